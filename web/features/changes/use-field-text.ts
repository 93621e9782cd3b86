"use client";
import type { ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { useDirectory } from "./directory";
import { knownText } from "./known-text";
import { languageText, translationsText } from "./language-text";
import { useFigureText } from "./use-figure-text";

/** In the KPI's unit. */
const IN_UNIT = new Set([
  "value",
  "target",
  "minimum",
  "stretch",
  "baseline",
  "rangeMinimum",
  "rangeMaximum",
]);
const NUMBERS = new Set([
  "numerator",
  "denominator",
  "tolerance",
  "ratioFactor",
  "weight",
  "scoreWeight",
  "scoreCap",
]);
const PERIODS = new Set(["period", "validFrom", "firstPeriod", "versionFrom"]);

/** The assignment a change is about: what is measured for whom. */
const assignmentText = ({ kpi, team, assignment }: ChangeLineFragment): string =>
  [kpi?.name, team?.name, assignment?.person?.name].filter(Boolean).join(" · ");

/** Names and values of the log's fields as people say them; what has no words here is shown as it is kept. */
export function useFieldText(change: ChangeLineFragment) {
  const t = useTranslations("changes");
  const format = useFormat();
  const { names } = useDirectory();
  const figure = useFigureText(change);

  const label = (name: string): string => knownText(t, "fields", name);

  /** `beside`: what it is compared with, where only the difference matters. */
  function value(name: string, text: string, beside?: string | null): string {
    if (IN_UNIT.has(name)) return figure(text);
    if (NUMBERS.has(name)) return format.decimal(text);
    if (PERIODS.has(name)) return format.period(text);
    if (name === "locale") return languageText(text);
    if (name === "translations") return translationsText(text, beside);
    if (name.endsWith("At")) return format.instant(text);
    if (name === "assignmentId" && text === change.assignment?.id) return assignmentText(change);
    if (name.endsWith("Id") || name.endsWith("By")) return names.get(text) ?? text.slice(0, 8);
    const word = `words.${text}` as "words.true";
    return /^[A-Z_]+$|^(true|false)$/.test(text) && t.has(word) ? t(word) : text;
  }

  return { label, value };
}
