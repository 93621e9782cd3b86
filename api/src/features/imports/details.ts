import { type Param, type ParamsOf, type Sentence, say, tellParam } from "@cairn/schema/rules/sentence";
import { SENTENCES, type SentenceKey } from "@cairn/schema/rules/sentences";
import type { ImportThing } from "@cairn/schema/types/imports";
import type { Refusal } from "@cairn/schema/types/refusals";

/** Part of what is known of a thing, said in the language of whoever asks. */
export const told = <Key extends SentenceKey>(key: Key, params: ParamsOf<Key>): Param => ({
  said: say(key, params),
});

/** Several parts, one after another. */
export const listed = (parts: readonly Param[], separator: string): Param => ({
  joined: parts.flatMap((part, place) => (place === 0 ? [part] : [separator, part])),
});

/** Why something is refused, as all that is known of it. */
export const whyRefused = ({ rule, params, sentence }: Refusal): Param =>
  rule ? { said: { key: rule as SentenceKey, params: (params ?? {}) as Sentence["params"] } } : sentence;

/** An answer that remembers its notes without a language. */
export interface WithNotes {
  notes: string[];
  knownNotes: readonly Param[];
}

export const withNotes = (knownNotes: readonly Param[]): WithNotes => ({
  knownNotes,
  notes: knownNotes.map((note) => tellParam(note, "en", SENTENCES)),
});

/** A thing of an import that remembers its detail without a language. */
export type ToldThing = ImportThing & { known: Param };

export const thingKnownBy = (thing: Omit<ImportThing, "detail">, known: Param): ToldThing => ({
  ...thing,
  known,
  detail: tellParam(known, "en", SENTENCES),
});
