import { setImmediate as endOfTurn } from "node:timers/promises";
import { within } from "./within";

/** How many are asked for together at most: more than some sixty subtransactions of one slow the database down. */
const most = 50;
/** Milliseconds after which nobody waits any longer for those who went before. */
const patience = 100;

interface Waiting<Asked, Answer> {
  asked: Asked;
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

export interface TogetherSetting {
  /** Whether, after this error of several who were asked for together, each may be asked for again. */
  isHarmless?: (error: unknown) => boolean;
  /**
   * How many questions may be under way at once. Where it is one, each waits for what arrives at the same moment, which is
   * cheaper for all and later for the first.
   */
  lanes?: number;
}

/**
 * Asks for what comes while an answer is under way all at once, when it has come; what comes while none is, at once, with
 * what has arrived at the same moment. Nobody joins a question that was sent already: what is answered is of a moment
 * after it was asked.
 */
export class Together<Asked, Answer> {
  private waiting: Waiting<Asked, Answer>[] = [];
  private underWay = 0;
  private readonly setting: Required<TogetherSetting>;

  /** @param answer answers all that is asked, in its order */
  constructor(
    private readonly answer: (asked: Asked[]) => Promise<Answer[]>,
    { isHarmless = () => true, lanes = 1 }: TogetherSetting = {},
  ) {
    this.setting = { isHarmless, lanes };
  }

  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject });
      if (this.underWay < this.setting.lanes) void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    this.underWay++;
    while (this.waiting.length > 0) {
      // Their requests lie at the door and are read in this turn of the event loop: half as many go together without.
      if (this.setting.lanes === 1) await endOfTurn();
      await within(patience, this.settle(this.waiting.splice(0, most)));
    }
    this.underWay--;
  }

  private async settle(group: Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.answer(group.map(({ asked }) => asked));
      for (const [place, { resolve }] of group.entries()) resolve(answers[place] as Answer);
    } catch (error) {
      if (group.length === 1 || !this.setting.isHarmless(error))
        for (const { reject } of group) reject(error);
      // What one of them asks may be what nobody can answer: the others are not to suffer for it.
      else await Promise.all(group.map((one) => this.settle([one])));
    }
  }
}
