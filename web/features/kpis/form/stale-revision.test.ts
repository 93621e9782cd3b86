import { expect, test } from "vitest";
import { emptyValues } from "./form-values";
import { differencesOf, mergedValues } from "./stale-revision";

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
