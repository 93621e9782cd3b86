import { type Param, type ParamsOf, say } from "./sentence";
import type { SentenceKey } from "./sentences";

/**
 * What every rule answers that can be asked something wrong: the value, or a refusal that helps.
 * A refusal is data, not an error: its code is the key of its sentence.
 */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly code: SentenceKey;
  readonly params: Readonly<Record<string, Param>>;
  /** English. */
  readonly sentence: string;
  /** Where in the given text the mistake is: start inclusive, end exclusive, in UTF-16 units. */
  readonly at?: Span;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<Key extends SentenceKey>(code: Key, params: ParamsOf<Key>, at?: Span): Refusal {
  const said = say(code, params);
  return {
    ok: false,
    code,
    params: said.params,
    get sentence() {
      return said.text;
    },
    ...(at && { at }),
  };
}
