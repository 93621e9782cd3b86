import { addDays } from "@cairn/schema/rules/date";
import {
  endOf,
  formatPeriod,
  type Period,
  periodFromText,
  periodOf,
  periodRange,
  startOf,
} from "@cairn/schema/rules/period";
import { refuse } from "@cairn/schema/rules/result";
import { targetEndFor, targetFor } from "@cairn/schema/rules/target";
import { type EntriesExport, type ExportFilter, ExportLayout } from "@cairn/schema/types/imports";
import { stringify } from "csv-stringify/sync";
import { failure, refusedByRule } from "../../platform/failure";
import { mustBeAllowed } from "../../platform/roles";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { grainOf } from "../kpis/grain";
import { type ExportedRow, LONG_COLUMNS, SHORT_COLUMNS } from "./export-columns";
import { type ExportedAssignment, readExported } from "./read-exported";

const mostRows = 500_000;
const withoutMonth = ["DAY", "WEEK"];

/**
 * The values of KPIs in use as a CSV file that can be imported again: a row a period, blank where none is reported,
 * from the first expected one to the end of the year with the newest value, or as the filter says.
 */
export async function exportEntries(
  viewer: Viewer,
  { filter, layout }: { filter: ExportFilter; layout: `${ExportLayout}` },
): Promise<EntriesExport> {
  mustBeAllowed(viewer, "readFigures");
  const found = await viewer.reading.read((tx) => readExported(tx, filter));
  const short = layout === ExportLayout.SHORT;
  const taken = short ? found.filter(({ kpi }) => !withoutMonth.includes(kpi.periodicity)) : found;
  const rows = rowsOf(viewer, taken, filter);
  const calendar = fiscalCalendar(viewer.organization);
  const columns = short ? SHORT_COLUMNS : LONG_COLUMNS;
  const heading = columns.map(([name]) => name);
  const content = stringify([heading, ...rows.map((row) => columns.map(([, cell]) => cell(row, calendar)))]);
  const left = found.length - taken.length;
  return {
    fileName: `${viewer.organization.slug}-${viewer.today}.csv`,
    content,
    rowCount: rows.length,
    notes: left > 0 ? [`${left} KPIs by day or by week have no place in this layout and are left out.`] : [],
  };
}

function rowsOf(viewer: Viewer, found: ExportedAssignment[], filter: ExportFilter): ExportedRow[] {
  const calendar = fiscalCalendar(viewer.organization);
  const bounds = { from: boundOf(filter.from, "from"), to: boundOf(filter.to, "to") };
  const until = bounds.to ? endOf(bounds.to, calendar) : endOfNewestYear(viewer, found);
  let count = 0;
  // Too many are refused before a row of them is made.
  const places = found.map((each) => {
    const periods = periodsOf(viewer, each, bounds.from, until);
    count += periods.length;
    if (count > mostRows)
      throw refusedByRule(refuse("EXPORT_TOO_LONG", { most: { number: String(mostRows) } }));
    return { each, periods };
  });
  return places.flatMap(({ each, periods }) => periods.map((period) => rowOf(viewer, each, period)));
}

function boundOf(text: string | null | undefined, name: string): Period | null {
  if (!text) return null;
  const found = periodFromText(text);
  if (!found) throw failure("BAD_USER_INPUT", `\`${name}\`: “${text}” is not a period.`);
  return found;
}

/** The first day after the year of the newest value: a file of a year has its months to come as blanks. */
function endOfNewestYear(viewer: Viewer, found: ExportedAssignment[]): string {
  const calendar = fiscalCalendar(viewer.organization);
  const starts = found.flatMap(({ entries }) => entries.map(({ periodStart }) => periodStart));
  const newest = starts.reduce((latest, start) => (start > latest ? start : latest), "");
  return endOf(periodOf(newest || viewer.today, "year", calendar), calendar);
}

/** The periods from the first expected one, or that of the filter, whose last day lies before `until`. */
function periodsOf(
  viewer: Viewer,
  { assignment, kpi }: ExportedAssignment,
  from: Period | null,
  until: string,
): Period[] {
  const calendar = fiscalCalendar(viewer.organization);
  const grain = grainOf(kpi.periodicity);
  const first = periodFromText(assignment.firstPeriod);
  if (!first) return [];
  const asked = from ? periodOf(startOf(from, calendar), grain, calendar) : first;
  const last = periodOf(addDays(until, -1), grain, calendar);
  // A longer period that only begins within the time asked for has its value later.
  const complete = endOf(last, calendar) <= until ? last : { ...last, index: last.index - 1 };
  return periodRange(asked.index > first.index ? asked : first, complete);
}

function rowOf(viewer: Viewer, each: ExportedAssignment, period: Period): ExportedRow {
  const calendar = fiscalCalendar(viewer.organization);
  const { assignment, kpi, team, parentTeam, byPeriod, targets, teamPath } = each;
  const place = { assignmentId: assignment.id, teamPath };
  const found = targetFor(targets, place, period, calendar);
  return {
    team,
    parentTeam,
    kpi,
    period,
    entry: byPeriod.get(formatPeriod(period)),
    levels: found?.levels ?? null,
    hasEnded: !found && targetEndFor(targets, place, period, calendar) !== null,
  };
}
