"use client";
import { Button, Popover, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "../features/shell/viewer-context";
import { type AsOf, readAsOf } from "../lib/as-of";
import { useAddress } from "../lib/use-address";
import { dayOf } from "../lib/zoned-day";
import { NoteLayer } from "./layers";
import type { Layer } from "./use-layer";

/** The day as of which a screen is shown, asked in a note at its button. */
export function AsKnownForm({ asOf, layer }: { asOf: AsOf | null; layer: Layer }) {
  const t = useTranslations("words.asKnown");
  const { set } = useAddress();
  const choose = (day: string) => {
    layer.onChange(false);
    set({ asOf: day });
  };
  return (
    <NoteLayer layer={layer}>
      <Popover.Dropdown maw={320} aria-label={t("open")}>
        <DayForm asOf={asOf} choose={choose} />
      </Popover.Dropdown>
    </NoteLayer>
  );
}

function DayForm({ asOf, choose }: { asOf: AsOf | null; choose: (day: string) => void }) {
  const t = useTranslations("words.asKnown");
  const { timezone } = useViewer().organization;
  const [day, setDay] = useState(asOf ? dayOf(timezone, asOf.instant) : "");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (readAsOf(day, timezone, new Date())) choose(day);
        else setWrong(true);
      }}
    >
      <TextInput
        type="date"
        label={t("day")}
        value={day}
        onChange={(event) => {
          setDay(event.currentTarget.value);
          setWrong(false);
        }}
        error={wrong && t("future")}
        data-autofocus
      />
      <Text size="sm" c="dimmed" my="xs">
        {t("text")}
      </Text>
      <Button type="submit" size="compact-md">
        {t("show")}
      </Button>
    </form>
  );
}
