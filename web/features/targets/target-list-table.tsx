"use client";
import type { TargetListLineFragment } from "@cairn/schema/generated/web/targets/graphql";
import { textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod } from "@cairn/schema/rules/period";
import { targetEndFor, targetFor } from "@cairn/schema/rules/target";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { calendarOf, runningPeriod } from "../../lib/periodicity";
import { useFormat } from "../../lib/use-format";
import { useTargetText } from "../kpis/target-text";
import { useViewer } from "../shell/viewer-context";
import { NOWHERE, ruleRowOf, scopeOf, writeScope } from "./target-scope";
import classes from "./targets.module.css";

const columns = ["kpi", "now", "since", "own"] as const;

/** KPIs with the target that holds for all their teams now, and how many have one of their own. */
export function TargetListTable({ kpis }: { kpis: readonly TargetListLineFragment[] }) {
  const t = useTranslations("targets");
  return (
    <table className={classes.listTable}>
      <thead className={classes.listHead}>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={classes[`${column}Column`]}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kpis.map((kpi) => (
          <TargetListRow key={kpi.id} kpi={kpi} />
        ))}
      </tbody>
    </table>
  );
}

function TargetListRow({ kpi }: { kpi: TargetListLineFragment }) {
  const t = useTranslations("targets");
  const format = useFormat();
  const targetText = useTargetText(kpi);
  const { organization } = useViewer();
  const running = runningPeriod(organization, kpi.periodicity, new Date());
  const rows = kpi.targets.map(ruleRowOf);
  const found = targetFor(rows, NOWHERE, running, calendarOf(organization));
  const end = targetEndFor(rows, NOWHERE, running, calendarOf(organization));
  const levels = found?.levels;
  const now = levels
    ? targetText({
        target: textOf(levels.target),
        minimum: textOf(levels.minimum),
        stretch: textOf(levels.stretch),
      })
    : null;
  const own = new Set(kpi.targets.map((target) => writeScope(scopeOf(target))).filter(Boolean)).size;
  const informational = kpi.direction === "INFORMATIONAL";
  return (
    <tr className={classes.listRow}>
      <th scope="row" className={classes.kpiColumn}>
        <Link href={`/targets/${kpi.id}`} className={classes.link}>
          {kpi.name}
        </Link>
        {kpi.category && <span className={classes.quiet}>{kpi.category}</span>}
      </th>
      <td className={classes.nowColumn}>
        {now ? (
          <span className="figure" data-carried={found?.carried || undefined}>
            {now}
          </span>
        ) : (
          <span className={classes.quiet}>
            {end
              ? t("endedAsOf", { period: format.period(formatPeriod(end.validFrom), "short") })
              : t(informational ? "notNeeded" : own > 0 ? "onlyOwn" : "noTarget")}
          </span>
        )}
      </td>
      <td className={classes.sinceColumn}>
        {found && now && t("since", { period: format.period(formatPeriod(found.row.validFrom), "short") })}
      </td>
      <td className={classes.ownColumn}>{own > 0 && t("own", { count: own })}</td>
    </tr>
  );
}
