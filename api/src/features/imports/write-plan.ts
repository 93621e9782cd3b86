import { upsertAll } from "@cairn/drizzle/bulk";
import type { Transaction } from "@cairn/drizzle/client";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { targets } from "@cairn/drizzle/tables/targets";
import { teams } from "@cairn/drizzle/tables/teams";
import type { Viewer } from "../../platform/viewer";
import { writeCells } from "../entries/write-entries";
import type { Writes } from "./plan";

/** Writes a plan, one statement a table, whatever the number of rows; what is the same is not touched. */
export async function writePlan(tx: Transaction, viewer: Viewer, writes: Writes): Promise<void> {
  const organizationId = viewer.organization.id;
  if (writes.teams.length > 0)
    await tx.execute(
      upsertAll(
        teams,
        writes.teams.map((team) => ({ ...team, organizationId })),
      ),
    );
  const definitions = [...writes.kpis.created, ...writes.kpis.redefined];
  if (definitions.length > 0) await tx.execute(upsertAll(kpis, definitions));
  const assigned = [...writes.assignments.created, ...writes.assignments.widened];
  if (assigned.length > 0) await tx.execute(upsertAll(assignments, assigned));
  if (writes.targets.length > 0)
    await tx.execute(
      upsertAll(
        targets,
        writes.targets.map((target) => ({ ...target, organizationId })),
      ),
    );
  if (writes.cells.length > 0) await writeCells(tx, viewer, writes.cells);
}
