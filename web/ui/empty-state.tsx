import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface EmptyStateProps {
  icon?: ReactNode;
  /** What is missing. */
  title: string;
  /** Set where nothing else is the page's h1. */
  asPageTitle?: boolean;
  /** What to do next. */
  children: ReactNode;
  /** A button or two that do it. */
  actions?: ReactNode;
}

/** Where a list would be when it is empty: says so and what to do next. */
export function EmptyState({ icon, title, asPageTitle = false, children, actions }: EmptyStateProps) {
  return (
    <Box className={classes.box}>
      {icon && (
        <Box className={classes.icon} aria-hidden="true">
          {icon}
        </Box>
      )}
      {asPageTitle ? <Title order={1}>{title}</Title> : <Text fw={600}>{title}</Text>}
      <Text c="dimmed" size="sm" maw={460} mx="auto" mt={4} component="div">
        {children}
      </Text>
      {actions && (
        <Group justify="center" gap="xs" mt="md">
          {actions}
        </Group>
      )}
    </Box>
  );
}
