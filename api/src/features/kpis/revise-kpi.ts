import type { Transaction } from "@cairn/drizzle/client";
import { kpis } from "@cairn/drizzle/tables/kpis";
import { say } from "@cairn/schema/rules/sentence";
import type { KpiPayload, KpiTranslationInput, ReviseKpiInput } from "@cairn/schema/types/kpi-definitions";
import type { Kpi } from "@cairn/schema/types/kpis";
import type { Refusal } from "@cairn/schema/types/refusals";
import { eq, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import { orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { personInTenant } from "../members/person-status";
import { canonical, checkDefinition, type Definition, rangeOf } from "./definition";
import { checkDependents, readFormula } from "./formula";
import { grainOf, runningPeriodText } from "./grain";
import { kpiInTenant } from "./kpi-in-tenant";
import { checkTranslations, sameTranslations, translationsOf } from "./translations";

type KpiRow = typeof kpis.$inferSelect;

/** A change of these is a change of what the figures mean: it starts a new version. */
export const meaning = [
  "unit",
  "valueKind",
  "aggregation",
  "teamAggregation",
  "direction",
  "periodicity",
  "formula",
] as const;

/** Changes a definition. The edit says on which revision it is based; if another came between, both are shown. */
export async function reviseKpi(viewer: Viewer, input: ReviseKpiInput): Promise<KpiPayload> {
  mustBeAllowed(viewer, "defineKpis");
  let current: Kpi | null = null;
  const payload = await orRefused<KpiPayload>({ kpi: null }, async () => {
    const { result, seq } = await change(viewer, { action: "reviseKpi" }, async (tx) => {
      const kpi = await kpiInTenant(tx, input.kpiId);
      current = kpi as Kpi;
      const asked = revisedDefinition(kpi, input);
      refuseAny(checkRevision(kpi, input));
      const { formula, refusals } =
        input.formula === undefined
          ? { formula: kpi.formula, refusals: [] }
          : await readFormula(tx, asked, kpi);
      const revised = { ...asked, formula };
      refuseAny([
        ...checkTranslations(input.translations ?? []),
        ...(await checkDefinition(tx, revised, kpi.id)),
        ...(await checkPeriodicity(tx, kpi, revised)),
        ...(await checkDependents(tx, kpi, revised)),
        ...refusals,
      ]);
      if (input.ownerId) await personInTenant(tx, input.ownerId);
      return write(tx, viewer, kpi, revised);
    });
    return { kpi: result as Kpi, seq };
  });
  return { ...payload, kpi: payload.kpi ?? current };
}

function revisedDefinition(kpi: KpiRow, input: ReviseKpiInput): Definition {
  const { kpiId: _kpi, revision: _revision, translations, ...given } = input;
  const set = Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) => value !== undefined && (value !== null || nullable.has(field)),
    ),
  ) as Partial<Definition>;
  const trimmed = Object.fromEntries(
    Object.entries(set).map(([field, value]) => [field, typeof value === "string" ? value.trim() : value]),
  ) as Partial<Definition>;
  const revised: Definition = { ...kpi, ...trimmed };
  const kind = revised.valueKind ?? "NUMBER";
  // A range that belonged to the former kind of value goes with it.
  const range = kind === kpi.valueKind ? revised : trimmed;
  return {
    ...revised,
    ...rangeOf(kind, range),
    translations: translations ? revisedTranslations(kpi, translations) : kpi.translations,
    ratioFactor: canonical(revised.ratioFactor) ?? "1",
    tolerance: canonical(revised.tolerance) ?? "0.1",
    scoreWeight: canonical(revised.scoreWeight) ?? "1",
  };
}

/** Those that say the same are left as they are: nothing differs. */
function revisedTranslations(kpi: KpiRow, inputs: KpiTranslationInput[]): KpiRow["translations"] {
  const asked = translationsOf(inputs);
  return sameTranslations(asked, kpi.translations) ? kpi.translations : asked;
}

const nullable = new Set(["rangeMinimum", "rangeMaximum", "ownerId", "formula"]);

function checkRevision(kpi: KpiRow, input: ReviseKpiInput): Refusal[] {
  if (kpi.retiredAt) return [refusal("RETIRED", ["kpiId"], say("KPI_IS_RETIRED_RESTORE", {}))];
  if (kpi.revision === input.revision) return [];
  return [refusal("STALE_REVISION", ["revision"], say("KPI_CHANGED_MEANWHILE", {}))];
}

async function checkPeriodicity(tx: Transaction, kpi: KpiRow, revised: Definition): Promise<Refusal[]> {
  if (kpi.periodicity === revised.periodicity) return [];
  const [held] = await tx.execute<{ some: boolean }>(sql`
    select exists (select from assignments a join entries e on e.assignment_id = a.id where a.kpi_id = ${kpi.id})
      or exists (select from targets t where t.kpi_id = ${kpi.id}) as some`);
  if (!held?.some) return [];
  return [refusal("IN_USE", ["periodicity"], say("KPI_PERIODICITY_IN_USE", {}))];
}

async function write(tx: Transaction, viewer: Viewer, kpi: KpiRow, revised: Definition): Promise<KpiRow> {
  const differs = Object.entries(revised).some(([field, value]) => kpi[field as keyof KpiRow] !== value);
  if (!differs) return kpi;
  const meansOtherwise = meaning.some((field) => kpi[field] !== revised[field]);
  const version = meansOtherwise
    ? { version: kpi.version + 1, versionFrom: runningPeriodText(viewer, grainOf(revised.periodicity)) }
    : {};
  return written(
    await tx
      .update(kpis)
      .set({ ...revised, ...version, revision: kpi.revision + 1 })
      .where(eq(kpis.id, kpi.id))
      .returning(),
  );
}
