import type { BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import { useFormat } from "../../lib/use-format";
import { useTexts } from "../../lib/use-texts";
import classes from "./board.module.css";
import type { Difference } from "./since-day";

/** What has changed of a row since the day that is asked for. */
export function ChangedLine({ kpi, difference }: { kpi: BoardRowFragment["kpi"]; difference: Difference }) {
  const t = useTexts("board.changed.row");
  const words = useTexts("words.status");
  const format = useFormat();
  const { stood, turned, isNew, newFigure, corrected, newTarget } = difference;
  const parts = [
    stood && t(turned ?? "stood", { status: words(stood) }),
    isNew && t("isNew"),
    newFigure && t("newFigure"),
    corrected !== null && t("corrected", { value: format.figure(corrected, kpi) }),
    newTarget && t("newTarget"),
  ].filter(Boolean);
  return (
    <span className={classes.changed} data-turned={turned ?? undefined}>
      {parts.join(" · ")}
    </span>
  );
}
