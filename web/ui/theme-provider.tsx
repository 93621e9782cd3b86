"use client";
import { MantineProvider } from "@mantine/core";
import type { PropsWithChildren } from "react";
import { Notices } from "./notices";
import { cssVariables, theme } from "./theme";

export function ThemeProvider({ children }: PropsWithChildren) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notices />
      {children}
    </MantineProvider>
  );
}
