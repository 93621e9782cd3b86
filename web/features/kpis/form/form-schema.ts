import { decimal } from "@cairn/schema/rules/decimal";
import { checkAggregations } from "@cairn/schema/rules/definition";
import { LOCALES, type Locale } from "@cairn/schema/rules/locale";
import type { Period } from "@cairn/schema/rules/period";
import type { Result } from "@cairn/schema/rules/result";
import type { useTranslations } from "next-intl";
import type { FieldPath } from "react-hook-form";
import { z } from "zod";
import { readTypedFigure, writtenOut } from "../../../lib/figure-typed";
import { refusalSaid } from "../../../lib/said";
import { type KpiFormValues, numberIn, toleranceIn } from "./form-values";
import { WORDS } from "./translated-words";

export interface SchemaTools {
  t: ReturnType<typeof useTranslations<"kpis.form">>;
  common: ReturnType<typeof useTranslations<"words">>;
  locale: Locale;
  /** Reads a period of the grain chosen. */
  readPeriod: (typed: string, values: KpiFormValues) => Result<Period>;
  /** What is wrong with a formula, as a sentence; null for nothing. */
  problemOf: (formula: string) => string | null;
}

type Issue = (field: FieldPath<KpiFormValues>, message: string) => void;
const numbers = ["ratioFactor", "rangeMinimum", "rangeMaximum", "tolerance", "scoreWeight"] as const;

/** What the browser can say of a definition before it is sent, by the rules the server keeps. */
export function formSchema(tools: SchemaTools) {
  return z.custom<KpiFormValues>().superRefine((values, context) => {
    const issue: Issue = (field, message) =>
      context.addIssue({ code: "custom", path: field.split("."), message });
    checkTexts(values, tools, issue);
    checkNumbers(values, tools, issue);
    checkWholes(values, tools, issue);
    const formula = values.source === "FORMULA" ? tools.problemOf(values.formula) : null;
    if (formula !== null) issue("formula", formula);
    const combined = checkAggregations(values.aggregation, values.teamAggregation);
    if (!combined.ok) issue("teamAggregation", refusalSaid(combined, tools.locale));
    if (values.firstPeriod.trim() !== "") {
      const period = tools.readPeriod(values.firstPeriod, values);
      if (!period.ok) issue("firstPeriod", refusalSaid(period, tools.locale));
    }
  });
}

const longest = { name: 200, category: 120, unit: 60, description: 4000, instructions: 4000 } as const;

function checkTexts(values: KpiFormValues, { t }: SchemaTools, issue: Issue): void {
  if (values.name.trim() === "") issue("name", t("check.name"));
  for (const [field, most] of Object.entries(longest)) {
    const text = values[field as keyof typeof longest].trim();
    if (text.length > most) issue(field as keyof typeof longest, t("check.long", { most, is: text.length }));
  }
  for (const locale of LOCALES)
    for (const word of WORDS) {
      const { length } = values.translations[locale][word].trim();
      const most = longest[word];
      if (length > most) issue(`translations.${locale}.${word}`, t("check.long", { most, is: length }));
    }
}

function checkNumbers(values: KpiFormValues, { t, common, locale }: SchemaTools, issue: Issue): void {
  for (const field of numbers) {
    if (field === "ratioFactor" && values.aggregation !== "RATIO") continue;
    const read = readTypedFigure(values[field], locale);
    if (read.kind === "refused") issue(field, read.sentence);
    if (read.kind === "ambiguous") {
      const [first, second] = read.readings.map((reading) => writtenOut(reading, locale)) as [string, string];
      issue(field, common("number.ambiguous", { first, second }));
    }
  }
  const minimum = numberIn(values.rangeMinimum, locale);
  const maximum = numberIn(values.rangeMaximum, locale);
  if (minimum !== null && maximum !== null && decimal(minimum).gt(maximum))
    issue("rangeMaximum", t("check.range", { minimum: writtenOut(minimum, locale) }));
  const tolerance = toleranceIn(values, locale);
  if (tolerance !== null && decimal(tolerance).lt(0)) issue("tolerance", t("check.tolerance"));
  const weight = numberIn(values.scoreWeight, locale);
  if (weight !== null && decimal(weight).lt(0)) issue("scoreWeight", t("check.weight"));
  const factor = values.aggregation === "RATIO" ? numberIn(values.ratioFactor, locale) : null;
  if (factor !== null && decimal(factor).isZero()) issue("ratioFactor", t("check.factor"));
}

function checkWholes(values: KpiFormValues, { t }: SchemaTools, issue: Issue): void {
  const whole = (text: string, most: number) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= most;
  if (!whole(values.decimals, 10)) issue("decimals", t("check.decimals"));
  if (!whole(values.dueBusinessDays, 250)) issue("dueBusinessDays", t("check.due"));
}
