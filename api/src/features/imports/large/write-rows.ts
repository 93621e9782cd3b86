import type { Transaction } from "@cairn/drizzle/client";
import { ImportOutcome, type ImportThing } from "@cairn/schema/types/imports";
import { type ChangeIntent, change } from "../../../platform/change";
import { failure } from "../../../platform/failure";
import type { Viewer } from "../../../platform/viewer";
import { compareRows, differs, thingsUsed } from "../finish-plan";
import { FirstRowsInMind } from "../first-rows";
import type { PlannedRow, PlanSetting, Register, Writes } from "../plan";
import { placeImport } from "../plan-import";
import { type PlannedTargets, planTargets, type TargetMentions } from "../plan-targets";
import { readHeld } from "../read-held";
import type { ImportedRow } from "../read-rows";
import { readRegister, readTargetsOf } from "../register";
import { UsedThings } from "../used-things";
import { writePlan } from "../write-plan";
import type { Ground } from "./check-rows";

const NOTHING: Writes = {
  teams: [],
  kpis: { created: [], redefined: [] },
  assignments: { created: [], widened: [] },
  targets: [],
  cells: [],
};

const isEmpty = ({ teams, kpis, assignments }: Things): boolean =>
  [teams, kpis.created, kpis.redefined, assignments.created, assignments.widened].every(
    (rows) => rows.length === 0,
  );

type Things = Pick<Writes, "teams" | "kpis" | "assignments">;

/** Writes teams, KPIs and assignments as they were planned, if what they were planned by still stands. */
export async function writeThings(
  viewer: Viewer,
  intent: ChangeIntent,
  things: Things,
  { register, mentions }: Ground,
): Promise<number | null> {
  if (isEmpty(things)) return null;
  const names = [...mentions].map(([, { name: kpi }]) => ({ kpi }));
  const { seq } = await change(viewer, intent, async (tx) => {
    if (definitionsIn(await readRegister(tx, names, { targets: false })) !== definitionsIn(register))
      throw changedMeanwhile();
    await writePlan(tx, viewer, { ...NOTHING, ...things });
  });
  return seq;
}

const definitionsIn = ({ teams, kpis, assignments }: Register): string =>
  JSON.stringify([...teams, ...kpis, ...assignments].sort((a, b) => (a.id < b.id ? -1 : 1)));

const changedMeanwhile = () =>
  failure(
    "BAD_USER_INPUT",
    "Teams or KPIs of this file were changed while it was imported. Run the same command again.",
  );

/** What the targets come to that some assignments are given, beside those that stand. */
export async function planTargetGroup(
  tx: Transaction,
  said: TargetMentions[],
  { register, teams }: Ground,
  setting: PlanSetting,
): Promise<PlannedTargets> {
  const held = await readTargetsOf(tx, [...new Set(said.map(({ kpi }) => kpi.row.id))]);
  const all = [...register.teams, ...[...teams.values()].map(({ row }) => row)];
  return planTargets(said, { targets: held }, all, setting);
}

/** Writes the targets of some assignments, and answers what is told of them. */
export async function writeTargetGroup(
  viewer: Viewer,
  intent: ChangeIntent,
  said: TargetMentions[],
  ground: Ground,
  setting: PlanSetting,
): Promise<{ seq: number | null; things: ImportThing[] }> {
  const { seq, result } = await change(viewer, intent, async (tx) => {
    const planned = await planTargetGroup(tx, said, ground, setting);
    await writePlan(tx, viewer, { ...NOTHING, targets: planned.targets });
    return planned.things.filter(differs);
  });
  return { seq, things: result };
}

/** What became of a batch of rows. */
export interface WrittenBatch {
  seq: number | null;
  written: number;
  /** Rows that could be taken when they were checked. */
  refused: PlannedRow[];
}

/**
 * Writes the values of a batch of rows as one transaction. All that they need is there already; they are checked once
 * more behind the lock, for somebody may have closed a month meanwhile. Unless `acceptPartial`, one refused row refuses
 * the batch.
 */
export async function writeBatch(
  viewer: Viewer,
  intent: ChangeIntent,
  rows: readonly ImportedRow[],
  { withParts }: Ground,
  { setting, acceptPartial }: { setting: PlanSetting; acceptPartial: boolean },
): Promise<WrittenBatch> {
  const { seq, result } = await change(viewer, intent, async (tx) => {
    const register = await readRegister(tx, rows, { targets: false });
    const elsewhere = { withParts, firsts: new FirstRowsInMind() };
    const placement = placeImport(rows, register, setting, elsewhere);
    const held = await readHeld(tx, placement.judged);
    const { cells, ...compared } = compareRows(placement, held, register, setting);
    const refused = compared.rows.filter(({ outcome }) => outcome === ImportOutcome.REFUSED);
    if (refused.length > 0 && !acceptPartial) return { written: 0, refused };
    const used = new UsedThings(placement.teams);
    used.add(placement.judged);
    const { teams, kpis, assignments } = thingsUsed(placement, used).writes;
    // What was planned is there; under another name it must not be made a second time.
    if ([teams, kpis.created, assignments.created].some((made) => made.length > 0)) throw changedMeanwhile();
    await writePlan(tx, viewer, {
      ...NOTHING,
      assignments: { created: [], widened: assignments.widened },
      cells,
    });
    return { written: cells.length, refused };
  });
  return { seq, ...result };
}
