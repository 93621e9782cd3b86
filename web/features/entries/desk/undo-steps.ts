import type { Content } from "../cell/cell";

/** What a write changed in one cell. */
export interface Changed {
  readonly key: string;
  readonly before: Content | null;
  readonly after: Content | null;
}

/** What a person did at once: one cell, or a whole pasted block. */
interface Step {
  readonly id: number;
  readonly changes: Map<string, Changed>;
}

const MOST_STEPS = 100;

/**
 * What can be undone and redone, step by step. A step gathers what was really saved of it: what was refused has
 * changed nothing. Something new makes what was undone impossible to redo.
 */
export class UndoSteps {
  private done: Step[] = [];
  private undone: Step[] = [];
  private last = 0;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** How many cells the next undo would touch. */
  get nextSize(): number {
    return this.done.at(-1)?.changes.size ?? 0;
  }

  /** A number for what is about to be done. */
  begin(): number {
    this.last += 1;
    return this.last;
  }

  /** A cell of a step was saved. */
  saved(id: number, change: Changed): void {
    this.undone = [];
    const known = this.done.find((step) => step.id === id);
    if (known) {
      const earlier = known.changes.get(change.key);
      known.changes.set(change.key, earlier ? { ...change, before: earlier.before } : change);
      return;
    }
    this.done.push({ id, changes: new Map([[change.key, change]]) });
    if (this.done.length > MOST_STEPS) this.done.shift();
  }

  /** The last step, to be undone; it can be redone from then on. */
  undo(): readonly Changed[] {
    return move(this.done, this.undone);
  }

  /** The step undone last, to be done again. */
  redo(): readonly Changed[] {
    return move(this.undone, this.done);
  }
}

function move(from: Step[], to: Step[]): readonly Changed[] {
  const step = from.pop();
  if (!step) return [];
  to.push(step);
  return [...step.changes.values()];
}
