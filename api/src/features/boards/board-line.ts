import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import { BoardOrder } from "@cairn/schema/types/boards";
import { Status } from "@cairn/schema/types/figures";
import type { Assignment, KpiFilter } from "@cairn/schema/types/kpis";
import { eq, getTableColumns } from "drizzle-orm";
import type { CursorKey } from "../../platform/page";
import type { Viewer } from "../../platform/viewer";
import { latestPointOf } from "../figures/latest";
import { assignmentsWhere } from "../kpis/filter";

/** An assignment with what a board is sorted and counted by. */
export interface BoardLine {
  assignment: Assignment;
  team: string;
  kpi: string;
  category: string;
  /** Of its latest figure; null where there is none. */
  status: Status | null;
  /** Whether its latest figure is, or would be, rated. */
  ratable: boolean;
  /** Of its latest figure, as a share; null where it is undefined. */
  achievement: number | null;
  /** What its KPI weighs in a score. */
  weight: string;
}

/** All lines of a board, in no order. Read once a request, however often it is asked for. */
export function linesOf(viewer: Viewer, filter: KpiFilter): Promise<BoardLine[]> {
  return viewer.reading.remember(`board lines ${JSON.stringify(filter)}`, () => readLines(viewer, filter));
}

async function readLines(viewer: Viewer, filter: KpiFilter): Promise<BoardLine[]> {
  const rows = await viewer.reading.read((tx) =>
    tx
      .select({
        assignment: getTableColumns(assignments),
        team: teams.name,
        kpi: kpis.name,
        category: kpis.category,
        weight: kpis.scoreWeight,
      })
      .from(assignments)
      .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
      .innerJoin(teams, eq(teams.id, assignments.teamId))
      .where(assignmentsWhere(filter)),
  );
  return Promise.all(
    rows.map(async (row) => {
      const latest = await latestPointOf(viewer, row.assignment);
      return {
        ...row,
        status: latest?.status ?? null,
        ratable: latest?.ratable ?? false,
        achievement: latest?.achievement ?? null,
      };
    }),
  );
}

/** What asks for attention comes first. */
const urgency: Record<Status, number> = {
  [Status.OFF_TRACK]: 0,
  [Status.AT_RISK]: 1,
  [Status.NO_DATA]: 2,
  [Status.ON_TRACK]: 3,
  [Status.INFORMATIONAL]: 4,
  [Status.NOT_DUE]: 5,
  [Status.NOT_APPLICABLE]: 6,
};

/** The place of a line in an order, its id last so that no two are alike. */
export function keyOf({ assignment, team, kpi, category, status }: BoardLine, order: BoardOrder): CursorKey {
  if (order === BoardOrder.URGENCY) return [status ? urgency[status] : 7, team, kpi, assignment.id];
  if (order === BoardOrder.CATEGORY) return [category === "" ? 1 : 0, category, kpi, team, assignment.id];
  return [team, kpi, assignment.id];
}
