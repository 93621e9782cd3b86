import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import { standingOf } from "@cairn/schema/rules/standing";
import { BoardOrder, Standing } from "@cairn/schema/types/boards";
import type { Status } from "@cairn/schema/types/figures";
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
  /** How it stands now; null where there is no figure. */
  standing: Standing | null;
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
        standing: latest && Standing[standingOf(latest.status, latest.missingSince)],
        ratable: latest?.ratable ?? false,
        achievement: latest?.achievement ?? null,
      };
    }),
  );
}

/** What asks for attention comes first; of what is out of date, what was off track when last heard of. */
const urgency: Record<Standing, number> = {
  [Standing.OFF_TRACK]: 0,
  [Standing.AT_RISK]: 1,
  [Standing.OUT_OF_DATE]: 2,
  [Standing.NO_DATA]: 3,
  [Standing.ON_TRACK]: 4,
  [Standing.INFORMATIONAL]: 5,
  [Standing.NOT_DUE]: 6,
  [Standing.NOT_APPLICABLE]: 7,
};

const unknown = 8;

/** The place of a line in an order, its id last so that no two are alike. */
export function keyOf(line: BoardLine, order: BoardOrder): CursorKey {
  const { assignment, team, kpi, category, status, standing } = line;
  if (order === BoardOrder.URGENCY) {
    const last = status ? urgency[Standing[status]] : unknown;
    return [standing ? urgency[standing] : unknown, last, team, kpi, assignment.id];
  }
  if (order === BoardOrder.CATEGORY) return [category === "" ? 1 : 0, category, kpi, team, assignment.id];
  return [team, kpi, assignment.id];
}
