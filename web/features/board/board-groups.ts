import type { BoardOrder, BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import { type Standing, standingOf } from "@cairn/schema/rules/standing";

export interface BoardGroup {
  key: string;
  /** What its heading says; the standing itself where it is one, empty for KPIs without a category. */
  name: string;
  standing: Standing | null;
  rows: BoardRowFragment[];
}

/** Rows that follow each other and belong together, under one heading. They arrive in the order asked for. */
export function groupsOf(rows: readonly BoardRowFragment[], order: BoardOrder): BoardGroup[] {
  const groups: BoardGroup[] = [];
  for (const row of rows) {
    const heading = headingOf(row, order);
    const last = groups.at(-1);
    if (last?.key === heading.key) last.rows.push(row);
    else groups.push({ ...heading, rows: [row] });
  }
  return groups;
}

function headingOf(row: BoardRowFragment, order: BoardOrder): Omit<BoardGroup, "rows"> {
  if (order === "CATEGORY") return { key: row.kpi.category, name: row.kpi.category, standing: null };
  if (order === "TEAM") return { key: row.team.id, name: row.team.name, standing: null };
  const { latest } = row;
  const standing = latest ? standingOf(latest.status, latest.missingSince) : "NOT_DUE";
  return { key: standing, name: "", standing };
}
