/** What the API answered once, and the tag by which it knows that answer again. */
export interface KeptAnswer {
  etag: string;
  data: unknown;
  /** Letters of its text: about what it takes up. */
  size: number;
}

/** Letters of all the answers that one process keeps: some eighty boards. */
const MOST = 8_000_000;

const answers = new Map<string, KeptAnswer>();
let room = MOST;

/**
 * The answer to a question that was asked before. Whether it still holds the API says each time, so that nobody sees
 * what has changed or what is no longer theirs. The key names for whom it was made: see `server-query`.
 */
export function keptAnswer(key: string): KeptAnswer | undefined {
  const known = answers.get(key);
  if (!known) return undefined;
  answers.delete(key);
  answers.set(key, known);
  return known;
}

/** Keeps an answer in the place of the one before it; those asked for least recently make room. */
export function keepAnswer(key: string, answer: KeptAnswer): void {
  forget(key);
  answers.set(key, answer);
  room -= answer.size;
  for (const oldest of answers.keys()) {
    if (room >= 0) return;
    forget(oldest);
  }
}

function forget(key: string): void {
  room += answers.get(key)?.size ?? 0;
  answers.delete(key);
}
