import { entries } from "@cairn/drizzle/tables/entries";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import { GRAINS } from "@cairn/schema/rules/grain";
import { endOf, startOf } from "@cairn/schema/rules/period";
import type { DueFilter } from "@cairn/schema/types/due";
import type { EntryState } from "@cairn/schema/types/entries";
import type { Assignment, Periodicity } from "@cairn/schema/types/kpis";
import { and, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import { failure } from "../../platform/failure";
import { may, mustBeAllowed, teamsWhere } from "../../platform/roles";
import { idOf, isOneOf } from "../../platform/rows";
import { teamsAtOrBelow } from "../../platform/teams-below";
import { fiscalCalendar, type Viewer } from "../../platform/viewer";
import { assignmentsWhere } from "../kpis/filter";
import { periodicityOf } from "../kpis/grain";
import { type DueRange, periodsWithin } from "./due-range";

type Column<T> = T[] | null;

/** An assignment whose values are entered, with what has been recorded for it within the stretch of time. */
export interface DueLine {
  assignment: Assignment;
  team: string;
  kpi: string;
  periodicity: Periodicity;
  dueBusinessDays: number;
  /** When the KPI was retired; null while it is in use. */
  kpiRetiredAt: Date | null;
  /** Of each entry: its period, what it says, when it was first recorded, the organization's day of that, and whether it was returned. */
  recorded: [
    periods: Column<string>,
    states: Column<`${EntryState}`>,
    instants: Column<string>,
    days: Column<string>,
    returned: Column<boolean>,
  ];
}

/** The lines of a list in one statement: one row an assignment, however many periods. */
export async function readDueLines(viewer: Viewer, filter: DueFilter, range: DueRange): Promise<DueLine[]> {
  mustBeAllowed(viewer, "readFigures");
  const whose = whoseTeams(viewer, filter);
  const rows = await viewer.reading.read((tx) =>
    tx
      .select({
        assignment: getTableColumns(assignments),
        team: teams.name,
        kpi: kpis.name,
        periodicity: kpis.periodicity,
        dueBusinessDays: kpis.dueBusinessDays,
        kpiRetiredAt: kpis.retiredAt,
        recorded: recordedWithin(viewer, range),
      })
      .from(assignments)
      .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
      .innerJoin(teams, eq(teams.id, assignments.teamId))
      .where(and(assignmentsWhere(filter), isNull(kpis.formula), whose)),
  );
  return rows as DueLine[];
}

/** Of which teams: those of a person, or those the viewer enters for where nothing else is said. */
function whoseTeams(viewer: Viewer, { teamId, personId, everybody }: DueFilter): SQL | undefined {
  if (personId) return teamsOfEconomist(viewer, idOf("person", personId));
  if (teamId || everybody) return undefined;
  const mine = teamsWhere(viewer, "recordEntries");
  return mine === "all" || mine.length === 0 ? undefined : isOneOf(assignments.teamId, mine);
}

function teamsOfEconomist(viewer: Viewer, personId: string): SQL {
  if (personId !== viewer.person?.id && !may(viewer, "listPeople"))
    throw failure("FORBIDDEN", "Your roles don't allow this.");
  const granted = sql`
    select g.team_id as id from grants g
    where g.person_id = ${personId} and g.role = 'ECONOMIST' and g.team_id is not null`;
  return sql`${assignments.teamId} = any(${teamsAtOrBelow(granted)})`;
}

/** What was recorded for an assignment in the periods of its own length. drizzle leaves arrays of dates as they are, so they travel as text. */
function recordedWithin(viewer: Viewer, range: DueRange): SQL<DueLine["recorded"]> {
  const calendar = fiscalCalendar(viewer.organization);
  const bounds = GRAINS.flatMap((grain) => {
    const within = periodsWithin(viewer, range, grain);
    return within
      ? [
          {
            grain: periodicityOf(grain),
            from: startOf(within.from, calendar),
            to: endOf(within.to, calendar),
          },
        ]
      : [];
  });
  const column = (name: "grain" | "from" | "to") => sql.param(bounds.map((bound) => bound[name]));
  const { timezone } = viewer.organization;
  return sql`(select json_build_array(array_agg(e.period), array_agg(e.state), array_agg(e.first_recorded_at),
      array_agg((e.first_recorded_at at time zone ${timezone})::date::text), array_agg(e.returned_at is not null))
    from unnest(${column("grain")}::text[], ${column("from")}::text[]::date[], ${column("to")}::text[]::date[])
      as b(periodicity, from_day, to_day)
    join ${entries} e on e.period_start >= b.from_day and e.period_start < b.to_day
    where b.periodicity = ${kpis.periodicity} and e.assignment_id = ${assignments.id})`;
}
