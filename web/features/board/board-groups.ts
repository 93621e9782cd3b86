import type { BoardOrder, BoardRowFragment, Status } from "@cairn/schema/generated/web/board/graphql";

export interface BoardGroup {
  key: string;
  /** What its heading says; the status itself where it is one, empty for KPIs without a category. */
  name: string;
  status: Status | null;
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
  if (order === "CATEGORY") return { key: row.kpi.category, name: row.kpi.category, status: null };
  if (order === "TEAM") return { key: row.team.id, name: row.team.name, status: null };
  const status = row.latest?.status ?? "NOT_DUE";
  return { key: status, name: "", status };
}
