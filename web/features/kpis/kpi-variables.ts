import type {
  KpiFiguresQueryVariables,
  KpiPageQueryVariables,
  KpiTogetherQueryVariables,
} from "@cairn/schema/generated/web/kpis/graphql";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { comparePeriods, formatPeriod, period, rollUp } from "@cairn/schema/rules/period";
import type { AsOf } from "../../lib/as-of";
import { grainOf } from "../../lib/periodicity";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView, Measure, Whose } from "./kpi-view";

// The same for the page that preloads and the screen that reads.

export const pageVariables = (id: string, asOf: AsOf | null): KpiPageQueryVariables => ({
  id,
  asOf: asOf?.instant ?? null,
});

/** What a view of a KPI is asked with. */
export interface Asking {
  kpi: KpiOfPage;
  view: KpiView;
  calendar: FiscalCalendar;
  asOf: AsOf | null;
}

type Together = Extract<Whose, { kind: "together" }>;
type OfAssignment = Extract<Whose, { kind: "assignment" }>;

export function togetherVariables(asking: Asking, { teamId }: Together): KpiTogetherQueryVariables {
  return { kpiId: asking.kpi.id, teamId, ...seriesVariables(asking) };
}

export function figuresVariables(asking: Asking, { assignment }: OfAssignment): KpiFiguresQueryVariables {
  const { layers, range } = asking.view;
  return {
    assignmentId: assignment.id,
    ...seriesVariables(asking),
    outlook: layers.includes("outlook"),
    normalRange: layers.includes("normal"),
    judged: range === "all" ? MOST_JUDGED : Math.max(FEWEST_JUDGED, Number(range)),
  };
}

/** How many periods a normal range is judged by. */
const FEWEST_JUDGED = 24;
const MOST_JUDGED = 500;

const rolled: Record<Measure, number> = { value: 0, toDate: 0, rolling3: 3, rolling12: 12 };

/** Stands where all periods are asked for by their first. */
const ANY = 24;

function seriesVariables({ kpi, view, calendar, asOf }: Asking) {
  const { measure, range, lastYear } = view;
  const rolling = rolled[measure];
  return {
    from: range === "all" ? firstPeriod(kpi, view, calendar) : null,
    last: range === "all" ? ANY : Number(range),
    grain: view.grain,
    since: lastYear ? ("LAST_YEAR" as const) : ("PREVIOUS" as const),
    lastYear,
    toDate: measure === "toDate",
    rolls: rolling > 0,
    rolling: Math.max(1, rolling),
    asOf: asOf?.instant ?? null,
  };
}

/** The first period that was ever expected, in the length asked for. */
function firstPeriod(kpi: KpiOfPage, { whose, grain }: KpiView, calendar: FiscalCalendar): string {
  const measured = whose.kind === "assignment" ? [whose.assignment] : kpi.assignments;
  const [first] = measured.map((each) => period(each.firstPeriod)).sort(comparePeriods);
  return formatPeriod(rollUp(first ?? period("2000"), grainOf(grain), calendar));
}
