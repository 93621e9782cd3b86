/** What a command has to say in the end. */
export interface Outcome {
  /** For people, on stdout; the last line is the one that programs take. */
  lines: string[];
  /** With --json: the same for programs, as one line. */
  data: Record<string, unknown>;
  /** Whether what was asked was refused: exit code 1. */
  failed?: boolean;
  /** Everything was said on stdout already. */
  silent?: boolean;
}

export function printOutcome({ lines, data, failed = false, silent = false }: Outcome, json: boolean): void {
  if (silent) return;
  if (json) process.stdout.write(`${JSON.stringify({ ok: !failed, ...data })}\n`);
  else for (const line of lines) (failed ? process.stderr : process.stdout).write(`${line}\n`);
}

/** "1 row", "2 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
