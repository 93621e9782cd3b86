import { expect, test } from "vitest";
import { emptyValues } from "./form-values";
import { differencesOf, mergedValues } from "./stale-revision";
import { translatedWords } from "./translated-words";

const base = { ...emptyValues(""), name: "Reach", unit: "%", decimals: "1" };

test("only fields in which the two differ are asked about, and who changed them is known", () => {
  const mine = { ...base, name: "Reachability", unit: "h" };
  const theirs = { ...base, unit: "min", decimals: "0" };
  expect(differencesOf(base, mine, theirs)).toEqual([
    { field: "name", mine: "Reachability", theirs: "Reach", isMine: true, isTheirs: false },
    { field: "unit", mine: "h", theirs: "min", isMine: true, isTheirs: true },
    { field: "decimals", mine: "1", theirs: "0", isMine: false, isTheirs: true },
  ]);
});

test("the same change made twice is no difference", () => {
  const both = { ...base, name: "Reachability" };
  expect(differencesOf(base, both, { ...both, name: "Reachability " })).toEqual([]);
});

test("what is made of both is theirs, but for what is kept of mine", () => {
  const mine = { ...base, name: "Mine", unit: "h" };
  const theirs = { ...base, name: "Theirs", unit: "min" };
  expect(mergedValues(mine, theirs, new Set(["unit"]))).toMatchObject({ name: "Theirs", unit: "h" });
});

test("words of another language are kept or taken one by one", () => {
  const saying = (name: string, description: string) => ({
    ...base,
    translations: translatedWords([{ locale: "de-CH", name, description }]),
  });
  const mine = saying("Erreichbarkeit", "Anteil");
  const theirs = saying("Reichweite", "Quote");
  expect(differencesOf(base, mine, theirs).map(({ field }) => field)).toEqual([
    "translations.de-CH.name",
    "translations.de-CH.description",
  ]);
  const merged = mergedValues(mine, theirs, new Set(["translations.de-CH.name"]));
  expect(merged.translations["de-CH"]).toMatchObject({ name: "Erreichbarkeit", description: "Quote" });
});
