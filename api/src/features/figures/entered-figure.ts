import { type Coverage, coverageOf } from "@cairn/schema/rules/coverage";
import { decimal } from "@cairn/schema/rules/decimal";
import type { Period } from "@cairn/schema/rules/period";
import { type Figure, figureOf, type Reading } from "@cairn/schema/rules/reading";
import type { FoundTarget, TargetLevels } from "@cairn/schema/rules/target";
import type { Entry } from "@cairn/schema/types/entries";
import type { Kpi } from "@cairn/schema/types/kpis";
import type { Cell } from "../entries/cells";
import { readingOfEntry } from "../entries/entry-row";
import type { Rated } from "./point";
import type { TargetBook } from "./target-book";

/** Where an entered figure stands: what it is of, what it should reach, and how its entry is read. */
export interface Entered {
  kpi: Kpi;
  targets: TargetBook;
  readEntry(period: Period): Promise<Entry | null>;
}

/**
 * The figure of an entry, or of its absence. Nothing is worked out before it is asked for: most are only drawn, and
 * for that the texts of the store do.
 */
export class EnteredFigure implements Rated {
  readonly evaluation = null;
  private foundTarget: FoundTarget | null | undefined;
  private readCell: Reading | undefined;

  constructor(
    private readonly entered: Entered,
    readonly period: Period,
    private readonly cell: Cell | null,
  ) {}

  get isEntered(): boolean {
    return this.cell !== null;
  }

  readEntry(): Promise<Entry | null> {
    return this.entered.readEntry(this.period);
  }

  /** A ratio is worked out, anything else stands as it was entered. */
  get text(): string | null | undefined {
    const { cell } = this;
    if (cell?.numerator != null) return undefined;
    return cell?.state === "REPORTED" || cell?.state === "PROVISIONAL" ? cell.value : null;
  }

  get figure(): Figure {
    return figureOf(this.reading, decimal(this.entered.kpi.ratioFactor));
  }

  get coverage(): Coverage {
    return coverageOf([this.reading]);
  }

  missing(): Period[] {
    return this.reading.kind === "notReported" ? [this.period] : [];
  }

  get levels(): TargetLevels | null {
    return this.found?.levels ?? null;
  }

  get carried(): boolean {
    return this.found?.carried ?? false;
  }

  private get reading(): Reading {
    this.readCell ??= readingOfEntry(this.cell);
    return this.readCell;
  }

  private get found(): FoundTarget | null {
    if (this.foundTarget === undefined) this.foundTarget = this.entered.targets.at(this.period);
    return this.foundTarget;
  }
}
