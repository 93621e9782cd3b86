"use client";
import { MantineProvider } from "@mantine/core";
import type { PropsWithChildren } from "react";
import { Notices } from "./notices";
import { theme } from "./theme";

/** The variables of the theme come with the styles: mantine-variables.css. */
export function ThemeProvider({ children }: PropsWithChildren) {
  return (
    <MantineProvider theme={theme} withCssVariables={false} defaultColorScheme="auto">
      <Notices />
      {children}
    </MantineProvider>
  );
}
