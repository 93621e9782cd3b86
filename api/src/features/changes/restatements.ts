import { isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { closingMonthOf, formatPeriod, type Period } from "@cairn/schema/rules/period";
import { parsePeriod } from "@cairn/schema/rules/period-parse";
import { refuse } from "@cairn/schema/rules/result";
import type { Assignment } from "@cairn/schema/types/kpis";
import type { Restatement } from "@cairn/schema/types/restatements";
import { refusedByRule } from "../../platform/failure";
import { mustBeAllowed } from "../../platform/roles";
import { fiscalCalendar, type Viewer, viewerAsOf } from "../../platform/viewer";
import type { AskedPoint } from "../figures/point";
import { pointsOf } from "../figures/points";
import { askOfAssignment } from "../figures/series";
import { grainOf } from "../kpis/grain";
import { loadKpi } from "../kpis/loader";
import { lastClosing } from "../periods/close-period";
import { compareFigures, isSame } from "./restated-figure";
import { loadIngredients } from "./restated-formulas";
import { assignmentsOf, closedPeriods, ingredientsTouched, type Question, readSuspects } from "./suspects";
import type { TouchedEntry } from "./touched";

/** A restatement with what it is caused by: the log says of these who changed what, when and why. */
export type CausedRestatement = Restatement & {
  since: number;
  causes: { entries: TouchedEntry[]; kpiIds: string[] };
};

/**
 * What differs now from the figures of a period as they were last published: what was entered, corrected or withdrawn
 * since, what is worked out of it, and what was redefined. A month stands for all that is closed with it.
 */
export async function listRestatements(viewer: Viewer, text: string): Promise<CausedRestatement[]> {
  mustBeAllowed(viewer, "readFigures");
  const period = read(text);
  const calendar = fiscalCalendar(viewer.organization);
  const month = formatPeriod(closingMonthOf(period, calendar));
  const closing = await viewer.reading.read((tx) => lastClosing(tx, month));
  if (!closing) return [];
  const question: Question = {
    period,
    seq: closing.seq,
    now: viewer,
    before: viewerAsOf(viewer, closing.closedAt),
    made: await loadIngredients(viewer),
    ...(await readSuspects(viewer, period, closing.seq)),
  };
  const suspects = await assignmentsOf(question);
  const restated = await Promise.all(suspects.map((assignment) => restatementsOf(question, assignment)));
  return restated.flat().sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** What is published is a month or longer. */
function read(text: string): Period {
  const period = parsePeriod(text);
  if (!period.ok) throw refusedByRule(period);
  if (isGrainCoarserOrEqual(period.value.grain, "month")) return period.value;
  throw refusedByRule(refuse("RESTATED_PERIOD_TOO_SHORT", { period: { period: text } }));
}

type Dated = CausedRestatement & { start: string };

async function restatementsOf(question: Question, assignment: Assignment): Promise<Dated[]> {
  const { now, before: published, period, seq } = question;
  const kpi = await loadKpi(now, assignment.kpiId);
  const periods = kpi ? closedPeriods(now, period, grainOf(kpi.periodicity)) : [];
  const [first, last] = [periods[0], periods.at(-1)];
  if (!kpi || !first || !last) return [];
  const [current, earlier] = await Promise.all([
    pointsAt(now, assignment, first, last),
    pointsAt(published, assignment, first, last),
  ]);
  const isOwn = !kpi.formula && first.grain === grainOf(kpi.periodicity);
  const entries = isOwn
    ? question.touched.filter(({ assignmentId }) => assignmentId === assignment.id)
    : await ingredientsTouched(question, kpi, assignment);
  const kpiIds = [kpi.id, ...(question.made.get(kpi.id)?.ids ?? [])].filter((id) =>
    question.redefined.has(id),
  );
  return current.flatMap((point, place): Dated[] => {
    const behind = isOwn ? entries.filter((entry) => entry.period === point.period) : entries;
    const before = earlier[place] ?? null;
    // A ratio may be made of other parts, come to the same, and count for more in longer periods.
    if (isSame(before, point) && !(isOwn && behind.length > 0)) return [];
    const causes = { entries: behind, kpiIds };
    const compared = compareFigures(before, point, kpi.unit);
    return [
      {
        ...compared,
        assignmentId: assignment.id,
        isCalculated: !isOwn,
        start: point.start,
        since: seq,
        causes,
      },
    ];
  });
}

async function pointsAt(
  viewer: Viewer,
  assignment: Assignment,
  first: Period,
  last: Period,
): Promise<AskedPoint[]> {
  const asked = await askOfAssignment(viewer, assignment);
  if (!asked || !isGrainCoarserOrEqual(first.grain, asked.grain)) return [];
  return pointsOf({ ...asked, grain: first.grain }, first, last);
}
