import { Decimal, decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { isLeftOut, type ScoreItem, scoreOf } from "@cairn/schema/rules/score";
import type { Score } from "@cairn/schema/types/analyses";
import { BoardOrder } from "@cairn/schema/types/boards";
import type { KpiFilter } from "@cairn/schema/types/kpis";
import { mustBeAllowed } from "../../platform/roles";
import { saidOf } from "../../platform/said";
import type { Viewer } from "../../platform/viewer";
import { type BoardLine, inOrder, linesOf } from "./board-line";

/** The figures of a board that stand now as one: each weighs what its KPI says, and counts up to the organization's cap. */
export async function scoreOfLines(viewer: Viewer, filter: KpiFilter): Promise<Score> {
  mustBeAllowed(viewer, "readFigures");
  const lines = await linesOf(viewer, filter);
  const items = lines.flatMap((line) => itemOf(line) ?? []);
  const { scoreCap } = viewer.organization;
  const score = scoreOf(items, scoreCap === null ? null : decimal(scoreCap));
  if (!score.ok) throw new RangeError(score.sentence);
  const { value, rated, expected, sentence } = score.value;
  return {
    ...saidOf(sentence),
    value: value && textOf(roundForContract(value)),
    rated,
    expected,
    leftOut: inOrder(lines.filter(isMissed), BoardOrder.TEAM).map(({ assignment }) => assignment),
  };
}

/** What a line brings to the score; nothing where there is no figure. */
const itemOf = ({ standing, ratable, achievement, weight }: BoardLine): ScoreItem | null =>
  standing && {
    status: standing,
    ratable,
    achievement: achievement === null ? null : new Decimal(achievement),
    weight: decimal(weight),
  };

function isMissed(line: BoardLine): boolean {
  const item = itemOf(line);
  return item !== null && isLeftOut(item);
}
