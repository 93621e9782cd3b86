import type { Transaction } from "@cairn/drizzle/client";
import { kpis } from "@cairn/drizzle/tables/kpis";
import { Decimal, decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { checkAggregations } from "@cairn/schema/rules/definition";
import { checkKpiName } from "@cairn/schema/rules/kpi-name";
import { type Sentence, say } from "@cairn/schema/rules/sentence";
import { KIND_RANGES, misfitsOfKind } from "@cairn/schema/rules/value-kind";
import type { DefineKpiInput } from "@cairn/schema/types/kpi-definitions";
import { Aggregation, TeamAggregation, ValueKind } from "@cairn/schema/types/kpis";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, ne, sql } from "drizzle-orm";
import { checkText, refusal } from "../../platform/refusing";
import { fromRule } from "../../platform/rule-refusals";
import { translationsOf } from "./translations";

/** The fields of a definition that people write, as they go into the table. */
export type Definition = Omit<typeof kpis.$inferInsert, "id" | "organizationId" | "retiredAt" | "createdAt">;

/** How values add up over teams where the gatekeeper does not say: as over time, where that makes sense. */
export const usualTeamAggregation: Record<DefineKpiInput["aggregation"], TeamAggregation> = {
  SUM: TeamAggregation.SUM,
  MEAN: TeamAggregation.MEAN,
  RATIO: TeamAggregation.RATIO,
  LAST: TeamAggregation.SUM,
  MIN: TeamAggregation.MIN,
  MAX: TeamAggregation.MAX,
  CUMULATIVE: TeamAggregation.SUM,
  NONE: TeamAggregation.NONE,
};

/** As over time, where answers of this kind can be combined that way. */
function teamAggregationOf({ aggregation, valueKind }: DefineKpiInput): TeamAggregation {
  const isRatedLast = valueKind === ValueKind.RATING && aggregation === Aggregation.LAST;
  return isRatedLast ? TeamAggregation.MEAN : usualTeamAggregation[aggregation];
}

/** The smallest and the largest value of a definition: those of its kind, where nothing else is said. */
export function rangeOf(
  kind: `${ValueKind}`,
  given: { rangeMinimum?: string | null; rangeMaximum?: string | null },
): Pick<Definition, "rangeMinimum" | "rangeMaximum"> {
  const own = KIND_RANGES[kind];
  return {
    rangeMinimum: canonical(given.rangeMinimum) ?? own?.minimum ?? null,
    rangeMaximum: canonical(given.rangeMaximum) ?? own?.maximum ?? null,
  };
}

export function definitionOf(input: DefineKpiInput): Definition {
  const valueKind = input.valueKind ?? ValueKind.NUMBER;
  return {
    name: input.name.trim(),
    description: input.description.trim(),
    instructions: input.instructions.trim(),
    translations: translationsOf(input.translations ?? []),
    category: input.category.trim(),
    unit: input.unit.trim(),
    valueKind,
    decimals: input.decimals,
    direction: input.direction,
    aggregation: input.aggregation,
    teamAggregation: input.teamAggregation ?? teamAggregationOf(input),
    periodicity: input.periodicity,
    ...rangeOf(valueKind, input),
    ratioFactor: canonical(input.ratioFactor) ?? "1",
    formula: input.formula?.trim() || null,
    tolerance: canonical(input.tolerance) ?? "0.1",
    toleranceKind: input.toleranceKind ?? "SHARE",
    dueBusinessDays: input.dueBusinessDays ?? 10,
    scoreWeight: canonical(input.scoreWeight) ?? "1",
    ownerId: input.ownerId ?? null,
  };
}

/** A decimal of the contract in its canonical text, so that equal figures are equal texts in the log. */
export const canonical = (text: string | null | undefined): string | null =>
  text == null ? null : formatDecimalPlain(decimal(text));

