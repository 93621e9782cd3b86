import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import type { Board, StatusCount } from "@cairn/schema/types/boards";
import type { PageArgs } from "@cairn/schema/types/connection";
import { Status } from "@cairn/schema/types/entries";
import type { Assignment, KpiFilter } from "@cairn/schema/types/kpis";
import { eq, getTableColumns } from "drizzle-orm";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { latestPointOf } from "../entries/latest";
import { assignmentsWhere } from "../kpis/filter";
import { listAssignments } from "../kpis/list-kpis";

/** The assignments of the board in pages. How all of them stand is counted only when it is asked for. */
export async function boardOf(
  viewer: Viewer,
  filter: KpiFilter,
  page: PageArgs,
): Promise<Omit<Board, "counts"> & { filter: KpiFilter }> {
  mustBeAllowed(viewer, "readFigures");
  return { ...(await listAssignments(viewer, filter, page)), filter };
}

/** How many assignments stand how, over all pages. */
export async function countStatuses(viewer: Viewer, filter: KpiFilter): Promise<StatusCount[]> {
  const all: Assignment[] = await viewer.reading.read((tx) =>
    tx
      .select(getTableColumns(assignments))
      .from(assignments)
      .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
      .where(assignmentsWhere(filter)),
  );
  const points = await Promise.all(all.map((assignment) => latestPointOf(viewer, assignment)));
  return Object.values(Status).map((status) => ({
    status,
    count: points.filter((point) => point?.status === status).length,
  }));
}
