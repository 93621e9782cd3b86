"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { readAsOf } from "../../lib/as-of";
import { NativeSelect } from "../../ui/native-select";
import { useViewer } from "../shell/viewer-context";
import classes from "./board.module.css";
import { AGOS } from "./since-day";

interface SinceFieldProps {
  /** As the address has it: `week`, `month`, a day, or nothing. */
  since: string | null;
  choose: (since: string | null) => void;
}

/** Since when changes are marked: a week or a month ago, or a day, such as that of the last meeting. */
export function SinceField({ since, choose }: SinceFieldProps) {
  const t = useTranslations("board.changed");
  const words = useTranslations("words.asKnown");
  const { timezone } = useViewer().organization;
  const isDay = since !== null && !AGOS.some((ago) => ago === since);
  const [picking, setPicking] = useState(false);
  const [day, setDay] = useState(isDay ? since : "");
  // While a year is typed it begins as one of antiquity.
  const isPast = (text: string) => text >= "1900" && readAsOf(text, timezone, new Date()) !== null;
  const chosen = isDay || picking ? "day" : (since ?? "");
  return (
    <div className={classes.sinceDay}>
      <NativeSelect
        aria-label={t("label")}
        value={chosen}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setPicking(value === "day");
          if (value !== "day") choose(value || null);
        }}
        data={[
          { value: "", label: t("none") },
          ...AGOS.map((ago) => ({ value: ago, label: t(ago) })),
          { value: "day", label: t("other") },
        ]}
      />
      {chosen === "day" && (
        <TextInput
          type="date"
          aria-label={t("which")}
          value={day}
          error={day >= "1900" && !isPast(day) ? words("future") : null}
          autoFocus={picking && !isDay}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setDay(typed);
            if (isPast(typed)) choose(typed);
          }}
        />
      )}
    </div>
  );
}
