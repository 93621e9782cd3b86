import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Logo } from "../../ui/logo";
import classes from "./welcome.module.css";

interface WelcomeFrameProps {
  title: string;
  children: ReactNode;
}

/** The pages outside the app: signing in, waiting, suspended. */
export function WelcomeFrame({ title, children }: WelcomeFrameProps) {
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Stack gap="md" align="flex-start">
          <span className={classes.brand}>
            <Logo size={34} />
            <Text span fw={650} size="lg">
              Cairn
            </Text>
          </span>
          <Title order={1}>{title}</Title>
          {children}
        </Stack>
      </div>
    </main>
  );
}
