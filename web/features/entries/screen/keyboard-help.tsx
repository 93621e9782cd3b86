"use client";
import { ActionIcon, Kbd, Popover, Table, Text } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./screen.module.css";

const keys = [
  ["next", "Enter"],
  ["move", "↑ ↓ ← →"],
  ["ends", "Home / End"],
  ["pages", "Page ↑ / Page ↓"],
  ["corners", "Ctrl + Home / End"],
  ["nextGap", "Ctrl + Enter"],
  ["change", "F2"],
  ["restore", "Esc"],
  ["clear", "Delete"],
  ["select", "Shift + ↑ ↓ ← →"],
  ["copy", "Ctrl + C / X / V"],
  ["fill", "Ctrl + D"],
  ["undo", "Ctrl + Z / Y"],
  ["toggle", "Space"],
  ["why", "Enter"],
  ["menu", "Alt + ↓"],
  ["about", "Alt + ↑"],
  ["note", "Shift + F2"],
  ["history", "F4"],
] as const;

/** The keys of the desk, and what can be typed beside numbers. */
export function KeyboardHelp() {
  const t = useTranslations("entries.keys");
  return (
    <Popover width={400} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={t("title")} className={classes.keys}>
          <IconKeyboard size={19} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("title")}>
        <Table verticalSpacing={3} horizontalSpacing={0} withRowBorders={false}>
          <Table.Tbody>
            {keys.map(([name, written]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  <Text size="sm">{t(name)}</Text>
                </Table.Th>
                <Table.Td ta="right">
                  <Kbd>{written}</Kbd>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="xs" c="dimmed" mt="xs">
          {t("typed")}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
