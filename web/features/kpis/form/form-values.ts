import type {
  Aggregation,
  DefineKpiInput,
  Direction,
  KpiDefinitionFragment,
  Periodicity,
  TeamAggregation,
  ToleranceKind,
  ValueKind,
} from "@cairn/schema/generated/web/kpis/graphql";
import { decimal, formatDecimalPlain, HUNDRED } from "@cairn/schema/rules/decimal";
import type { Locale } from "@cairn/schema/rules/locale";
import { readTypedFigure, typedForm } from "../../../lib/figure-typed";
import { type TranslatedWords, translatedWords, translationsOf } from "./translated-words";

/** Whether values are entered by people or worked out from other KPIs. */
type ValueSource = "ENTERED" | "FORMULA";

/** A definition as it is typed: numbers are texts until they are read. */
export interface KpiFormValues {
  name: string;
  category: string;
  description: string;
  instructions: string;
  translations: TranslatedWords;
  source: ValueSource;
  /** As people write it, with the names of KPIs in braces; of no meaning while values are entered. */
  formula: string;
  /** What is entered; of no meaning while values are worked out. */
  valueKind: ValueKind;
  unit: string;
  decimals: string;
  direction: Direction;
  periodicity: Periodicity;
  aggregation: Aggregation;
  teamAggregation: TeamAggregation;
  ratioFactor: string;
  rangeMinimum: string;
  rangeMaximum: string;
  /** In percent of the target for a SHARE, in the KPI's unit for an AMOUNT. */
  tolerance: string;
  toleranceKind: ToleranceKind;
  /** What it weighs among other KPIs in a score. */
  scoreWeight: string;
  dueBusinessDays: string;
  ownerId: string;
  /** Only of a new KPI. */
  teamIds: string[];
  firstPeriod: string;
}

/** How values add up over teams where nobody says otherwise: as over time, where that makes sense. */
export const usualTeamAggregation: Record<Aggregation, TeamAggregation> = {
  SUM: "SUM",
  MEAN: "MEAN",
  RATIO: "RATIO",
  LAST: "SUM",
  MIN: "MIN",
  MAX: "MAX",
  CUMULATIVE: "SUM",
  NONE: "NONE",
};

export function emptyValues(ownerId: string): KpiFormValues {
  return {
    name: "",
    category: "",
    description: "",
    instructions: "",
    translations: translatedWords(),
    source: "ENTERED",
    formula: "",
    valueKind: "NUMBER",
    unit: "",
    decimals: "0",
    direction: "HIGHER_IS_BETTER",
    periodicity: "MONTH",
    aggregation: "SUM",
    teamAggregation: "SUM",
    ratioFactor: "100",
    rangeMinimum: "",
    rangeMaximum: "",
    tolerance: "10",
    toleranceKind: "SHARE",
    scoreWeight: "1",
    dueBusinessDays: "10",
    ownerId,
    teamIds: [],
    firstPeriod: "",
  };
}

/** A stored definition as one would type it. */
export function valuesOf(kpi: KpiDefinitionFragment, locale: Locale): KpiFormValues {
  const { tolerance, toleranceKind } = kpi;
  const typedTolerance =
    toleranceKind === "SHARE" ? formatDecimalPlain(decimal(tolerance).times(HUNDRED)) : tolerance;
  return {
    name: kpi.ownName,
    category: kpi.category,
    description: kpi.ownDescription,
    instructions: kpi.ownInstructions,
    translations: translatedWords(kpi.translations),
    source: kpi.formula === null ? "ENTERED" : "FORMULA",
    formula: kpi.formula ?? "",
    valueKind: kpi.valueKind,
    unit: kpi.unit,
    decimals: String(kpi.decimals),
    direction: kpi.direction,
    periodicity: kpi.periodicity,
    aggregation: kpi.aggregation,
    teamAggregation: kpi.teamAggregation,
    ratioFactor: typedForm(kpi.ratioFactor, locale),
    // Yes or no and ratings bring their own.
    rangeMinimum: kpi.valueKind === "NUMBER" ? typedForm(kpi.rangeMinimum, locale) : "",
    rangeMaximum: kpi.valueKind === "NUMBER" ? typedForm(kpi.rangeMaximum, locale) : "",
    tolerance: typedForm(typedTolerance, locale),
    toleranceKind,
    scoreWeight: typedForm(kpi.scoreWeight, locale),
    dueBusinessDays: String(kpi.dueBusinessDays),
    ownerId: kpi.owner?.id ?? "",
    teamIds: [],
    firstPeriod: "",
  };
}

/** The formula that holds; empty for a KPI whose values are entered. */
export const formulaIn = ({ source, formula }: Pick<KpiFormValues, "source" | "formula">): string =>
  source === "FORMULA" ? formula.trim() : "";

/** What is entered; what is worked out is a number. */
export const kindIn = ({ source, valueKind }: Pick<KpiFormValues, "source" | "valueKind">): ValueKind =>
  source === "FORMULA" ? "NUMBER" : valueKind;

/** The possible values as typed; those of yes or no and of ratings are not said, as they are given. */
function rangeIn(values: KpiFormValues, locale: Locale) {
  if (kindIn(values) !== "NUMBER") return {};
  return {
    rangeMinimum: numberIn(values.rangeMinimum, locale),
    rangeMaximum: numberIn(values.rangeMaximum, locale),
  };
}

/** The canonical text of a number field; null for an empty one or one that isn't read yet. */
export function numberIn(typed: string, locale: Locale): string | null {
  const read = readTypedFigure(typed, locale);
  return read.kind === "value" ? read.value : null;
}

/** The tolerance as the contract takes it: 10 typed as a share is 0.1. */
export function toleranceIn({ tolerance, toleranceKind }: KpiFormValues, locale: Locale): string | null {
  const typed = numberIn(tolerance.replace(/%\s*$/, ""), locale);
  if (typed === null || toleranceKind === "AMOUNT") return typed;
  return formatDecimalPlain(decimal(typed).dividedBy(HUNDRED));
}

type Definition = Omit<DefineKpiInput, "teamIds" | "firstPeriod">;

/** What was typed as the contract takes it. Numbers have been checked before. */
export function definitionOf(values: KpiFormValues, locale: Locale): Definition {
  return {
    name: values.name.trim(),
    category: values.category.trim(),
    description: values.description.trim(),
    instructions: values.instructions.trim(),
    translations: translationsOf(values.translations),
    formula: formulaIn(values) || null,
    unit: values.unit.trim(),
    decimals: Number(values.decimals),
    direction: values.direction,
    periodicity: values.periodicity,
    aggregation: values.aggregation,
    teamAggregation: values.teamAggregation,
    ratioFactor: values.aggregation === "RATIO" ? numberIn(values.ratioFactor, locale) : null,
    valueKind: kindIn(values),
    ...rangeIn(values, locale),
    tolerance: toleranceIn(values, locale),
    toleranceKind: values.toleranceKind,
    scoreWeight: numberIn(values.scoreWeight, locale) ?? "1",
    dueBusinessDays: Number(values.dueBusinessDays),
    ownerId: values.ownerId || null,
  };
}
