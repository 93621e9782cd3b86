import { judgedMovement } from "@cairn/schema/rules/cumulative";
import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Period } from "@cairn/schema/rules/period";
import type { Figure } from "@cairn/schema/rules/reading";
import type { TargetLevels } from "@cairn/schema/rules/target";
import type { CombinedLevels } from "@cairn/schema/rules/target-year";
import type { Page } from "./book";
import type { Judgeable } from "./judged-figure";
import { levelsOfMovement, levelsOver } from "./levels";
import { firstExpected } from "./points";
import type { Reckoned } from "./reckon";

/** Of which parts a figure is made, and where they stand. */
interface Making {
  page: Page;
  parts: Period[];
  calendar: FiscalCalendar;
}

/** What a made figure is judged by: its target is put together when somebody asks for it. */
export class Made implements Judgeable {
  private found: CombinedLevels | undefined;

  constructor(
    readonly period: Period,
    protected readonly reckoned: Reckoned,
    protected readonly making: Making,
  ) {}

  get figure() {
    return this.reckoned.figure;
  }

  get coverage() {
    return this.reckoned.coverage;
  }

  get evaluation() {
    return this.reckoned.evaluation;
  }

  get expectedFrom() {
    return firstExpected(this.making.page, this.making.calendar);
  }

  missing(): Period[] {
    return this.reckoned.missing();
  }

  get levels(): TargetLevels | null {
    return this.combined.levels;
  }

  get whyNoTarget() {
    return this.combined.reason;
  }

  protected combine(): CombinedLevels {
    const { page, parts, calendar } = this.making;
    return levelsOver(page, parts, "reported", calendar, this.reckoned);
  }

  private get combined(): CombinedLevels {
    this.found ??= this.combine();
    return this.found;
  }
}

/** What was added over the parts to what is entered cumulated. */
export class Movement extends Made {
  get judgedAs(): Figure {
    const end = this.making.parts.at(-1);
    return judgedMovement(this.figure, !this.missing().some(({ index }) => index === end?.index));
  }

  protected override combine(): CombinedLevels {
    const { page, parts, calendar } = this.making;
    return levelsOfMovement(page, parts, calendar);
  }
}
