import type { Progress } from "./progress";

/** How far a step is. */
export interface Reached {
  done: number;
  of: number;
  /** Megabytes are told of a number of bytes. */
  unit: "rows" | "MB";
}

/** Seconds between two tellings of the same step. */
const pause = 2;

/** Tells of a long work how far it is, how fast, and how long the step will take yet. */
export class Pace {
  private step = "";
  private began = 0;
  private told = 0;

  constructor(
    private readonly progress: Progress,
    private readonly now: () => number = () => performance.now() / 1000,
  ) {}

  tell(step: string, reached: Reached): void {
    const now = this.now();
    if (step !== this.step) {
      this.step = step;
      this.began = now;
    } else if (now - this.told < pause) return;
    this.told = now;
    const { done, of } = reached;
    // The end of a step is not that of the work.
    this.progress([step, ...wordsOn(reached, now - this.began)].join(", "), Math.min(done / of, 0.999));
  }

  end(): void {
    this.progress("", 1);
  }
}

function wordsOn({ done, of, unit }: Reached, seconds: number): string[] {
  const shown = (number: number) => Math.round(unit === "MB" ? number / 1e6 : number).toLocaleString("en");
  const words = [`${shown(done)} of ${shown(of)} ${unit}`];
  if (seconds < pause || done === 0) return words;
  const rate = done / seconds;
  return [...words, `${shown(rate)} ${unit} a second`, `${lasting((of - done) / rate)} left`];
}

/** "8 s", "2 min 5 s", "1 h 3 min" */
function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
