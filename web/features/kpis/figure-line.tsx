"use client";
import type { KpiHeadFragment, KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { ActionIcon } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { Figure } from "../../ui/figure";
import classes from "./figures-table.module.css";
import { StatusExplained } from "./status-explained";
import { useTargetText } from "./target-text";

interface FigureLineProps {
  kpi: KpiHeadFragment;
  point: KpiPointFragment;
  /** Opens the history of the value; null for those who may not read it. */
  lookAt: ((point: KpiPointFragment) => void) | null;
}

/** One period: value, target, how it stands, and who entered it when. */
export function FigureLine({ kpi, point, lookAt }: FigureLineProps) {
  const t = useTranslations("kpis.figures");
  const format = useFormat();
  const target = useTargetText({ ...kpi, unit: "" })(point);
  const { entry } = point;
  return (
    <tr className={classes.row} data-running={point.inProgress || undefined}>
      <th scope="row" className={classes.period}>
        {format.period(point.period, "short")}
        {point.inProgress && <span className={classes.remark}>{t("inProgress")}</span>}
        {point.period === kpi.versionFrom && <span className={classes.remark}>{t("newVersion")}</span>}
      </th>
      <td className={classes.value}>
        <Figure
          value={point.actual}
          decimals={kpi.decimals}
          notApplicable={point.status === "NOT_APPLICABLE"}
        />
        {entry && <Parts entry={entry} />}
      </td>
      <td
        className={classes.target}
        data-carried={point.targetCarried || undefined}
        data-label={t("column.target")}
      >
        {target && (
          <span className="figure" title={point.targetCarried ? t("carried") : undefined}>
            {target}
          </span>
        )}
      </td>
      <td className={classes.status}>
        <StatusExplained
          status={point.status}
          explanation={point.explanation}
          working={point.working}
          figure={{ ...point, kpi }}
        />
      </td>
      <td className={classes.achievement} data-label={t("column.achievement")}>
        {point.achievement !== null && (
          <span className="figure">{format.percent(String(point.achievement))}</span>
        )}
      </td>
      <td className={classes.note}>{entry?.note}</td>
      <td className={classes.entered}>
        {entry && <Entered entry={entry} open={lookAt && (() => lookAt(point))} period={point.period} />}
      </td>
    </tr>
  );
}

type PointEntry = NonNullable<KpiPointFragment["entry"]>;

/** What a ratio was divided from, and whether the value is still provisional. */
function Parts({ entry }: { entry: PointEntry }) {
  const t = useTranslations("kpis.figures");
  const format = useFormat();
  return (
    <>
      {entry.numerator !== null && entry.denominator !== null && (
        <span className={`figure ${classes.remark}`}>
          {format.decimal(entry.numerator)} / {format.decimal(entry.denominator)}
        </span>
      )}
      {entry.state === "PROVISIONAL" && <span className={classes.remark}>{t("provisional")}</span>}
      {entry.state === "WITHDRAWN" && <span className={classes.remark}>{t("withdrawn")}</span>}
    </>
  );
}

interface EnteredProps {
  entry: PointEntry;
  period: string;
  open: (() => void) | null;
}

function Entered({ entry, period, open }: EnteredProps) {
  const t = useTranslations("kpis.figures");
  const format = useFormat();
  return (
    <div className={classes.who}>
      <span>
        {entry.recordedBy?.name ?? t("system")}{" "}
        <time className={classes.when} dateTime={entry.recordedAt}>
          {format.instant(entry.recordedAt)}
        </time>
      </span>
      {open && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t("historyOf", { period: format.period(period) })}
          title={t("history", { count: entry.revision })}
          onClick={open}
        >
          <IconHistory size={17} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}
