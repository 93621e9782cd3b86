import { formatPeriod, periodFromText } from "@cairn/schema/rules/period";
import { say } from "@cairn/schema/rules/sentence";
import { refusal } from "../../../platform/refusing";
import type { AssignmentRow, KpiRow } from "../../entries/check-entry";
import type { Placement } from "../finish-plan";
import { placedPeriod } from "../place-rows";
import type { PlacedRow, Planned, PlanSetting, Register, TeamRow } from "../plan";
import { judgeEntries } from "../plan-entries";
import { readPeriod } from "../read-period";
import { cellPath, type ImportedRow } from "../read-rows";
import { digestNames, type RowId, readRowId } from "./row-id";

/** The ids that the rows of a template carry; rows whose id is lost have none. */
export const rowIdsOf = (rows: readonly ImportedRow[]): Map<ImportedRow, RowId> =>
  new Map(
    rows.flatMap((row): [ImportedRow, RowId][] => {
      const id = readRowId(row.cairnId);
      return id ? [[row, id]] : [];
    }),
  );

/**
 * Finds what the rows of a template are about by their ids, whatever team and KPI are called now. Nothing is ever
 * created: a row of something that isn't there is refused.
 */
export function placeTemplate(
  rows: readonly ImportedRow[],
  ids: ReadonlyMap<ImportedRow, RowId>,
  register: Register,
  setting: PlanSetting,
): Placement {
  const known = knownThings(register);
  const placed = rows.flatMap((row): PlacedRow[] => {
    const path = cellPath(setting.table, row.line, "cairnId");
    const id = ids.get(row);
    if (!id) {
      row.refusals.push(refusal("INVALID", path, say("TEMPLATE_ID_BROKEN", {})));
      return [];
    }
    const things = known(id);
    if (!things) row.refusals.push(refusal("NOT_FOUND", path, say("TEMPLATE_ROW_UNKNOWN", {})));
    else if (isMixedUp(row, id, setting))
      row.refusals.push(refusal("INVALID", path, say("TEMPLATE_ROW_MIXED_UP", {})));
    return things
      ? [{ row, ...things, period: placedPeriod(periodFromText(id.period), setting.calendar) ?? undefined }]
      : [];
  });
  return { rows, teams: new Map(), kpis: new Map(), assignments: [], judged: judgeEntries(placed, setting) };
}

/** Whether the row shows another team, KPI or period than its id belongs to. A period nobody can read says nothing. */
function isMixedUp(row: ImportedRow, id: RowId, { calendar }: PlanSetting): boolean {
  if (digestNames(row.team, row.kpi) !== id.names) return true;
  const grain = periodFromText(id.period)?.grain;
  const shown = grain && readPeriod(row.period, grain, calendar);
  return shown != null && formatPeriod(shown) !== id.period;
}

type Things = Pick<PlacedRow, "team" | "kpi" | "assignment">;

function knownThings({ teams, kpis, assignments }: Register): (id: RowId) => Things | null {
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const [teamOf, kpiOf, assignmentOf] = [byId(teams), byId(kpis), byId(assignments)];
  return ({ assignmentId, period }) => {
    const assignment = assignmentOf.get(assignmentId);
    const team = teamOf.get(assignment?.teamId ?? "");
    const kpi = kpiOf.get(assignment?.kpiId ?? "");
    if (!assignment || !team || !kpi || !periodFromText(period)) return null;
    return {
      team: there<TeamRow>(team, team.name),
      kpi: there<KpiRow>(kpi, kpi.name),
      assignment: there<AssignmentRow>(assignment, kpi.name),
    };
  };
}

const there = <Row>(row: Row, name: string): Planned<Row> => ({
  row,
  name,
  outcome: "SAME",
  detail: "",
  refusal: null,
});
