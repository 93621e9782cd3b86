"use client";
import { ActionIcon, Group, Select, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../../lib/use-format";
import { monthFrom, monthsToChoose } from "./months";

interface MonthSwitcherProps {
  month: string;
  running: string;
  onChange: (month: string) => void;
}

/** One month back, one on, or any recent one. The running month is the last that can be entered. */
export function MonthSwitcher({ month, running, onChange }: MonthSwitcherProps) {
  const t = useTranslations("entries.month");
  const format = useFormat();
  const marks: Record<string, string> = {
    [running]: t("running"),
    [monthFrom(running, -1)]: t("last"),
  };
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t("label")}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t("previous")}
        onClick={() => onChange(monthFrom(month, -1))}
      >
        <IconChevronLeft size={18} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      <Select
        aria-label={t("choose")}
        miw={180}
        flex="1 1 auto"
        value={month}
        data={monthsToChoose(month, running).map((value) => ({ value, label: format.period(value) }))}
        renderOption={({ option }) => (
          <>
            {option.label}
            {marks[option.value] && (
              <Text span size="xs" c="dimmed">
                {marks[option.value]}
              </Text>
            )}
          </>
        )}
        onChange={(chosen) => chosen && onChange(chosen)}
        allowDeselect={false}
        checkIconPosition="right"
        maxDropdownHeight={320}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t("next")}
        disabled={month >= running}
        onClick={() => onChange(monthFrom(month, 1))}
      >
        <IconChevronRight size={18} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
    </Group>
  );
}
