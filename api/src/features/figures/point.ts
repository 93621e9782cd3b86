import type { Evaluation } from "@cairn/schema/rules/formula/evaluate";
import { endOf, formatPeriod, startOf } from "@cairn/schema/rules/period";
import { numberOf } from "@cairn/schema/rules/reading";
import type { Entry } from "@cairn/schema/types/entries";
import type { Operand, Point } from "@cairn/schema/types/figures";
import { contractText, type Judgeable, JudgedFigure } from "./judged-figure";

/** The figure of a period with everything it is shown and judged by. */
export interface Rated extends Judgeable {
  /** The value as the contract writes it, where that is known without working the figure out. */
  readonly text?: string | null;
  readonly carried: boolean;
  readonly isEntered: boolean;
  readEntry(): Promise<Entry | null>;
}

/** A point of the contract that remembers what it was asked of. */
export class AskedPoint extends JudgedFigure<Rated> implements Point {
  get period(): string {
    return formatPeriod(this.of);
  }

  get start(): string {
    return startOf(this.of, this.calendar);
  }

  get end(): string {
    return endOf(this.of, this.calendar);
  }

  /** Told by the latest figure only: see `LatestPoint`. */
  get missingSince(): string | null {
    return null;
  }

  get actual(): string | null {
    const { text } = this.rated;
    return text === undefined ? contractText(numberOf(this.figure)) : text;
  }

  get targetCarried(): boolean {
    return this.rated.carried;
  }

  get isEntered(): boolean {
    return this.rated.isEntered;
  }

  readEntry(): Promise<Entry | null> {
    return this.rated.readEntry();
  }

  get provisional(): boolean {
    const { figure } = this;
    return figure.kind === "value" && figure.provisional === true;
  }

  get operands(): Operand[] {
    return (this.rated.evaluation?.operands ?? []).map(operandOf);
  }
}

const operandOf = ({ name, period, figure, optional }: Evaluation["operands"][number]): Operand => ({
  name,
  period: formatPeriod(period),
  value: contractText(numberOf(figure)),
  optional,
});
