import type {
  KpiFiguresQueryVariables,
  KpiPageQueryVariables,
} from "@cairn/schema/generated/web/kpis/graphql";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import { comparePeriods, formatPeriod, period, rollUp } from "@cairn/schema/rules/period";
import { type AsOf, asOfVariables } from "../../lib/as-of";
import { grainOf } from "../../lib/periodicity";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView, Measure } from "./kpi-view";

// The same for the page that preloads and the screen that reads.

export const pageVariables = (id: string, asOf: AsOf | null): KpiPageQueryVariables => ({
  id,
  ...asOfVariables(asOf),
});

const rolled: Record<Measure, number> = { value: 0, toDate: 0, rolling3: 3, rolling12: 12 };

/** How many periods a normal range is judged by at least. */
const FEWEST_JUDGED = 24;

export function figuresVariables(
  kpi: KpiOfPage,
  view: KpiView,
  calendar: FiscalCalendar,
  asOf: AsOf | null,
): KpiFiguresQueryVariables {
  const { whose, measure, layers, range } = view;
  const together = whose.kind === "together";
  const last = range === "all" ? FEWEST_JUDGED : Number(range);
  const rolling = rolled[measure];
  return {
    kpiId: kpi.id,
    assignmentId: together ? "" : whose.assignment.id,
    teamId: together ? whose.teamId : null,
    together,
    from: range === "all" ? firstPeriod(kpi, view, calendar) : null,
    last,
    grain: view.grain,
    since: view.lastYear ? "LAST_YEAR" : "PREVIOUS",
    lastYear: view.lastYear,
    toDate: measure === "toDate",
    rolls: rolling > 0,
    rolling: Math.max(1, rolling),
    outlook: layers.includes("outlook"),
    normalRange: layers.includes("normal"),
    judged: range === "all" ? MOST_JUDGED : Math.max(FEWEST_JUDGED, last),
    ...asOfVariables(asOf),
  };
}

const MOST_JUDGED = 500;

/** The first period that was ever expected, in the length asked for. */
function firstPeriod(kpi: KpiOfPage, { whose, grain }: KpiView, calendar: FiscalCalendar): string {
  const measured = whose.kind === "assignment" ? [whose.assignment] : kpi.assignments;
  const [first] = measured.map((each) => period(each.firstPeriod)).sort(comparePeriods);
  return formatPeriod(rollUp(first ?? period("2000"), grainOf(grain), calendar));
}
