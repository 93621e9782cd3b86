import type { Transaction } from "@cairn/drizzle/client";
import { assignments, type kpis } from "@cairn/drizzle/tables/kpis";
import { decimal } from "@cairn/schema/rules/decimal";
import { periodFromText } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import type { AssignKpiInput, AssignmentPayload } from "@cairn/schema/types/kpis";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, eq, isNull } from "drizzle-orm";
import { change } from "../../platform/change";
import { orRefused, refusal, refuseAny } from "../../platform/refusing";
import { mustBeAllowed } from "../../platform/roles";
import { written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { personInTenant } from "../members/person-status";
import { teamInTenant } from "../teams/team-checks";
import { canonical } from "./definition";
import { grainOf, runningPeriodText } from "./grain";
import { assignmentInTenant, kpiInTenant } from "./kpi-in-tenant";
import { wrongPeriod } from "./wrong-period";

/** Has a KPI measured for a team. Assigning it again changes its first period or weight, and ends its retirement. */
export async function assignKpi(viewer: Viewer, input: AssignKpiInput): Promise<AssignmentPayload> {
  mustBeAllowed(viewer, "defineKpis");
  return orRefused<AssignmentPayload>({ assignment: null }, async () => {
    const { result: assignment, seq } = await change(viewer, { action: "assignKpi" }, async (tx) => {
      const kpi = await kpiInTenant(tx, input.kpiId);
      const [held] = await tx.select().from(assignments).where(sameAssignment(input));
      // What was expected before stays so, unless somebody says otherwise: nobody's past is rewritten unasked.
      const firstPeriod =
        input.firstPeriod ?? held?.firstPeriod ?? runningPeriodText(viewer, grainOf(kpi.periodicity));
      refuseAny(await checkAssignable(tx, kpi, { ...input, firstPeriod }, []));
      if (input.personId) await personInTenant(tx, input.personId);
      return held ? renew(tx, held, input, firstPeriod) : insert(tx, viewer, input, firstPeriod);
    });
    return { assignment, seq };
  });
}

/** Ends an assignment: its figures stay readable, no value is expected or taken any more. */
export async function retireAssignment(viewer: Viewer, assignmentId: string): Promise<AssignmentPayload> {
  mustBeAllowed(viewer, "defineKpis");
  return orRefused<AssignmentPayload>({ assignment: null }, async () => {
    const { result: assignment, seq } = await change(viewer, { action: "retireAssignment" }, async (tx) => {
      const held = await assignmentInTenant(tx, assignmentId);
      if (held.retiredAt) return held;
      return written(
        await tx
          .update(assignments)
          .set({ retiredAt: viewer.now })
          .where(eq(assignments.id, held.id))
          .returning(),
      );
    });
    return { assignment, seq };
  });
}

const sameAssignment = (input: AssignKpiInput) =>
  and(
    eq(assignments.kpiId, input.kpiId),
    eq(assignments.teamId, input.teamId),
    input.personId ? eq(assignments.personId, input.personId) : isNull(assignments.personId),
  );

/** Assigned again: what is said anew holds, and a retired assignment is in use again. */
async function renew(
  tx: Transaction,
  held: typeof assignments.$inferSelect,
  input: AssignKpiInput,
  firstPeriod: string,
): Promise<typeof assignments.$inferSelect> {
  const renewed = {
    retiredAt: null,
    firstPeriod,
    weight: input.weight === undefined ? held.weight : canonical(input.weight),
  };
  const same = !held.retiredAt && held.firstPeriod === renewed.firstPeriod && held.weight === renewed.weight;
  if (same) return held;
  return written(await tx.update(assignments).set(renewed).where(eq(assignments.id, held.id)).returning());
}

const insert = async (tx: Transaction, viewer: Viewer, input: AssignKpiInput, firstPeriod: string) =>
  written(
    await tx
      .insert(assignments)
      .values({
        organizationId: viewer.organization.id,
        kpiId: input.kpiId,
        teamId: input.teamId,
        personId: input.personId ?? null,
        firstPeriod,
        weight: canonical(input.weight),
      })
      .returning(),
  );

/** A team in use and a first period of the KPI's own periodicity. */
export async function checkAssignable(
  tx: Transaction,
  kpi: typeof kpis.$inferSelect,
  { teamId, firstPeriod, weight }: { teamId: string; firstPeriod: string; weight?: string | null },
  path: (string | number)[],
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  if (weight != null && decimal(weight).lt(0))
    refusals.push(refusal("INVALID", [...path, "weight"], say("WEIGHT_BELOW_ZERO", {})));
  if (kpi.retiredAt) refusals.push(refusal("RETIRED", [...path, "kpiId"], say("KPI_IS_RETIRED", {})));
  const team = await teamInTenant(tx, teamId);
  if (team.retiredAt)
    refusals.push(refusal("RETIRED", [...path, "teamId"], say("TEAM_IS_RETIRED", { team: team.name })));
  const grain = grainOf(kpi.periodicity);
  if (periodFromText(firstPeriod)?.grain !== grain) {
    const said = say("KPI_OTHER_GRAIN", { text: firstPeriod, grain: { grain } });
    refusals.push(wrongPeriod(firstPeriod, ["firstPeriod"], said));
  }
  return refusals;
}
