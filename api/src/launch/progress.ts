/** Tells what a running step does at this moment, in a few words. */
export type Say = (words: string) => void;

/** What a person sees while Cairn starts; made by `api/bin/progress.mjs`. */
export interface Progress {
  /** Shows a step while `work` runs, then its outcome and how long it took. */
  step<T>(name: string, work: (say: Say) => Promise<T>, done?: (result: T) => string): Promise<T>;
  line(text?: string): void;
  strong(text: string): string;
}
