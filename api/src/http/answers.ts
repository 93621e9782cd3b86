import { hash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { ToldVersion } from "./askers";

/** An answer as it was sent, with the version of the data that it was made of. */
export interface KeptAnswer {
  version: string;
  etag: string;
  contentType: string;
  body: Buffer;
}

/** By what the version of a question's answer is told. */
export interface ToldBy {
  /** The teams by whose version it is told, as the text of an array; null for the whole organization. */
  teams: string | null;
  /** Whether it is one answer for each person. */
  isPersonal: boolean;
  /** What was told last. */
  last: ToldVersion | null;
}

const mostKept = { bytes: 64 * 1024 * 1024, questions: 20_000 };
const longestQuestion = 20_000;

/**
 * Answers that are sent again while the data they were made of stands. Whether it stands is read from the database at
 * each request, so several processes need not know of each other. What is asked for most recently is kept.
 */
export class Answers {
  private readonly answers = new LRUCache<string, KeptAnswer>({
    maxSize: mostKept.bytes,
    sizeCalculation: ({ body }, key) => body.length + key.length + 200,
  });
  private readonly told = new LRUCache<string, ToldBy>({ max: mostKept.questions });

  /** What is known of a question that was answered before. */
  toldBy(question: string): ToldBy | null {
    return this.told.get(question) ?? null;
  }

  find(question: string, scope: string, version: string): KeptAnswer | null {
    const kept = this.answers.get(question + scope);
    return kept?.version === version ? kept : null;
  }

  keep(question: string, scope: string, answer: KeptAnswer, told: ToldBy): void {
    this.told.set(question, told);
    this.answers.set(question + scope, answer);
  }
}

/** A text that stands for others, in a few letters. */
export const digest = (...parts: string[]): string => hash("sha256", parts.join("\n"), "base64url");

/** Whether the asker wants nothing of theirs kept, and so nothing that is. */
export const wantsNothingKept = (cacheControl: string | undefined): boolean =>
  /\bno-store\b/i.test(cacheControl ?? "");

/** The headers that decide what is answered, and whether anything is: a GET has to carry what no foreign page can send. */
const headersThatCount = [
  "accept",
  "accept-language",
  "content-type",
  "apollo-require-preflight",
  "x-apollo-operation-name",
];

/** A question as it came, in a few letters; null for one whose answer is not to be kept, or too long to be asked often. */
export function questionOf({ method, url = "", headers }: IncomingMessage, body: string): string | null {
  if (body.length + url.length > longestQuestion) return null;
  if (wantsNothingKept(headers["cache-control"])) return null;
  // None is another than an empty one.
  return digest(JSON.stringify([method, url, headersThatCount.map((name) => headers[name])]), body);
}

/** The same for the same question, asked within the same scope, of the same version of the data. */
export const etagOf = (question: string, scope: string, version: string): string =>
  `"${digest(question, scope, version).slice(0, 27)}"`;

/** Whether the asker has this answer already. */
export const hasAlready = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers["if-none-match"] ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
