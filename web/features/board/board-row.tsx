"use client";
import type { BoardOrder, BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import { IconClockExclamation } from "@tabler/icons-react";
import { memo } from "react";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { useTexts } from "../../lib/use-texts";
import { Figure } from "../../ui/figure";
import { sinceWhen } from "../kpis/since-when";
import { StatusExplained } from "../kpis/status-explained";
import classes from "./board.module.css";
import { ChangeCell } from "./change-cell";
import { ChangedLine } from "./changed-line";
import type { Difference } from "./since-day";
import { Sparkline } from "./sparkline";
import type { Latest } from "./standing";
import { TargetCell } from "./target-cell";

interface BoardRowProps {
  row: BoardRowFragment;
  order: BoardOrder;
  /** What has changed since the day that is asked for. */
  difference: Difference | null;
}

/** One KPI of one team: its last periods, where it stands, against what, and since when. */
export const BoardRow = memo(function BoardRow({ row, order, difference }: BoardRowProps) {
  const t = useTexts("board");
  const { kpi, latest } = row;
  const href = `/kpis/${kpi.id}?assignment=${row.id}`;
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.name}>
        <Link href={href} className={classes.link}>
          {kpi.name}
        </Link>
        <Whose row={row} order={order} />
        {difference && <ChangedLine kpi={kpi} difference={difference} />}
      </th>
      <td className={classes.trend}>
        <Sparkline
          series={row.series}
          kpi={kpi}
          status={latest?.missingSince ? null : (latest?.status ?? null)}
        />
      </td>
      <td className={classes.value} data-old={latest?.missingSince ? true : undefined}>
        <Figure
          value={latest?.actual}
          notApplicable={latest?.status === "NOT_APPLICABLE"}
          unit={kpi.unit}
          decimals={kpi.decimals}
          valueKind={kpi.valueKind}
        />
      </td>
      <td className={classes.period}>{latest && <PeriodOf latest={latest} />}</td>
      <td className={classes.change}>{latest && <ChangeCell row={row} latest={latest} />}</td>
      <td className={classes.target} data-label={t("column.target")}>
        {latest && <TargetCell kpi={kpi} latest={latest} />}
      </td>
      <td className={classes.status}>
        {latest && <StatusCell row={row} latest={latest} href={href} tellsBefore={!difference?.stood} />}
      </td>
    </tr>
  );
});

/** What the heading above doesn't say: the team, and the person it is measured for. */
function Whose({ row: { team, person }, order }: Pick<BoardRowProps, "row" | "order">) {
  const parts = [order === "TEAM" ? null : team.name, person?.name].filter(Boolean);
  return parts.length > 0 ? <span className={classes.whose}>{parts.join(" · ")}</span> : null;
}

function PeriodOf({ latest }: { latest: Latest }) {
  const t = useTexts("board");
  const format = useFormat();
  const remarks = [
    latest.inProgress && t("inProgress"),
    latest.entry?.state === "PROVISIONAL" && t("provisional"),
  ].filter(Boolean);
  return (
    <>
      {format.period(latest.period, "short")}
      {remarks.length > 0 && <span className={classes.remark}>{remarks.join(", ")}</span>}
      {latest.missingSince && <Missing latest={latest} />}
    </>
  );
}

/** That newer figures are overdue: how it stands is of an old one. */
function Missing({ latest }: { latest: Latest }) {
  const t = useTexts("board");
  const format = useFormat();
  return (
    <span className={classes.missing}>
      <IconClockExclamation size={14} stroke={1.7} aria-hidden="true" />
      {t("missingSince", { period: format.period(latest.period, "short") })}
    </span>
  );
}

interface StatusCellProps {
  row: BoardRowFragment;
  latest: Latest;
  href: string;
  /** Whether it is told how it stood before; not where that is told already. */
  tellsBefore: boolean;
}

function StatusCell({ row, latest, href, tellsBefore }: StatusCellProps) {
  const t = useTexts("board.since");
  const words = useTexts("words.status");
  const format = useFormat();
  const since = sinceWhen(row.series, latest.period);
  const worth =
    since && !latest.missingSince && (latest.status === "OFF_TRACK" || latest.status === "AT_RISK");
  const period = since && format.period(since.period, "short");
  // It turned with its newest figure: that is news.
  const turned = tellsBefore && since?.periods === 1 && !latest.missingSince ? since.before : null;
  return (
    <>
      <StatusExplained
        status={latest.status}
        missingSince={latest.missingSince}
        explanation={latest.explanation}
        figure={{ ...latest, kpi: row.kpi }}
        href={href}
        since={
          since &&
          period &&
          t(since.orLonger ? "countedOrLonger" : "counted", {
            status: words(latest.status),
            period,
            count: since.periods,
          })
        }
      />
      {worth && period && (
        <span className={classes.since}>{t(since.orLonger ? "orLonger" : "from", { period })}</span>
      )}
      {turned && <span className={classes.since}>{t("before", { status: words(turned) })}</span>}
    </>
  );
}
