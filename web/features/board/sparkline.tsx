import type { BoardRowFragment, Status } from "@cairn/schema/generated/web/board/graphql";
import { sparkline } from "../../charts/sparkline";
import { compareTexts } from "../../lib/exact";
import { useFormat } from "../../lib/use-format";
import { useTexts } from "../../lib/use-texts";
import classes from "./sparkline.module.css";

const size = { width: 120, height: 30, padding: 4 };

interface SparklineProps {
  series: BoardRowFragment["series"];
  kpi: Pick<BoardRowFragment["kpi"], "unit" | "decimals" | "valueKind" | "direction">;
  /** Of the last value: gives its mark a colour. */
  status: Status | null;
}

/** The last periods as a line with the target as a step, drawn on the server. */
export function Sparkline({ series, kpi, status }: SparklineProps) {
  const label = useLabel(series, kpi);
  const from = beginning(series.actuals);
  const aims = kpi.direction === "WITHIN_BAND" ? [series.minimums, series.stretches] : [series.targets];
  const columns = { actuals: series.actuals.slice(from), aims: aims.map((aim) => aim.slice(from)) };
  const { values, lonely, aims: steps, last } = sparkline(columns, size);
  return (
    <svg
      className={classes.chart}
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
    >
      <title>{label}</title>
      {steps.map((path) => path && <path key={path} className={classes.target} d={path} />)}
      {values && <path className={classes.values} d={values} />}
      {lonely.map(({ x, y }) => (
        <circle key={x} className={classes.lonely} cx={x} cy={y} r={1.5} />
      ))}
      {last && <circle className={classes.last} data-status={status} cx={last.x} cy={last.y} r={3} />}
    </svg>
  );
}

/** Fewer would look like a course where there is hardly one. */
const fewest = 8;

/** Where the drawing begins: with the first value, so that a young or yearly KPI fills its room too. */
function beginning(actuals: SparklineProps["series"]["actuals"]): number {
  const first = actuals.findIndex((value) => value !== null);
  return Math.max(0, Math.min(first, actuals.length - fewest));
}

function useLabel({ periods, actuals }: SparklineProps["series"], kpi: SparklineProps["kpi"]): string {
  const t = useTexts("board.trend");
  const format = useFormat();
  const reported = actuals.filter((each) => each !== null);
  const sorted = [...reported].sort(compareTexts);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const ends = {
    from: format.period(periods[0] ?? "", "short"),
    to: format.period(periods.at(-1) ?? "", "short"),
  };
  if (lowest === undefined || highest === undefined) return t("none", ends);
  return t("label", {
    ...ends,
    reported: reported.length,
    count: periods.length,
    lowest: format.figure(lowest, kpi),
    highest: format.figure(highest, kpi),
  });
}
