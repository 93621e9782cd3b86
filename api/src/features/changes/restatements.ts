import { GRAINS, type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import {
  children,
  closingMonthOf,
  contains,
  endOf,
  formatPeriod,
  type Period,
  period as periodOfText,
  rollUp,
  startOf,
} from "@cairn/schema/rules/period";
import { parsePeriod } from "@cairn/schema/rules/period-parse";
import { refuse } from "@cairn/schema/rules/result";
import type { Assignment, Kpi } from "@cairn/schema/types/kpis";
import type { Restatement } from "@cairn/schema/types/restatements";
import { refusedByRule } from "../../platform/failure";
import { mustBeAllowed } from "../../platform/roles";
import { fiscalCalendar, type Viewer, viewerAsOf } from "../../platform/viewer";
import type { AskedPoint } from "../figures/point";
import { pointsOf } from "../figures/points";
import { assignmentsIn } from "../figures/scope";
import { askOfAssignment } from "../figures/series";
import { grainOf } from "../kpis/grain";
import { loadAssignment, loadAssignmentsOfKpi, loadKpi } from "../kpis/loader";
import { lastClosing } from "../periods/close-period";
import { compareFigures, isSame } from "./restated-figure";
import { firstDayBehind, type Ingredients, loadIngredients } from "./restated-formulas";
import { readRedefinedKpis, readTouchedEntries, type TouchedEntry } from "./touched";

/** A restatement with what it is caused by: the log says of these who changed what, when and why. */
export type CausedRestatement = Restatement & {
  since: number;
  causes: { entryIds: string[]; kpiIds: string[] };
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

interface Question extends Suspects {
  period: Period;
  /** Position of the log up to which the closing knew. */
  seq: number;
  now: Viewer;
  before: Viewer;
  made: Map<string, Ingredients>;
}

interface Suspects {
  touched: TouchedEntry[];
  /** KPIs that were redefined. */
  redefined: Set<string>;
}

/** What could make a difference: entries of the days that count, and definitions. */
async function readSuspects(viewer: Viewer, period: Period, seq: number): Promise<Suspects> {
  const calendar = fiscalCalendar(viewer.organization);
  const starts = GRAINS.flatMap((grain) => closedPeriods(viewer, period, grain)[0] ?? []);
  const first = starts.map((each) => startOf(each, calendar)).sort()[0] ?? startOf(period, calendar);
  const days = { from: await firstDayBehind(viewer, first), to: endOf(period, calendar), seq };
  const [touched, redefined] = await viewer.reading.read((tx) =>
    Promise.all([readTouchedEntries(tx, days), readRedefinedKpis(tx, seq)]),
  );
  return { touched, redefined: new Set(redefined) };
}

/** The periods of a KPI that are looked at: of a month all that are closed with it, of a longer period that one. */
function closedPeriods({ organization }: Viewer, period: Period, own: Grain): Period[] {
  const calendar = fiscalCalendar(organization);
  if (period.grain !== "month") return isGrainCoarserOrEqual(period.grain, own) ? [period] : [];
  if (isGrainCoarserOrEqual("month", own)) return children(period, own, calendar);
  const longer = rollUp(period, own, calendar);
  return closingMonthOf(longer, calendar).index === period.index ? [longer] : [];
}

/** The assignments whose figures may differ. */
async function assignmentsOf({ now, made, touched, redefined }: Question): Promise<Assignment[]> {
  const changed = new Set([...redefined, ...touched.map(({ kpiId }) => kpiId)]);
  const whole = [...made].filter(([, { ids }]) => [...ids].some((id) => changed.has(id))).map(([id]) => id);
  const [own, all] = await Promise.all([
    Promise.all(touched.map(({ assignmentId }) => loadAssignment(now, assignmentId))),
    Promise.all([...new Set([...whole, ...redefined])].map((kpiId) => loadAssignmentsOfKpi(now, kpiId))),
  ]);
  const found = [...own, ...all.flat()].filter((assignment) => assignment !== null);
  return [...new Map(found.map((assignment) => [assignment.id, assignment])).values()];
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
    const causes = { entryIds: behind.map(({ entryId }) => entryId), kpiIds };
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

/** The entries that count in what is worked out: of a formula those of its operands, of the same team and those below. */
async function ingredientsTouched(
  { now, made, touched, period }: Question,
  kpi: Kpi,
  assignment: Assignment,
): Promise<TouchedEntry[]> {
  const { organization } = now;
  const ids = made.get(kpi.id)?.ids ?? new Set([kpi.id]);
  const operands = await Promise.all([...ids].map((id) => loadKpi(now, id)));
  const scopes = await Promise.all(
    operands.flatMap((operand) => (operand ? [assignmentsIn(now, operand, { assignment })] : [])),
  );
  const inScope = new Set(scopes.flat().map(({ id }) => id));
  const counts = ({ period: at }: TouchedEntry) =>
    kpi.formula ||
    contains(period, startOf(periodOfText(at), fiscalCalendar(organization)), fiscalCalendar(organization));
  return touched.filter((entry) => inScope.has(entry.assignmentId) && counts(entry));
}
