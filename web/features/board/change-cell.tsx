import type { BoardRowFragment } from "@cairn/schema/generated/web/board/graphql";
import { useFormat } from "../../lib/use-format";
import { useTexts } from "../../lib/use-texts";
import classes from "./board.module.css";
import { changeOf, type Latest } from "./standing";

/** How the figure moved since the period before, and in words whether that is good. */
export function ChangeCell({ row, latest }: { row: BoardRowFragment; latest: Latest }) {
  const t = useTexts("board");
  const format = useFormat();
  const change = changeOf(row.series, latest.period, row.kpi, latest);
  if (!change) {
    const meaning = t("changeNone");
    return (
      <span className={classes.none} role="img" aria-label={meaning} title={meaning}>
        –
      </span>
    );
  }
  return (
    <>
      <span className="figure">{format.difference(change.difference, { decimals: row.kpi.decimals })}</span>
      {change.acrossVersions && <span className={classes.remark}>{t("acrossVersions")}</span>}
      {change.verdict && (
        <span className={classes.verdict} data-verdict={change.verdict}>
          {t(`verdict.${change.verdict}`)}
        </span>
      )}
    </>
  );
}
