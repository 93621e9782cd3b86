import { decimal, textOf } from "@cairn/schema/rules/decimal";
import { formatPeriod, period as periodOfText } from "@cairn/schema/rules/period";
import type { PlacedRow } from "../plan";
import { type TargetMention, type TargetMentions, targetSaidBy } from "../plan-targets";
import type { LineSet } from "./line-set";
import { Numbers } from "./packed-first-rows";

/** Of each mention: its assignment, its period, its levels, its line. */
const WIDTH = 4;
const END = "end";
const PARTS = ["minimum", "target", "stretch", "baseline"] as const;

/** What a large file says of targets: sixteen bytes a mention, and each set of levels once. */
export class PackedTargets {
  private readonly assignments: Omit<TargetMentions, "mentions">[] = [];
  private readonly known = new Map<string, number>();
  private readonly periods = new TextList();
  private readonly levels = new TextList();
  private words = new Uint32Array(WIDTH * 1024);
  private count = 0;

  add(placed: readonly PlacedRow[]): void {
    for (const each of placed) {
      const found = targetSaidBy(each);
      if (!found) continue;
      const { assignment, said } = found;
      const levels = said.isEnd ? END : PARTS.map((part) => textOf(said[part]) ?? "").join("|");
      this.append([
        this.numberOf({ assignment, team: each.team, kpi: each.kpi }),
        this.periods.of(formatPeriod(said.period)),
        this.levels.of(levels),
        each.row.line,
      ]);
    }
  }

  /** What was said, some assignments at a time: at most so many mentions, unless one assignment has more. */
  *groups(most: number, refused: LineSet): Generator<TargetMentions[]> {
    let group: TargetMentions[] = [];
    let size = 0;
    for (const said of this.byAssignment(refused)) {
      if (size > 0 && size + said.mentions.length > most) {
        yield group;
        group = [];
        size = 0;
      }
      group.push(said);
      size += said.mentions.length;
    }
    if (size > 0) yield group;
  }

  private *byAssignment(refused: LineSet): Generator<TargetMentions> {
    const order = new Uint32Array(this.count).map((_, at) => at);
    const firsts = this.firstMentions(refused);
    const firstOf = (at: number) => firsts[this.word(at, 0)] ?? 0;
    order.sort((a, b) => firstOf(a) - firstOf(b) || this.word(a, 0) - this.word(b, 0) || a - b);
    let from = 0;
    for (let to = 1; to <= order.length; to += 1) {
      const assignment = this.word(order[from] ?? 0, 0);
      if (to < order.length && this.word(order[to] ?? 0, 0) === assignment) continue;
      const own = [...order.subarray(from, to)].filter((at) => !refused.has(this.word(at, 3)));
      const known = this.assignments[assignment];
      if (known && own.length > 0) yield { ...known, mentions: own.map((at) => this.mention(at)) };
      from = to;
    }
  }

  /** Of each assignment the first mention that is taken: in their order it is told of them. */
  private firstMentions(refused: LineSet): Uint32Array {
    const firsts = new Uint32Array(this.assignments.length).fill(this.count);
    for (let at = this.count - 1; at >= 0; at -= 1)
      if (!refused.has(this.word(at, 3))) firsts[this.word(at, 0)] = at;
    return firsts;
  }

  private mention(at: number): TargetMention {
    const [minimum, target, stretch, baseline] = this.levels
      .text(this.word(at, 2))
      .split("|")
      .map((text) => (text === "" || text === END ? null : decimal(text)));
    return {
      isEnd: this.levels.text(this.word(at, 2)) === END,
      period: periodOfText(this.periods.text(this.word(at, 1))),
      minimum: minimum ?? null,
      target: target ?? null,
      stretch: stretch ?? null,
      baseline: baseline ?? null,
    };
  }

  private word(at: number, part: number): number {
    return this.words[at * WIDTH + part] ?? 0;
  }

  private numberOf(mentions: Omit<TargetMentions, "mentions">): number {
    const known = this.known.get(mentions.assignment.row.id);
    if (known !== undefined) return known;
    this.known.set(mentions.assignment.row.id, this.assignments.length);
    return this.assignments.push(mentions) - 1;
  }

  private append(words: [number, number, number, number]): void {
    if ((this.count + 1) * WIDTH > this.words.length) {
      const larger = new Uint32Array(this.words.length * 2);
      larger.set(this.words);
      this.words = larger;
    }
    this.words.set(words, this.count * WIDTH);
    this.count += 1;
  }
}

/** Texts by the number of their first mention. */
class TextList {
  private readonly numbers = new Numbers();
  private readonly texts: string[] = [];

  of(text: string): number {
    const number = this.numbers.of(text);
    this.texts[number] = text;
    return number;
  }

  text(number: number): string {
    return this.texts[number] ?? "";
  }
}
