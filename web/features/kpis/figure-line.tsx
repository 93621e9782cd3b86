"use client";
import type { KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormat } from "../../lib/use-format";
import { useSentence } from "../../lib/use-sentence";
import { Figure } from "../../ui/figure";
import { useAchieved } from "./achieved";
import { useChangeText } from "./change-text";
import { Entered, EntryRemarks, Remarks } from "./entered";
import { FigureStatus } from "./figure-status";
import type { Column } from "./figures-columns";
import classes from "./figures-table.module.css";
import type { KpiOfPage } from "./kpi-of-page";
import type { KpiView } from "./kpi-view";
import type { ShownFigure } from "./shown-figures";
import { useTargetTexts } from "./target-text";

interface FigureLineProps {
  kpi: KpiOfPage;
  view: KpiView;
  columns: readonly Column[];
  figure: ShownFigure;
  /** Whether a new version of the KPI begins with it. */
  startsVersion: boolean;
  /** Opens the history of the value; null for those who may not read it. */
  lookAt: ((point: KpiPointFragment) => void) | null;
  /** Asks why the value is sent back; null for those who may not. */
  giveBack: ((point: KpiPointFragment) => void) | null;
  /** Whether the past is shown, from which no way leads to the targets of now. */
  past: boolean;
}

/** One period: value, change, target, how it stands, and who entered it when. */
export function FigureLine(props: FigureLineProps) {
  const { columns, figure } = props;
  return (
    <tr className={classes.row} data-running={figure.point.inProgress || undefined}>
      <PeriodCell {...props} />
      {columns.slice(1).map((column) => (
        <Cell key={column} column={column} {...props} />
      ))}
    </tr>
  );
}

function PeriodCell({ figure: { point, acrossVersions }, startsVersion }: FigureLineProps) {
  const t = useTranslations("kpis.figures");
  const format = useFormat();
  return (
    <th scope="row" className={classes.period}>
      {format.period(point.period, "short")}
      {point.inProgress && <span className={classes.remark}>{t("inProgress")}</span>}
      {startsVersion && <span className={classes.remark}>{t("newVersion")}</span>}
      {acrossVersions && !startsVersion && <span className={classes.remark}>{t("acrossVersions")}</span>}
    </th>
  );
}

function Cell({ column, ...props }: FigureLineProps & { column: Column }) {
  const t = useTranslations("kpis.figures");
  return (
    <td className={classes[column]} data-label={t(`column.${column}`)} {...carriedMark(column, props)}>
      <Content column={column} {...props} />
    </td>
  );
}

const carriedMark = (column: Column, { figure: { stands } }: FigureLineProps) =>
  column === "target" && stands.targetCarried ? { "data-carried": true } : {};

function Content({ column, ...props }: FigureLineProps & { column: Column }): ReactNode {
  const { kpi, view, figure, lookAt, giveBack, past } = props;
  const { point } = figure;
  switch (column) {
    case "value":
      return <Value {...props} />;
    case "lastYear":
      return <Figure value={figure.lastYear} decimals={kpi.decimals} valueKind={kpi.valueKind} />;
    case "change":
      return <Change {...props} />;
    case "target":
      return <Target {...props} />;
    case "status":
      return <FigureStatus kpi={kpi} view={view} figure={figure} href={past ? null : `/targets/${kpi.id}`} />;
    case "reported":
      return <span className="figure">{`${figure.coverage.reported} / ${figure.coverage.expected}`}</span>;
    case "note":
      return point.entry && <Remarks entry={point.entry} />;
    case "entered":
      return (
        point.entry && (
          <Entered
            point={point}
            open={lookAt && (() => lookAt(point))}
            giveBack={giveBack && (() => giveBack(point))}
          />
        )
      );
    default:
      return null;
  }
}

function Value({ kpi, figure: { point, value, stands, reason, isMade } }: FigureLineProps) {
  const t = useTranslations("kpis.figures");
  const sentence = useSentence();
  return (
    <>
      <Figure
        value={value}
        decimals={kpi.decimals}
        valueKind={kpi.valueKind}
        notApplicable={stands.status === "NOT_APPLICABLE"}
      />
      {reason && <span className={classes.reason}>{sentence(reason)}</span>}
      {!isMade && point.entry && <EntryRemarks entry={point.entry} />}
      {!isMade && !point.entry && point.provisional && (
        <span className={classes.remark}>{t("provisional")}</span>
      )}
    </>
  );
}

function Change({ kpi, view, figure: { change } }: FigureLineProps) {
  const t = useTranslations("kpis.figures");
  // The column says unit or points once; percent is told from them.
  const text = useChangeText(
    { ...kpi, unit: "" },
    view.changeIn === "percent" ? "percent" : "absolute",
  )(change);
  if (text === null) return null;
  return (
    <>
      <span className="figure">{text}</span>
      {change.acrossVersions && <span className={classes.remark}>{t("acrossVersions")}</span>}
    </>
  );
}

function Target({ kpi, figure: { stands } }: FigureLineProps) {
  const t = useTranslations("kpis.figures");
  const achieved = useAchieved();
  const { text, judged } = useTargetTexts({ ...kpi, unit: "" })(stands);
  if (!text && !judged) return null;
  return (
    <>
      {text && (
        <span className="figure" title={stands.targetCarried ? t("carried") : undefined}>
          {text}
        </span>
      )}
      {judged && <span className={classes.remark}>{t("judgedBy", { target: judged })}</span>}
      {stands.achievement !== null && (
        <span className={classes.remark}>{t("achieved", { share: achieved(stands.achievement) })}</span>
      )}
    </>
  );
}
