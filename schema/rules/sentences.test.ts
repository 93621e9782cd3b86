import { describe, expect, test } from "vitest";
import { CATALOGUES } from "./catalogues";
import { LOCALES } from "./locale";
import type { Catalogue } from "./sentence";
import { SENTENCES } from "./sentences";

const english: Catalogue = SENTENCES;
const keys = Object.keys(SENTENCES) as (keyof typeof SENTENCES)[];

const namesIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(" ");

/** What a sentence says beside what it is filled with. */
const wordsIn = (text: string): string => text.replace(/\{\w+\}|\P{L}/gu, "");

/** What a Swiss proofreader would mark: ß, straight or English quotes, and in French a space that may break or is not there. */
function misprint(text: string, locale: string): boolean {
  if (/[ß"“”„]|\p{L}'\p{L}/u.test(text)) return true;
  return locale === "fr-CH" && /[ \u00a0][;:!?»]|[\p{L})}][;!?](?!\})|«[^\u202f]|[^\u202f]»/u.test(text);
}

describe.each(LOCALES.filter((locale) => locale !== "en"))("the sentences in %s", (locale) => {
  const translated = CATALOGUES[locale];
  const inBoth = keys.flatMap((key) => {
    const text = translated[key];
    return text === undefined ? [] : [{ key, text, source: english[key] ?? "" }];
  });

  test("are complete", () => {
    expect(keys.filter((key) => translated[key] === undefined)).toEqual([]);
  });

  test("are none that English has not", () => {
    expect(Object.keys(translated).filter((key) => !(key in SENTENCES))).toEqual([]);
  });

  test("are filled with the same things as in English", () => {
    expect(inBoth.filter(({ text, source }) => namesIn(text) !== namesIn(source))).toEqual([]);
  });

  test("are translated", () => {
    const same = inBoth.filter(({ text, source }) => text === source && wordsIn(source) !== "");
    expect(same).toEqual([]);
  });

  test("are set as print in this language is", () => {
    expect(inBoth.filter(({ text }) => misprint(text, locale))).toEqual([]);
  });
});
