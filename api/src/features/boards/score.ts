import { Decimal, decimal, roundForContract, textOf } from "@cairn/schema/rules/decimal";
import {
  countedOf,
  isMissed,
  omissionOf,
  type Score as RuleScore,
  SCORE_OMISSIONS,
  type ScoreItem,
  scoreOf,
} from "@cairn/schema/rules/score";
import { BoardOrder } from "@cairn/schema/types/boards";
import type { Assignment, KpiFilter } from "@cairn/schema/types/kpis";
import {
  type Score,
  type ScoreOmission,
  ScoreOmissionReason,
  type ScorePart,
} from "@cairn/schema/types/scores";
import { pageSize } from "../../platform/page";
import { mustBeAllowed } from "../../platform/roles";
import { saidOf } from "../../platform/said";
import type { Viewer } from "../../platform/viewer";
import { type BoardLine, inOrder, linesOf } from "./board-line";

/** The figures of a board that stand now as one: each weighs what its KPI says, and counts up to the organization's cap. */
export async function scoreOfLines(viewer: Viewer, filter: KpiFilter): Promise<AskedScore> {
  mustBeAllowed(viewer, "readFigures");
  const lines = await linesOf(viewer, filter);
  const scored = lines.flatMap((line) => scoredOf(line) ?? []);
  const { scoreCap } = viewer.organization;
  const cap = scoreCap === null ? null : decimal(scoreCap);
  const score = scoreOf(
    scored.map(({ item }) => item),
    cap,
  );
  if (!score.ok) throw new RangeError(score.sentence);
  return new AskedScore(score.value, scored, cap);
}

/** A line of a board that has a figure, as the rules of a score take it. */
interface Scored {
  line: BoardLine;
  item: ScoreItem;
  /** Why it has no part in it; null where it has. */
  omission: ReturnType<typeof omissionOf>;
}

/** What a line brings to the score; nothing where there is no figure. */
function scoredOf(line: BoardLine): Scored | null {
  const { standing, ratable, achievement, weight } = line;
  if (!standing) return null;
  const achieved = achievement === null ? null : new Decimal(achievement);
  const item = { status: standing, ratable, achievement: achieved, weight: decimal(weight) };
  return { line, item, omission: omissionOf(item) };
}

/** A score of the contract. What it is made up of is worked out when it is asked for. */
export class AskedScore implements Score {
  readonly rule: string;
  readonly params: Record<string, unknown>;
  private readonly said;

  constructor(
    private readonly score: RuleScore,
    private readonly scored: readonly Scored[],
    private readonly most: Decimal | null,
  ) {
    this.said = saidOf(score.sentence);
    this.rule = this.said.rule;
    this.params = this.said.params;
  }

  get sentence(): string {
    return this.said.sentence;
  }

  get value(): string | null {
    const { value } = this.score;
    return value && contractText(value);
  }

  get rated(): number {
    return this.score.rated;
  }

  get expected(): number {
    return this.score.expected;
  }

  get weights(): string {
    return contractText(this.score.weights);
  }

  get cap(): string | null {
    return textOf(this.most);
  }

  get leftOut(): Assignment[] {
    return this.assignmentsWhere(({ omission }) => omission === "OUT_OF_DATE" || omission === "NO_DATA");
  }

  get omitted(): ScoreOmission[] {
    return SCORE_OMISSIONS.flatMap((reason) => {
      const all = this.assignmentsWhere(({ omission }) => omission === reason);
      const omission = {
        reason: ScoreOmissionReason[reason],
        isMissed: isMissed(reason),
        count: all.length,
        all,
      };
      return all.length > 0 ? [omission] : [];
    });
  }

  /** The parts that take most away from it, the first so many. */
  heaviest(asked: number): ScorePart[] {
    const { first } = pageSize({ first: asked });
    const rated = this.scored.filter(({ omission }) => omission === null);
    const lackOf = ({ item }: Scored) => item.weight.times(new Decimal(1).minus(countedOf(item, this.most)));
    return rated
      .map((scored) => ({ scored, lack: lackOf(scored) }))
      .sort((a, b) => b.lack.comparedTo(a.lack) || a.scored.line.byTeam - b.scored.line.byTeam)
      .slice(0, first)
      .flatMap(({ scored }) => this.partOf(scored) ?? []);
  }

  private partOf({ line, item }: Scored): ScorePart | null {
    const { assignment, status, achievement } = line;
    if (!status || achievement === null) return null;
    const counted = countedOf(item, this.most);
    const contribution = item.weight.times(counted).dividedBy(this.score.weights);
    return {
      assignment,
      status,
      weight: contractText(item.weight),
      achievement,
      counted: contractText(counted),
      contribution: contractText(contribution),
    };
  }

  private assignmentsWhere(isMeant: (scored: Scored) => boolean): Assignment[] {
    const lines = this.scored.filter(isMeant).map(({ line }) => line);
    return inOrder(lines, BoardOrder.TEAM).map(({ assignment }) => assignment);
  }
}

const contractText = (value: Decimal): string => textOf(roundForContract(value)) as string;
