import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** One line on what the page is for. */
  description?: ReactNode;
  /** Buttons of the page, at its right. */
  actions?: ReactNode;
}

/** The head of every page: its only h1, what it is for, what can be done. */
export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <Group component="header" justify="space-between" align="flex-start" gap="sm" mb="lg">
      <Box miw={0} flex="1 1 16rem">
        <Title order={1} style={{ overflowWrap: "anywhere" }}>
          {title}
        </Title>
        {description && (
          <Text c="dimmed" size="sm" mt={4} maw={680}>
            {description}
          </Text>
        )}
      </Box>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
