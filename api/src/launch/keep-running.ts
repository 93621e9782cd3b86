import { setTimeout as pause } from "node:timers/promises";
import type { Program } from "./program";

/** So many ends within so many milliseconds are no accident any more. */
const MOST_ENDS = 4;
const WINDOW_MS = 60_000;
const PAUSE_MS = 300;

export interface Keeping {
  /** Starts the program anew and waits until it is ready; throws when it is not. */
  startAgain: () => Promise<Program>;
  /** Tells a person what happened. */
  tell: (sentence: string) => void;
  /** Aborted when Cairn is told to stop. */
  signal: AbortSignal;
}

/**
 * Starts a program again whenever it ends unexpectedly. Resolves with a sentence when that happened too often or it
 * can't be started again; never when Cairn is told to stop.
 */
export async function keepRunning(program: Program, { startAgain, tell, signal }: Keeping): Promise<string> {
  const ends: number[] = [];
  for (let running = program; ; ) {
    const how = await running.ended;
    if (signal.aborted) return new Promise(() => undefined);
    ends.push(Date.now());
    if (ends.filter((at) => at > Date.now() - WINDOW_MS).length >= MOST_ENDS)
      return `${how}\nIt ended ${MOST_ENDS} times within a minute.`;
    tell(`${how}\nIt is started again.`);
    await pause(PAUSE_MS);
    try {
      running = await startAgain();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    tell(`The ${running.name} runs again.`);
  }
}
