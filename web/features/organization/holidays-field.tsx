"use client";
import { dayNumberFromText } from "@cairn/schema/rules/date";
import { ActionIcon, Button, Card, Group, Text, TextInput, Title } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Control, useController } from "react-hook-form";
import { useFormat } from "../../lib/use-format";
import classes from "./holidays.module.css";
import type { SettingsValues } from "./settings";

/** Days beside weekends on which nobody works: due dates leave them out. */
export function HolidaysField({ control }: { control: Control<SettingsValues> }) {
  const t = useTranslations("organization.holidays");
  const { field, fieldState } = useController({ control, name: "holidays" });
  const days = field.value;
  return (
    <Card component="section" aria-labelledby="organization-holidays">
      <Title order={2} id="organization-holidays" mb={4}>
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t("text")}
      </Text>
      <AddDay days={days} onAdd={(day) => field.onChange([...days, day].sort())} />
      {fieldState.error && (
        <Text size="sm" c="error" role="alert">
          {fieldState.error.message}
        </Text>
      )}
      {days.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t("none")}
        </Text>
      ) : (
        yearsOf(days).map(([year, ofYear]) => (
          <section key={year} aria-label={year}>
            <Title order={3} size="h5" mt="md" mb={4}>
              {year}
            </Title>
            <ul className={classes.days}>
              {ofYear.map((day) => (
                <Day
                  key={day}
                  day={day}
                  onRemove={() => field.onChange(days.filter((each) => each !== day))}
                />
              ))}
            </ul>
          </section>
        ))
      )}
    </Card>
  );
}

function AddDay({ days, onAdd }: { days: readonly string[]; onAdd: (day: string) => void }) {
  const t = useTranslations("organization.holidays");
  const [day, setDay] = useState("");
  const [error, setError] = useState<string | null>(null);
  const add = () => {
    if (dayNumberFromText(day) === null) return setError(t("missing"));
    if (days.includes(day)) return setError(t("twice"));
    onAdd(day);
    setDay("");
  };
  return (
    <Group align="flex-start" gap="xs">
      <TextInput
        type="date"
        aria-label={t("day")}
        value={day}
        onChange={(event) => {
          setDay(event.currentTarget.value);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // Adds the day and doesn't save the settings.
          event.preventDefault();
          add();
        }}
        error={error}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
        onClick={add}
      >
        {t("add")}
      </Button>
    </Group>
  );
}

function Day({ day, onRemove }: { day: string; onRemove: () => void }) {
  const t = useTranslations("organization.holidays");
  const format = useFormat();
  const written = format.day(day);
  return (
    <li className={classes.day}>
      {written}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t("remove", { day: written })}
        onClick={onRemove}
      >
        <IconX size={15} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

/** The days by their years, the newest year first. */
function yearsOf(days: readonly string[]): [string, string[]][] {
  const years = new Map<string, string[]>();
  for (const day of days) years.set(day.slice(0, 4), [...(years.get(day.slice(0, 4)) ?? []), day]);
  return [...years].sort(([a], [b]) => b.localeCompare(a));
}
