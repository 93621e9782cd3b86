import { Decimal, decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import { scoreOf } from "@cairn/schema/rules/score";
import type { Score } from "@cairn/schema/types/analyses";
import type { KpiFilter } from "@cairn/schema/types/kpis";
import { mustBeAllowed } from "../../platform/roles";
import { saidOf } from "../../platform/said";
import type { Viewer } from "../../platform/viewer";
import { linesOf } from "./board-line";

/** The latest figures of a board as one: each weighs what its KPI says, and counts up to the organization's cap. */
export async function scoreOfLines(viewer: Viewer, filter: KpiFilter): Promise<Score> {
  mustBeAllowed(viewer, "readFigures");
  const lines = await linesOf(viewer, filter);
  const items = lines.flatMap(({ status, ratable, achievement, weight }) =>
    status === null
      ? []
      : [
          {
            status,
            ratable,
            achievement: achievement === null ? null : new Decimal(achievement),
            weight: decimal(weight),
          },
        ],
  );
  const { scoreCap } = viewer.organization;
  const score = scoreOf(items, scoreCap === null ? null : decimal(scoreCap));
  if (!score.ok) throw new RangeError(score.sentence);
  const { value, rated, expected, sentence } = score.value;
  return { ...saidOf(sentence), value: value && textOf(roundForContract(value)), rated, expected };
}
