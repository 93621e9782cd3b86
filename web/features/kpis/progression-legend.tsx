import type { Status } from "@cairn/schema/generated/web/kpis/graphql";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChartPoint } from "./chart-points";
import type { KpiOfPage } from "./kpi-of-page";
import classes from "./progression.module.css";

const rated: readonly Status[] = ["ON_TRACK", "AT_RISK", "OFF_TRACK"];

const shapes: Partial<Record<Status, ReactNode>> = {
  ON_TRACK: <circle cx={12} cy={6} r={4} />,
  AT_RISK: <path d="M12 1.5 16.500 10.500H7.500Z" />,
  OFF_TRACK: <path d="M12 1 17 6 12 11 7 6Z" />,
};

interface ProgressionLegendProps {
  kpi: KpiOfPage;
  points: readonly ChartPoint[];
}

/** What the lines and marks of the picture mean: those that occur in it. */
export function ProgressionLegend({ kpi, points }: ProgressionLegendProps) {
  const t = useTranslations("kpis.chart");
  const words = useTranslations("words.status");
  const band = kpi.direction === "WITHIN_BAND";
  const aimed = points.filter((point) => (band ? point.minimum : point.target) !== null);
  const hasAim = kpi.direction !== "INFORMATIONAL" && aimed.length > 0;
  const hasZone = !band && points.some((point) => point.minimum !== null && point.stretch !== null);
  const statuses = rated.filter((status) => points.some((point) => point.status === status));
  return (
    <ul className={classes.legend}>
      <Item className={classes.value} shape={<path d="M0 6H24" />} text={t("value")} />
      {hasAim && aimed.some((point) => !point.targetCarried) && (
        <Item className={classes.target} shape={<path d="M0 6H24" />} text={t(band ? "band" : "target")} />
      )}
      {hasAim && aimed.some((point) => point.targetCarried) && (
        <Item
          className={classes.carried}
          shape={<path d="M0 6H24" />}
          text={t(band ? "bandCarried" : "targetCarried")}
        />
      )}
      {hasAim && hasZone && (
        <Item className={classes.zone} shape={<rect width={24} height={12} />} text={t("zone")} />
      )}
      {statuses.map((status) => (
        <Item
          key={status}
          className={classes.mark}
          status={status}
          shape={shapes[status]}
          text={words(status)}
        />
      ))}
      {points.some((point) => point.inProgress && point.actual !== null) && (
        <Item className={classes.open} shape={<circle cx={12} cy={6} r={4} />} text={t("inProgress")} />
      )}
      <LayerItems points={points} />
    </ul>
  );
}

/** The same for what is drawn beside the figures. */
function LayerItems({ points }: Pick<ProgressionLegendProps, "points">) {
  const t = useTranslations("kpis.chart");
  const has = (name: "lastYear" | "outlook" | "likely" | "normal") =>
    points.some((point) => point[name] != null);
  return (
    <>
      {has("lastYear") && (
        <Item className={classes.lastYear} shape={<path d="M0 6H24" />} text={t("lastYear")} />
      )}
      {has("normal") && (
        <Item className={classes.normal} shape={<rect width={24} height={12} />} text={t("normal")} />
      )}
      {points.some(({ signal }) => signal) && (
        <Item className={classes.open} shape={<circle cx={12} cy={6} r={5} />} text={t("signal")} />
      )}
      {has("outlook") && (
        <Item className={classes.outlook} shape={<path d="M1 6H24" />} text={t("outlook")} />
      )}
      {has("likely") && (
        <Item className={classes.likely} shape={<rect x={7} width={10} height={12} />} text={t("likely")} />
      )}
    </>
  );
}

interface ItemProps {
  className: string | undefined;
  status?: Status;
  shape: ReactNode;
  text: string;
}

function Item({ className, status, shape, text }: ItemProps) {
  return (
    <li className={classes.item}>
      <svg className={className} data-status={status} width={24} height={12} aria-hidden="true">
        {shape}
      </svg>
      {text}
    </li>
  );
}
