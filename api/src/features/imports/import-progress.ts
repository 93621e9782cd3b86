/** Hears what a long import is doing. */
export interface ImportProgress {
  /** `done` is the share of the work that is behind, from 0 to 1, as a usual file takes it. */
  onProgress?: (words: string, done: number) => void;
}
