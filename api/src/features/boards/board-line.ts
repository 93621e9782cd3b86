import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import { standingOf } from "@cairn/schema/rules/standing";
import { BoardOrder, Standing } from "@cairn/schema/types/boards";
import type { Status } from "@cairn/schema/types/figures";
import type { Assignment, KpiFilter } from "@cairn/schema/types/kpis";
import { eq, getTableColumns } from "drizzle-orm";
import type { PromiseOrValue } from "../../platform/at-hand";
import { compareKeys } from "../../platform/key-order";
import type { CursorKey } from "../../platform/page";
import type { Viewer } from "../../platform/viewer";
import { latestPointOf } from "../figures/latest";
import { newestTexts } from "../figures/newest";
import { assignmentsWhere } from "../kpis/filter";

/** What a board says of an assignment by definition, and its place among the others. */
interface BoardPlace {
  assignment: Assignment;
  team: string;
  kpi: string;
  category: string;
  /** What its KPI weighs in a score. */
  weight: string;
  /** Worked out of other figures, which a change of its own newest cell does not tell. */
  isReckoned: boolean;
  byTeam: number;
  byCategory: number;
}

/** How an assignment's latest figure stands. */
interface BoardStanding {
  /** Of its latest figure; null where there is none. */
  status: Status | null;
  /** How it stands now; null where there is no figure. */
  standing: Standing | null;
  /** Whether its latest figure is, or would be, rated. */
  ratable: boolean;
  /** Of its latest figure, as a share; null where it is undefined. */
  achievement: number | null;
}

/** An assignment with what a board is sorted and counted by. */
export interface BoardLine extends BoardPlace, BoardStanding {}

/** All lines of a board, in no order. Read once a request, however often it is asked for. */
export function linesOf(viewer: Viewer, filter: KpiFilter): Promise<BoardLine[]> {
  return viewer.reading.remember(`board lines ${JSON.stringify(filter)}`, () => readLines(viewer, filter));
}

async function readLines(viewer: Viewer, filter: KpiFilter): Promise<BoardLine[]> {
  const places = await placesOf(viewer, filter);
  const newest = await newestTexts(
    viewer,
    places.map(({ assignment }) => assignment.id),
  );
  return Promise.all(
    places.map(async (place, at) => ({
      ...place,
      ...(await standingOfPlace(viewer, place, newest[at] ?? null)),
    })),
  );
}

/** Two thousand are judged once, and then those of which something new is known. */
function standingOfPlace(
  viewer: Viewer,
  { assignment, isReckoned }: BoardPlace,
  newest: string | null,
): PromiseOrValue<BoardStanding> {
  const judge = () => standingNow(viewer, assignment, newest);
  if (isReckoned) return judge();
  return viewer.reading.keepWhile(newest ?? "", `standing ${viewer.today}`, assignment.id, judge);
}

async function standingNow(
  viewer: Viewer,
  assignment: Assignment,
  newest: string | null,
): Promise<BoardStanding> {
  const latest = await latestPointOf(viewer, assignment, newest);
  return {
    status: latest?.status ?? null,
    standing: latest && Standing[standingOf(latest.status, latest.missingSince)],
    ratable: latest?.ratable ?? false,
    achievement: latest?.achievement ?? null,
  };
}

/** The places of a board. What people look for by words is not asked often. */
async function placesOf(viewer: Viewer, filter: KpiFilter): Promise<readonly BoardPlace[]> {
  const read = () => readPlaces(viewer, filter);
  return filter.text ? read() : viewer.reading.keep("board places", JSON.stringify(filter), read);
}

async function readPlaces(viewer: Viewer, filter: KpiFilter): Promise<BoardPlace[]> {
  const rows = await viewer.reading.read((tx) =>
    tx
      .select({
        assignment: getTableColumns(assignments),
        team: teams.name,
        kpi: kpis.name,
        category: kpis.category,
        weight: kpis.scoreWeight,
        formula: kpis.formula,
      })
      .from(assignments)
      .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
      .innerJoin(teams, eq(teams.id, assignments.teamId))
      .where(assignmentsWhere(filter)),
  );
  const byTeam = ranksOf(rows, teamKey);
  const byCategory = ranksOf(rows, categoryKey);
  return rows.map(({ formula, ...row }, at) => ({
    ...row,
    isReckoned: formula !== null,
    byTeam: byTeam[at] ?? 0,
    byCategory: byCategory[at] ?? 0,
  }));
}

/** What is sorted by names, which is done once for all boards: as readers expect them, they are slow to compare. */
type Named = Pick<BoardPlace, "assignment" | "team" | "kpi" | "category">;

/** The place of each in the order of their keys. */
function ranksOf(places: readonly Named[], keyOf: (place: Named) => CursorKey): number[] {
  const keys = places.map(keyOf);
  const ranks: number[] = [];
  const inOrder = [...keys.keys()].sort((a, b) => compareKeys(keys[a] ?? [], keys[b] ?? []));
  for (const [rank, at] of inOrder.entries()) ranks[at] = rank;
  return ranks;
}

const teamKey = ({ assignment, team, kpi }: Named): CursorKey => [team, kpi, assignment.id];

const categoryKey = ({ assignment, team, kpi, category }: Named): CursorKey => [
  category === "" ? 1 : 0,
  category,
  kpi,
  team,
  assignment.id,
];

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

/** How much a line asks for attention: as it stands now, as it stood when last heard of, then by its achievement. */
function urgencyOf({ status, standing, achievement }: BoardLine): [number, number, number] {
  const last = status ? urgency[Standing[status]] : unknown;
  return [standing ? urgency[standing] : unknown, last, inMillionths(achievement)];
}

/** An achievement as a whole number, as cursors hold them; an undefined one comes after all others. */
function inMillionths(achievement: number | null): number {
  const most = Number.MAX_SAFE_INTEGER;
  return achievement === null ? most : Math.max(-most, Math.min(Math.round(achievement * 1e6), most - 1));
}

/** The place of a line in an order, its id last so that no two are alike. */
export function keyOf(line: BoardLine, order: BoardOrder): CursorKey {
  if (order === BoardOrder.URGENCY) return [...urgencyOf(line), ...teamKey(line)];
  return order === BoardOrder.CATEGORY ? categoryKey(line) : teamKey(line);
}

/** Lines in an order: that of their keys. */
export function inOrder(lines: readonly BoardLine[], order: BoardOrder): BoardLine[] {
  if (order === BoardOrder.CATEGORY) return lines.toSorted((a, b) => a.byCategory - b.byCategory);
  if (order === BoardOrder.TEAM) return lines.toSorted((a, b) => a.byTeam - b.byTeam);
  return lines
    .map((line) => ({ line, urgency: urgencyOf(line) }))
    .sort((a, b) => compareKeys(a.urgency, b.urgency) || a.line.byTeam - b.line.byTeam)
    .map(({ line }) => line);
}