/** Everything that can be wrong with a definition, at the field where it is wrong. */
export async function checkDefinition(
  tx: Transaction,
  kpi: Definition,
  exceptId?: string,
): Promise<Refusal[]> {
  return [...checkFields(kpi), ...(await checkNameFree(tx, kpi.name, exceptId))];
}

/** What is wrong with a definition in itself, whatever else is defined. */
export function checkFields(kpi: Definition): Refusal[] {
  return [
    ...checkText(kpi.name, ["name"], { longest: 200, required: true }),
    ...checkName(kpi.name),
    ...checkText(kpi.description, ["description"], { longest: 4000 }),
    ...checkText(kpi.instructions, ["instructions"], { longest: 4000 }),
    ...checkText(kpi.category, ["category"], { longest: 120 }),
    ...checkText(kpi.unit, ["unit"], { longest: 60 }),
    ...checkNumbers(kpi),
    ...checkModes(kpi),
    ...checkValueKind(kpi),
  ];
}

function checkName(name: string): Refusal[] {
  const checked = checkKpiName(name);
  return checked.ok ? [] : [fromRule(checked, ["name"])];
}

function checkNumbers(kpi: Definition): Refusal[] {
  const refusals: Refusal[] = [];
  const check = (holds: boolean, field: string, said: Sentence) => {
    if (!holds) refusals.push(refusal("INVALID", [field], said));
  };
  const whole = (value: number, most: number) => value >= 0 && value <= most;
  check(whole(kpi.decimals ?? 0, 10), "decimals", say("KPI_DECIMALS", { most: "10" }));
  check(
    whole(kpi.dueBusinessDays ?? 0, 250),
    "dueBusinessDays",
    say("DUE_DAYS_OUT_OF_RANGE", { most: { number: "250" } }),
  );
  check(new Decimal(kpi.tolerance ?? 0).gte(0), "tolerance", say("KPI_TOLERANCE_NEGATIVE", {}));
  check(new Decimal(kpi.scoreWeight ?? 1).gte(0), "scoreWeight", say("SCORE_WEIGHT_NEGATIVE", {}));
  check(!new Decimal(kpi.ratioFactor ?? 1).isZero(), "ratioFactor", say("KPI_FACTOR_ZERO", {}));
  const { rangeMinimum: minimum, rangeMaximum: maximum } = kpi;
  check(
    minimum == null || maximum == null || new Decimal(minimum).lte(maximum),
    "rangeMaximum",
    say("KPI_RANGE_REVERSED", { minimum: { number: minimum ?? "" } }),
  );
  return refusals;
}

/** Ratios are only ever added up above and below the line, over time and over teams alike. */
function checkModes(kpi: Definition): Refusal[] {
  const checked = checkAggregations(kpi.aggregation, kpi.teamAggregation);
  return checked.ok ? [] : [fromRule(checked, ["teamAggregation"])];
}

function checkValueKind(kpi: Definition): Refusal[] {
  const misfits = misfitsOfKind(kpi.valueKind ?? "NUMBER", {
    unit: kpi.unit ?? "",
    overTime: kpi.aggregation,
    overTeams: kpi.teamAggregation,
    rangeMinimum: kpi.rangeMinimum ?? null,
    rangeMaximum: kpi.rangeMaximum ?? null,
    isCalculated: Boolean(kpi.formula),
  });
  return misfits.map(({ part, refusal }) => fromRule(refusal, [part]));
}

async function checkNameFree(tx: Transaction, name: string, exceptId?: string): Promise<Refusal[]> {
  const taken = await tx
    .select({ retiredAt: kpis.retiredAt })
    .from(kpis)
    .where(and(sql`lower(${kpis.name}) = lower(${name})`, exceptId ? ne(kpis.id, exceptId) : undefined));
  const [other] = taken;
  if (!other) return [];
  const said = say(other.retiredAt ? "KPI_NAME_TAKEN_RETIRED" : "KPI_NAME_TAKEN", { name });
  return [refusal("NAME_TAKEN", ["name"], said)];
}
