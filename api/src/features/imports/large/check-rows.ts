import type { Transaction } from "@cairn/drizzle/client";
import { ImportOutcome, type ImportRow } from "@cairn/schema/types/imports";
import type { Refusal } from "@cairn/schema/types/refusals";
import type { AssignmentRow } from "../../entries/check-entry";
import { compareRows, type PlannedThings } from "../finish-plan";
import type { KpiMentions } from "../kpi-mentions";
import { Placer } from "../place-rows";
import type { PlacedRow, Planned, PlannedRow, PlanSetting, Register } from "../plan";
import { judgeEntries } from "../plan-entries";
import { PlanNotes } from "../plan-notes";
import { checkTargets } from "../plan-targets";
import { readHeld } from "../read-held";
import type { ImportedRow } from "../read-rows";
import { UsedThings } from "../used-things";
import { LineSet } from "./line-set";
import { PackedFirstRows } from "./packed-first-rows";
import { PackedTargets } from "./packed-targets";

/** Rows of an outcome that are kept to be shown. */
const mostShown = 2_000;
const SHOWN = [ImportOutcome.REFUSED, ImportOutcome.CREATED, ImportOutcome.CHANGED] as const;

/** What is known of a large file before its rows are checked. */
export interface Ground extends Pick<PlannedThings, "teams" | "kpis"> {
  mentions: KpiMentions;
  /** Ids of the KPIs of which some row gives numerator or denominator. */
  withParts: ReadonlySet<string>;
  register: Register;
}

/** Holds the rows of a large file to the rules, batch by batch, and remembers by line what becomes of each. */
export class RowCheck {
  readonly refused = new LineSet();
  readonly created = new LineSet();
  readonly changed = new LineSet();
  readonly notes = new PlanNotes();
  readonly targets = new PackedTargets();
  readonly used: UsedThings;
  private readonly blank = new LineSet();
  private same = 0;
  private readonly shown = new Map<ImportOutcome, Map<number, ImportRow>>(
    // Blank rows are only shown if they are refused late, for their target.
    [...SHOWN, ImportOutcome.BLANK].map((outcome) => [outcome, new Map()]),
  );
  private readonly placer: Placer;
  private readonly firsts: PackedFirstRows;

  constructor(
    private readonly ground: Ground,
    private readonly setting: PlanSetting,
    rowCount: number,
  ) {
    this.firsts = new PackedFirstRows(rowCount, (...refused) => this.refuseEarlier(...refused));
    const { teams, kpis, register } = ground;
    this.placer = new Placer(teams, kpis, register, setting);
    this.used = new UsedThings(teams);
  }

  async check(tx: Transaction, rows: readonly ImportedRow[]): Promise<void> {
    const { ground, setting, firsts } = this;
    for (const row of rows) ground.mentions.take(row);
    const placed = this.placer.place(rows);
    checkTargets(placed, setting);
    firsts.begin(rows);
    const judged = judgeEntries(placed, setting, { withParts: ground.withParts, firsts });
    const held = await readHeld(tx, judged);
    const compared = compareRows({ rows, judged }, held, ground.register, setting);
    this.used.add(judged);
    this.notes.add(judged);
    this.targets.add(judged);
    for (const row of compared.rows) this.count(row);
  }

  /** All rows are checked: what only served to compare them with one another is let go. */
  end(): void {
    this.firsts.end();
  }

  /** The assignments that the rows need. */
  assignments(): Planned<AssignmentRow>[] {
    return this.placer.assignments();
  }

  /** Whether a value is written for the row on a line. */
  isToWrite(line: number): boolean {
    return this.created.has(line) || this.changed.has(line);
  }

  /** A row that could be taken when it was checked, and no longer can. */
  refuseLate(row: PlannedRow): void {
    this.created.delete(row.line);
    this.changed.delete(row.line);
    this.refused.add(row.line);
    this.show(row);
  }

  counts(): { outcome: ImportOutcome; count: number }[] {
    const counts: Record<ImportOutcome, number> = {
      CREATED: this.created.size,
      CHANGED: this.changed.size,
      SAME: this.same,
      BLANK: this.blank.size,
      REFUSED: this.refused.size,
    };
    return Object.values(ImportOutcome).map((outcome) => ({ outcome, count: counts[outcome] }));
  }

  /** The first rows of each outcome, those that are refused before all others. */
  rows(): ImportRow[] {
    return SHOWN.flatMap((outcome) =>
      [...(this.shown.get(outcome)?.values() ?? [])].sort((a, b) => a.line - b.line),
    );
  }

  private count(row: PlannedRow): void {
    const { line, outcome } = row;
    if (outcome === ImportOutcome.REFUSED) this.refused.add(line);
    else if (outcome === ImportOutcome.CREATED) this.created.add(line);
    else if (outcome === ImportOutcome.CHANGED) this.changed.add(line);
    else if (outcome === ImportOutcome.BLANK) this.blank.add(line);
    else this.same += 1;
    this.show(outcome === ImportOutcome.BLANK ? { ...row, after: row.targets || null } : row);
  }

  private show({ line, outcome, team, kpi, period, before, after, refusals }: ImportRow): void {
    const shown = this.shown.get(outcome);
    if (shown && shown.size < mostShown)
      shown.set(line, { line, outcome, team, kpi, period, before, after, refusals });
  }

  /** A row of an earlier batch that a later one contradicts: both are about the same cell. */
  private refuseEarlier(line: number, why: Refusal, again: PlacedRow): void {
    const { team, kpi } = again.row;
    const known = this.shown.get(ImportOutcome.REFUSED)?.get(line);
    if (known) known.refusals.push(why);
    if (!this.refused.add(line)) return;
    this.used.forget(again);
    const outcome = this.takeBack(line);
    const before = this.shown.get(outcome)?.get(line);
    this.shown.get(outcome)?.delete(line);
    const period = again.period?.text ?? null;
    const blank = { line, team, kpi, period, before: null, after: null };
    this.show({ ...(before ?? blank), outcome: ImportOutcome.REFUSED, refusals: [why] });
  }

  /** What had become of a row, which is no longer counted as such. */
  private takeBack(line: number): ImportOutcome {
    if (this.created.delete(line)) return ImportOutcome.CREATED;
    if (this.changed.delete(line)) return ImportOutcome.CHANGED;
    if (this.blank.delete(line)) return ImportOutcome.BLANK;
    this.same -= 1;
    return ImportOutcome.SAME;
  }
}
