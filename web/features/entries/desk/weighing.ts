import { type Content, contentOf } from "../cell/cell";
import type { Setting } from "../reading/standing";
import type { UsualValues } from "../reading/unusual";
import type { CellStore } from "./cell-store";
import type { DeskSender } from "./desk-sender";
import { unusual } from "./judge";
import type { Usual } from "./usual";

/** Whether a value went out, or is asked about first. */
export type Weighed = "sent" | "asks";

/** Asks about a value once that is far from what is usual. Until its past is known, a value is held back. */
export class Weighing {
  private readonly waiting = new Map<string, Content>();

  constructor(
    private readonly store: CellStore,
    private readonly sender: DeskSender,
    private readonly usual: Usual,
    private readonly setting: Setting,
  ) {}

  /** What is held back of a cell. */
  of(key: string): Content | undefined {
    return this.waiting.get(key);
  }

  /** Something else was done with the cell: what is held back of it is not sent any more. */
  forget(key: string): void {
    this.waiting.delete(key);
  }

  /** Sends a value, unless it is so unusual that it is asked about; `onAsking` hears when that turns out later. */
  consider(key: string, content: Content, onAsking: () => void): Weighed {
    const cell = this.store.cell(key);
    if (this.usual.of(cell)) return this.weigh(key, content);
    this.sender.show(key, content);
    this.waiting.set(key, content);
    void this.usual.learn(cell).then(() => {
      if (this.waiting.get(key) === content && this.weigh(key, content) === "asks") onAsking();
    });
    return "sent";
  }

  /** Why a value is worth asking about; null where it is nothing unusual, or was confirmed before. */
  oddness(key: string, content: Content): string | null {
    const question = this.questionOf(key, content);
    return question?.kind === "unusual" ? question.why : null;
  }

  private weigh(key: string, content: Content): Weighed {
    this.waiting.delete(key);
    const question = this.questionOf(key, content);
    if (question) this.store.patch(key, { question, progress: "still", touched: true });
    else this.sender.send(key, content);
    return question ? "asks" : "sent";
  }

  private questionOf(key: string, content: Content) {
    const cell = this.store.cell(key);
    return unusual(cell, this.store.state(key), content, this.usualOf(key), this.setting.locale);
  }

  /** What is known of the past, with what was entered on this desk since. */
  private usualOf(key: string): UsualValues {
    const cell = this.store.cell(key);
    const values = new Map(this.usual.of(cell));
    for (const other of this.store.cellsOf(cell.assignmentId)) {
      const content = contentOf(this.store.state(other.key).entry);
      if (content?.value) values.set(other.period, content.value);
    }
    return values;
  }
}
