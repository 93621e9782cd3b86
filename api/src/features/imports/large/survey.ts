import { Handwriting } from "../handwriting";
import { KpiMentions } from "../kpi-mentions";
import type { PlanSetting } from "../plan";
import { hasParts } from "../plan-entries";
import { nameKey, type TeamMention } from "../plan-teams";
import type { UnderstoodFile } from "../read-file";
import type { ImportedRow, RowReader } from "../read-rows";
import { batchesOf, type Course, type TableFile } from "./table-file";

/** A file of which is known how its rows are to be read, and how many there are. */
export interface LegibleFile extends UnderstoodFile {
  source: TableFile;
  read: RowReader;
  rowCount: number;
}

/** Looks through the whole file for how numbers and dates are written in it. */
export async function makeLegible(
  source: TableFile,
  file: UnderstoodFile,
  locale: string,
  course: Course,
): Promise<LegibleFile> {
  const handwriting = new Handwriting(file.table);
  let rowCount = 0;
  for await (const batch of batchesOf(source, course)) {
    for (const row of batch) handwriting.see(file.table.name(row));
    rowCount += batch.length;
  }
  return { ...file, source, rowCount, read: handwriting.reader(file.mapping, locale) };
}

/** The rows of the file, read, a batch at a time. `wanted` says which lines. */
export async function* rowsOf(
  { source, table, read }: LegibleFile,
  course: Course,
  wanted: (line: number) => boolean = () => true,
): AsyncGenerator<ImportedRow[]> {
  let kept: ImportedRow[] = [];
  for await (const batch of batchesOf(source, course))
    for (const row of batch) {
      if (wanted(row.line)) kept.push(read(table.name(row)));
      if (kept.length < course.most) continue;
      yield kept;
      kept = [];
    }
  if (kept.length > 0) yield kept;
}

/** What a file is about, in memory that grows with its teams and KPIs and not with its rows. */
export interface Survey {
  kpis: KpiMentions;
  teams: TeamMention[];
  /** By name, the KPIs of which some row gives numerator or denominator. */
  withParts: Set<string>;
}

/** Gathers from all rows what the file says of teams and KPIs. */
export async function surveyThings(
  file: LegibleFile,
  held: readonly { name: string }[],
  setting: PlanSetting,
  course: Course,
): Promise<Survey> {
  const known = new Set(held.map(({ name }) => nameKey(name)));
  const kpis = new KpiMentions(setting, (key) => known.has(key));
  const teams = new Map<string, TeamMention>();
  const withParts = new Set<string>();
  for await (const rows of rowsOf(file, course))
    for (const row of rows) {
      kpis.take(row);
      const { team, parentTeam } = row;
      const key = `${team}\n${parentTeam}`;
      if (!teams.has(key)) teams.set(key, { team, parentTeam });
      if (team !== "" && hasParts(row)) withParts.add(nameKey(row.kpi));
    }
  return { kpis, teams: [...teams.values()], withParts };
}
