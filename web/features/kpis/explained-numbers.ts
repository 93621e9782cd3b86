import type { Direction, ToleranceKind } from "@cairn/schema/generated/web/kpis/graphql";
import { decimal } from "@cairn/schema/rules/decimal";
import type { ValueKind } from "@cairn/schema/rules/value-kind";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import type { RuleSentence } from "../../lib/use-sentence";

/** What a status was worked out from. */
export interface ExplainedFigure {
  period: string;
  dueOn: string;
  actual: string | null;
  target: string | null;
  minimum: string | null;
  stretch: string | null;
  targetCarried: boolean;
  /** Of a figure made of several periods: what it is of, in words, and how many of them were reported. */
  made?: { of: string; coverage: { reported: number; expected: number } } | undefined;
  kpi: {
    unit: string;
    decimals: number;
    valueKind?: ValueKind;
    direction: Direction;
    tolerance: string;
    toleranceKind: ToleranceKind;
  };
}

type Name =
  | "actual"
  | "target"
  | "targetCarried"
  | "targetOfReported"
  | "minimum"
  | "stretch"
  | "lower"
  | "upper";

/** The numbers behind a status, labelled, in the writing of the page; those there are. */
export function useExplainedNumbers(
  figure: ExplainedFigure,
  explanation: RuleSentence,
): { label: string; value: string }[] {
  const t = useTranslations("kpis.explained");
  const format = useFormat();
  const { kpi, actual } = figure;
  const levels = levelsOf(figure).filter(([, value]) => value !== null);
  const { made } = figure;
  const lines = [{ label: t("period"), value: made?.of ?? format.period(figure.period) }];
  if (made) lines.push({ label: t("reported"), value: t("reportedOf", made.coverage) });
  for (const [name, value] of [["actual", actual] as const, ...levels])
    if (value !== null) lines.push({ label: t(name), value: format.figure(value, kpi) });
  if (actual !== null && levels.length > 0) lines.push({ label: t("tolerance"), value: toleranceText() });
  const limit = numberIn(explanation.params.limit);
  if (limit !== null) lines.push({ label: t("limit"), value: format.figure(limit, { unit: kpi.unit }) });
  if (actual === null) lines.push({ label: t("due"), value: format.day(figure.dueOn) });
  return lines;

  function toleranceText(): string {
    return kpi.toleranceKind === "SHARE"
      ? format.percent(kpi.tolerance, decimalsOfShare(kpi.tolerance))
      : format.figure(kpi.tolerance, { unit: kpi.unit });
  }
}

/** The number of a parameter of a sentence, where it is one. */
function numberIn(param: unknown): string | null {
  const number = typeof param === "object" && param !== null && "number" in param ? param.number : null;
  return typeof number === "string" ? number : null;
}

function levelsOf({
  kpi,
  target,
  minimum,
  stretch,
  targetCarried,
  made,
}: ExplainedFigure): [Name, string | null][] {
  if (kpi.direction === "INFORMATIONAL") return [];
  if (kpi.direction === "WITHIN_BAND")
    return [
      ["lower", minimum],
      ["upper", stretch],
    ];
  const isOfSome = made !== undefined && made.coverage.reported < made.coverage.expected;
  return [
    [isOfSome ? "targetOfReported" : targetCarried ? "targetCarried" : "target", target],
    ["minimum", minimum],
    ["stretch", stretch],
  ];
}

/** 0.075 is 7.5 %: one decimal. */
const decimalsOfShare = (share: string): number => Math.max(0, decimal(share).decimalPlaces() - 2);
