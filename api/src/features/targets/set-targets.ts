import type { Transaction } from "@cairn/drizzle/client";
import type { kpis } from "@cairn/drizzle/tables/kpis";
import { targets } from "@cairn/drizzle/tables/targets";
import { period, periodFromText, startOf } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import { hasNoLevel } from "@cairn/schema/rules/target";
import { checkLevels, checkTargetRows } from "@cairn/schema/rules/target-check";
import type { Refusal } from "@cairn/schema/types/refusals";
import type { SetTargetsInput, SetTargetsPayload, TargetInput } from "@cairn/schema/types/targets";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { change } from "../../platform/change";
import { checkText, orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { fromRule } from "../../platform/rule-refusals";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { canonical } from "../kpis/definition";
import { grainOf } from "../kpis/grain";
import { assignmentInTenant, kpiInTenant } from "../kpis/kpi-in-tenant";
import { wrongPeriod } from "../kpis/wrong-period";
import { teamInTenant } from "../teams/team-checks";
import { levelsOf } from "./levels";

type KpiRow = typeof kpis.$inferSelect;
const mostAtOnce = 400;

/** Sets, replaces and removes targets of a KPI or of one assignment: all of them or none. */
export async function setTargets(viewer: Viewer, input: SetTargetsInput): Promise<SetTargetsPayload> {
  mustBeAllowed(viewer, "setTargets");
  return orRefused<SetTargetsPayload>({ targets: [] }, async () => {
    const { result, seq } = await change(
      viewer,
      { action: "setTargets", reason: input.reason },
      async (tx) => {
        const kpi = await kpiInTenant(tx, input.kpiId);
        refuseAny([...(await checkPlace(tx, kpi, input)), ...checkTargets(viewer, kpi, input)]);
        await writeTargets(tx, viewer, kpi, input);
        return tx.select().from(targets).where(sameOwner(input)).orderBy(asc(targets.validFromDate));
      },
    );
    return { targets: result, seq };
  });
}

const sameOwner = (input: SetTargetsInput) =>
  and(
    eq(targets.kpiId, input.kpiId),
    input.teamId ? eq(targets.teamId, input.teamId) : isNull(targets.teamId),
    input.assignmentId ? eq(targets.assignmentId, input.assignmentId) : isNull(targets.assignmentId),
  );

const saysNothing = (target: TargetInput): boolean => !target.isEnd && hasNoLevel(levelsOf(target));

async function checkPlace(tx: Transaction, kpi: KpiRow, input: SetTargetsInput): Promise<Refusal[]> {
  const refusals = checkText(input.reason, ["reason"], { longest: 2000 });
  if (kpi.retiredAt) refusals.push(refusal("RETIRED", ["kpiId"], say("KPI_IS_RETIRED", {})));
  if (input.teamId) await teamInTenant(tx, input.teamId);
  if (!input.assignmentId) return refusals;
  if (input.teamId) refusals.push(refusal("INVALID", ["teamId"], say("TARGETS_TWO_PLACES", {})));
  const assignment = await assignmentInTenant(tx, input.assignmentId);
  if (assignment.kpiId !== kpi.id)
    refusals.push(refusal("NOT_FOUND", ["assignmentId"], say("TARGETS_OTHER_KPI", {})));
  return refusals;
}

function checkTargets(viewer: Viewer, kpi: KpiRow, input: SetTargetsInput): Refusal[] {
  if (input.targets.length > mostAtOnce)
    return [
      refusal("INVALID", ["targets"], say("TARGETS_TOO_MANY", { most: { number: String(mostAtOnce) } })),
    ];
  const refusals = input.targets.flatMap((target, index) => {
    const path = ["targets", index];
    return [...checkPeriod(kpi, target, path), ...checkOrder(kpi, target, path), ...checkEnd(target, path)];
  });
  return refusals.length > 0 ? refusals : checkOverlap(viewer, input.targets);
}

/** No two of them may begin on one day; the second is the one too many. */
function checkOverlap({ organization }: Viewer, targets: readonly TargetInput[]): Refusal[] {
  const rows = targets.map((target) => ({
    scope: { for: "kpi" as const },
    validFrom: period(target.validFrom),
    levels: levelsOf(target),
  }));
  const checked = checkTargetRows(rows, fiscalCalendar(organization));
  if (checked.ok) return [];
  const begins = targets.map(({ validFrom }) => validFrom);
  const twin = begins.findIndex((validFrom, index) => begins.indexOf(validFrom) < index);
  return [fromRule(checked, ["targets", twin, "validFrom"])];
}

function checkPeriod(kpi: KpiRow, target: TargetInput, path: (string | number)[]): Refusal[] {
  const grain = grainOf(kpi.periodicity);
  if (periodFromText(target.validFrom)?.grain === grain) return [];
  const said = say("KPI_OTHER_GRAIN", { text: target.validFrom, grain: { grain } });
  return [wrongPeriod(target.validFrom, [...path, "validFrom"], said)];
}

function checkOrder(kpi: KpiRow, target: TargetInput, path: (string | number)[]): Refusal[] {
  const checked = checkLevels(levelsOf(target), kpi.direction);
  return checked.ok ? [] : [fromRule(checked, path)];
}

/** What ends a target sets none. */
function checkEnd(target: TargetInput, path: (string | number)[]): Refusal[] {
  if (!target.isEnd || (hasNoLevel(levelsOf(target)) && target.baseline == null)) return [];
  return [refusal("INVALID", [...path, "isEnd"], say("TARGET_END_WITH_FIGURES", {}))];
}

async function writeTargets(
  tx: Transaction,
  viewer: Viewer,
  kpi: KpiRow,
  input: SetTargetsInput,
): Promise<void> {
  const gone = input.targets.filter(saysNothing).map((target) => target.validFrom);
  for (const validFrom of gone)
    await tx.delete(targets).where(and(sameOwner(input), eq(targets.validFrom, validFrom)));
  const kept = input.targets.filter((target) => !saysNothing(target));
  if (kept.length === 0) return;
  await tx
    .insert(targets)
    .values(kept.map((target) => rowOf(viewer, kpi, input, target)))
    .onConflictDoUpdate({
      target: [targets.kpiId, targets.teamId, targets.assignmentId, targets.validFromDate],
      set: {
        minimum: sql`excluded.minimum`,
        target: sql`excluded.target`,
        stretch: sql`excluded.stretch`,
        baseline: sql`excluded.baseline`,
      },
      setWhere: sql`(targets.minimum, targets.target, targets.stretch, targets.baseline)
        is distinct from (excluded.minimum, excluded.target, excluded.stretch, excluded.baseline)`,
    });
}

/** A target as it goes into the table. */
function rowOf(
  viewer: Viewer,
  kpi: KpiRow,
  { teamId = null, assignmentId = null }: Pick<SetTargetsInput, "teamId" | "assignmentId">,
  target: TargetInput,
) {
  const from = periodFromText(target.validFrom);
  if (!from) throw new RangeError(`not a period: ${target.validFrom}`);
  return {
    organizationId: viewer.organization.id,
    kpiId: kpi.id,
    teamId,
    assignmentId,
    validFrom: target.validFrom,
    validFromDate: startOf(from, fiscalCalendar(viewer.organization)),
    minimum: canonical(target.minimum),
    target: canonical(target.target),
    stretch: canonical(target.stretch),
    baseline: canonical(target.baseline),
  };
}
