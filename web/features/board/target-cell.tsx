import type { BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import { useFormat } from "../../lib/use-format";
import { useTexts } from "../../lib/use-texts";
import classes from "./board.module.css";
import type { Latest } from "./standing";

/** The target that holds, or the band; quieter where it is carried forward. Its unit stands beside the value. */
export function TargetCell({ kpi, latest }: { kpi: BoardRowFragment["kpi"]; latest: Latest }) {
  const t = useTexts("board");
  const format = useFormat();
  const { target, minimum, stretch } = latest;
  const write = (value: string) => format.figure(value, { ...kpi, unit: null });
  const text =
    kpi.direction === "WITHIN_BAND"
      ? minimum !== null && stretch !== null && `${write(minimum)} – ${write(stretch)}`
      : target !== null && write(target);
  if (!text || kpi.direction === "INFORMATIONAL")
    return (
      <span className={classes.none} role="img" aria-label={t("targetNone")} title={t("targetNone")}>
        –
      </span>
    );
  if (!latest.targetCarried) return <span className="figure">{text}</span>;
  return (
    <span className={`figure ${classes.carried}`} title={t("targetCarried")}>
      {text}
    </span>
  );
}
