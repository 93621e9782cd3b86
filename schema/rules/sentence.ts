import type { Grain } from "./grain";
import type { Locale } from "./locale";
import { formatNumber } from "./number-format";
import { periodFromText } from "./period";
import { labelDate, labelGrain, labelPeriod, labelSeason } from "./period-label";
import { SENTENCES, type SentenceKey } from "./sentences";

/**
 * What a sentence is about, said without a language: plain text, or a value that each locale writes its own way.
 * Numbers, periods and dates are canonical texts.
 */
export type Param =
  | string
  | { readonly number: string }
  | { readonly period: string }
  | { readonly season: string }
  | { readonly date: string }
  | { readonly grain: Grain }
  | { readonly joined: readonly Param[] }
  | { readonly said: Pick<Sentence, "key" | "params"> };

/** A sentence for people: English in `text`, and the key and parameters with which a screen says it otherwise. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly params: Readonly<Record<string, Param>>;
  readonly text: string;
}

type Named<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never;

/** The parameters that a sentence needs, read from its English text. */
export type ParamsOf<Key extends SentenceKey> = { readonly [Name in Named<(typeof SENTENCES)[Key]>]: Param };

export function say<Key extends SentenceKey>(key: Key, params: ParamsOf<Key>): Sentence {
  const named: Sentence["params"] = params;
  return {
    key,
    params: named,
    // Put into words when somebody reads it: most sentences of a board are never looked at.
    get text() {
      return tell({ key, params: named }, "en", SENTENCES);
    },
  };
}

/** A catalogue of the same sentences in another language. */
export type Catalogue = Partial<Readonly<Record<SentenceKey, string>>>;

/** The sentence in another language; where its catalogue has a gap, English is said. */
export function tell(
  sentence: Pick<Sentence, "key" | "params">,
  locale: Locale,
  catalogue: Catalogue,
): string {
  const template = catalogue[sentence.key];
  if (template === undefined) return tell(sentence, "en", SENTENCES);
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = sentence.params[name];
    return param === undefined ? whole : tellParam(param, locale, catalogue);
  });
}

/** What a sentence is about, by itself: text, or a value as the locale writes it. */
export function tellParam(param: Param, locale: Locale, catalogue: Catalogue): string {
  if (typeof param === "string") return param;
  if ("number" in param) return formatNumber(param.number, locale);
  if ("date" in param) return labelDate(param.date, locale, "long");
  if ("grain" in param) return labelGrain(param.grain, locale);
  if ("said" in param) return tell(param.said, locale, catalogue);
  if ("joined" in param) return param.joined.map((part) => tellParam(part, locale, catalogue)).join("");
  const text = "period" in param ? param.period : param.season;
  const period = periodFromText(text);
  if (!period) return text;
  return "period" in param ? labelPeriod(period, locale, "long") : labelSeason(period, locale);
}
