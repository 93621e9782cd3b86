import { describe, expect, it } from "vitest";
import { DEMO_KPIS } from "./demo-kpis";
import { DEMO_REVISIONS } from "./demo-remarks";
import { DEMO_WORDS, translationsOf } from "./demo-words";

const PARTS = ["name", "description", "instructions"] as const;

/** English words that are none of German, French or Italian. */
const ENGLISH = /\b(the|and|of|with|without|each|who|whole|month|quarter|counted|numerator|mean|share)\b/i;

describe.each(Object.entries(DEMO_WORDS))("the words of the demo's KPIs in %s", (locale, words) => {
  const texts = Object.values(words).flatMap((said) => Object.values<string>({ ...said }));

  it("are there for every KPI, and for no other", () => {
    expect(Object.keys(words).sort()).toEqual(DEMO_KPIS.map(({ name }) => name).sort());
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  });

  it("are not the English ones", () => {
    const english = DEMO_KPIS.flatMap((kpi) => PARTS.filter((part) => words[kpi.name]?.[part] === kpi[part]));
    expect([english, texts.filter((text) => ENGLISH.test(text))]).toEqual([[], []]);
  });

  it("are sentences, but for the names", () => {
    const names = Object.values(words).map(({ name }) => name);
    const sentences = texts.filter((text) => !names.includes(text));
    expect(sentences.filter((text) => !/[.?!]$/.test(text))).toEqual([]);
    expect(names.filter((name) => /[.?!]$/.test(name))).toEqual([]);
  });

  it("are spelled as in Switzerland", () => {
    expect(texts.filter((text) => /[ß'"“”„]/.test(text))).toEqual([]);
    const space = locale === "fr-CH" ? /[^\u202f][»:;?!]|«[^\u202f]/ : /\s[»:;?!]|«\s/;
    expect(texts.filter((text) => space.test(text))).toEqual([]);
  });

  it("were revised together with the English ones", () => {
    const revised = Object.keys(words).filter((kpi) => words[kpi]?.instructionsBefore);
    expect(revised.sort()).toEqual(DEMO_REVISIONS.map(({ kpi }) => kpi).sort());
    for (const kpi of revised) {
      const before = translationsOf(kpi, { atFirst: true })[locale];
      expect(before).toEqual({
        ...translationsOf(kpi)[locale],
        instructions: words[kpi]?.instructionsBefore,
      });
    }
  });
});
