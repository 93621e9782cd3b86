"use client";
import type { BoardOrder, BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import classes from "./board.module.css";
import { type BoardGroup, groupsOf } from "./board-groups";
import { BoardRow } from "./board-row";
import type { Difference } from "./since-day";

const columns = ["kpi", "trend", "value", "period", "change", "target", "status"] as const;

interface BoardTableProps {
  rows: readonly BoardRowFragment[];
  order: BoardOrder;
  /** What has changed since a day, by assignment; null where nobody asks. */
  differences: ReadonlyMap<string, Difference> | null;
}

/** The figures in groups. On a phone each row is a small card of its own. */
export function BoardTable({ rows, order, differences }: BoardTableProps) {
  const t = useTranslations("board");
  const groups = useMemo(() => groupsOf(rows, order), [rows, order]);
  return (
    <table className={classes.table}>
      <thead className={classes.head}>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={classes[column === "kpi" ? "name" : column]}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} className={classes.group}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className={classes.heading}>
              <Heading group={group} />
            </th>
          </tr>
          {group.rows.map((row) => (
            <BoardRow key={row.id} row={row} order={order} difference={differences?.get(row.id) ?? null} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Heading({ group }: { group: BoardGroup }) {
  const t = useTranslations("board");
  const words = useTranslations("words.status");
  if (group.standing) return words(group.standing);
  return group.name || t("noCategory");
}
