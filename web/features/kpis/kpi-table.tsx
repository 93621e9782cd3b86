"use client";
import type { KpiLineFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { Badge } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { DirectionMark } from "./direction-mark";
import classes from "./kpi-list.module.css";

const columns = ["name", "category", "teams", "periodicity", "unit", "direction", "owner"] as const;

/** KPIs as a table; on a phone each is a small card. */
export function KpiTable({ kpis }: { kpis: readonly KpiLineFragment[] }) {
  const t = useTranslations("kpis.list");
  return (
    <table className={classes.table}>
      <thead className={classes.head}>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kpis.map((kpi) => (
          <KpiLine key={kpi.id} kpi={kpi} />
        ))}
      </tbody>
    </table>
  );
}

function KpiLine({ kpi }: { kpi: KpiLineFragment }) {
  const t = useTranslations("kpis.list");
  const words = useTranslations("kpis.periodicity");
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.name}>
        <Link href={`/kpis/${kpi.id}`} className={classes.link}>
          {kpi.name}
        </Link>
        {kpi.retiredAt && (
          <Badge color="gray" size="sm" ml={8}>
            {t("retired")}
          </Badge>
        )}
      </th>
      <td className={classes.category}>{kpi.category}</td>
      <td className={classes.teams}>
        <TeamNames kpi={kpi} />
      </td>
      <td className={classes.periodicity}>{words(kpi.periodicity)}</td>
      <td className={classes.unit}>{kpi.unit}</td>
      <td className={classes.way}>
        <DirectionMark direction={kpi.direction} />
      </td>
      <td className={classes.owner}>{kpi.owner?.name}</td>
    </tr>
  );
}

const mostNames = 2;

/** The first teams by name, and how many more there are. */
function TeamNames({ kpi }: { kpi: KpiLineFragment }) {
  const t = useTranslations("kpis.list");
  const locale = useLocale();
  const inUse = kpi.assignments.filter((each) => !each.retiredAt);
  const names = [...new Set(inUse.map((each) => each.team.name))].sort((a, b) => a.localeCompare(b, locale));
  if (names.length === 0) return <span className={classes.none}>{t("noTeam")}</span>;
  const more = names.length - mostNames;
  return (
    <span title={more > 0 ? names.join(", ") : undefined}>
      {names.slice(0, mostNames).join(", ")}
      {more > 0 && <span className={classes.none}> {t("moreTeams", { count: more })}</span>}
    </span>
  );
}
