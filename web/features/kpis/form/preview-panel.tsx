"use client";
import type { ValueKind } from "@cairn/schema/generated/web/kpis/graphql";
import { formatPeriod } from "@cairn/schema/rules/period";
import { Group, Text, TextInput, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { calendarOf, todayOf } from "../../../lib/periodicity";
import { refusalSaid, said } from "../../../lib/said";
import { useFormat } from "../../../lib/use-format";
import { StatusMark } from "../../../ui/status-mark";
import { useViewer } from "../../shell/viewer-context";
import { useRangeText } from "../range-text";
import { type KpiFormValues, kindIn, numberIn } from "./form-values";
import classes from "./kpi-form.module.css";
import { previewOf, type Trial } from "./preview";

/** Beside the form: how a value would be read by the definition as it stands, to be tried out with any number. */
export function PreviewPanel({ control }: { control: Control<KpiFormValues> }) {
  const t = useTranslations("kpis.form.preview");
  const values = useWatch({ control }) as KpiFormValues;
  const locale = useLocale();
  const format = useFormat();
  const { organization } = useViewer();
  const words = useTranslations("words");
  const kind = kindIn(values);
  const [trials, setTrials] = useState<Record<ValueKind, Trial>>({
    NUMBER: { value: "85", target: "90", lower: "80", upper: "100" },
    YES_NO: { value: words("yes"), target: "1", lower: "1", upper: "1" },
    RATING: { value: "4", target: "4", lower: "3", upper: "5" },
  });
  const trial = trials[kind];
  const place = {
    locale,
    calendar: calendarOf(organization),
    today: todayOf(organization, new Date()),
  };
  const preview = previewOf(values, trial, place);
  const range = useRangeText()({
    rangeMinimum: numberIn(values.rangeMinimum, locale),
    rangeMaximum: numberIn(values.rangeMaximum, locale),
    unit: values.unit.trim(),
  });
  const shape = { unit: values.unit.trim(), decimals: preview.refusal ? null : Number(values.decimals) };
  return (
    <aside className={classes.preview} aria-labelledby="kpi-preview">
      <Title order={2} size="h3" id="kpi-preview">
        {t("title")}
      </Title>
      <TrialFields
        trial={trial}
        setTrial={(tried) => setTrials({ ...trials, [kind]: tried })}
        values={values}
      />
      <div aria-live="polite">
        <p className={`figure ${classes.previewValue}`}>
          {preview.value === null ? "–" : written(preview.value)}
        </p>
        {preview.standing && (
          <>
            <StatusMark status={preview.standing.status} />
            <p className={classes.previewText}>{said(preview.standing.sentence, locale)}</p>
          </>
        )}
        {preview.refusal && (
          <p className={classes.previewText} data-wrong>
            {t("refused", { sentence: sentenceOf() })}
          </p>
        )}
      </div>
      {range && <p className={classes.previewText}>{t("range", { range })}</p>}
      {preview.due && (
        <p className={classes.previewText}>
          {t("due", { period: format.period(formatPeriod(preview.period)), day: format.day(preview.due) })}
        </p>
      )}
    </aside>
  );

  function written(value: string): string {
    if (kind === "YES_NO" && !preview.refusal) return words(value === "0" ? "no" : "yes");
    return format.figure(value, shape);
  }

  function sentenceOf(): string {
    return preview.refusal ? refusalSaid(preview.refusal, locale) : "";
  }
}

interface TrialFieldsProps {
  trial: Trial;
  setTrial: (trial: Trial) => void;
  values: KpiFormValues;
}

function TrialFields({ trial, setTrial, values: { direction } }: TrialFieldsProps) {
  const t = useTranslations("kpis.form.preview");
  const rated = direction !== "INFORMATIONAL";
  const names = ["value", ...(!rated ? [] : direction === "WITHIN_BAND" ? ["lower", "upper"] : ["target"])];
  return (
    <>
      <Text size="sm" c="dimmed" mt={2}>
        {t("text")}
      </Text>
      <Group gap="xs" mt="sm" grow align="flex-start">
        {(names as (keyof Trial)[]).map((name) => (
          <TextInput
            key={name}
            label={t(name)}
            size="xs"
            inputMode="decimal"
            autoComplete="off"
            value={trial[name]}
            onChange={(event) => setTrial({ ...trial, [name]: event.currentTarget.value })}
          />
        ))}
      </Group>
    </>
  );
}
