import { describe, expect, it } from "vitest";
import { Decimal } from "./decimal";
import { checkKind, type KindSetting, misfitsOfKind, readYesNo } from "./value-kind";

const verdict = (kind: "NUMBER" | "YES_NO" | "RATING", value: string) => {
  const checked = checkKind(kind, new Decimal(value));
  return checked.ok ? "ok" : checked.sentence;
};

describe("a value of a kind", () => {
  it.each(["-7.5", "0", "1e9"])("%s is a number", (value) => expect(verdict("NUMBER", value)).toBe("ok"));
  it.each(["0", "1", "1.000", "-0"])("%s is an answer", (value) =>
    expect(verdict("YES_NO", value)).toBe("ok"),
  );
  it.each(["2", "-1", "0.5"])("%s is neither yes nor no", (value) =>
    expect(verdict("YES_NO", value)).toBe(`Enter yes or no (1 or 0); ${value} is neither.`),
  );
  it.each(["1", "3", "5.0"])("%s is a rating", (value) => expect(verdict("RATING", value)).toBe("ok"));
  it.each(["0", "6", "4.5"])("%s is no rating", (value) =>
    expect(verdict("RATING", value)).toBe(`A rating is a whole number from 1 to 5; ${value} isn't one.`),
  );
});

describe("yes and no as typed", () => {
  it.each(["yes", "Yes", " ja ", "OUI", "sì", "si", "SÌ", "true", "WAHR", "vrai", "vero", "1", "y", "J"])(
    "%j is yes",
    (text) => expect(readYesNo(text)).toBe(true),
  );
  it.each(["no", "Nein", "non", "false", "FALSCH", "faux", "falso", "0", "n"])("%j is no", (text) =>
    expect(readYesNo(text)).toBe(false),
  );
  it("reads a composed letter as a whole one", () => expect(readYesNo("si\u0300")).toBe(true));
  it.each(["", " ", "-", "n/a", "2", "10", "maybe", "yes no", "nope", "o", "x"])("%j is neither", (text) =>
    expect(readYesNo(text)).toBeNull(),
  );
});

describe("a definition that does not go with its kind", () => {
  const yesNo: KindSetting = {
    unit: "",
    overTime: "MEAN",
    overTeams: "MEAN",
    rangeMinimum: "0",
    rangeMaximum: "1",
    isCalculated: false,
  };
  const rating: KindSetting = { ...yesNo, rangeMinimum: "1", rangeMaximum: "5" };
  const parts = (kind: "NUMBER" | "YES_NO" | "RATING", setting: KindSetting) =>
    misfitsOfKind(kind, setting).map(({ part }) => part);

  it("is none for numbers", () => {
    expect(parts("NUMBER", { ...yesNo, unit: "CHF", overTime: "CUMULATIVE", isCalculated: true })).toEqual(
      [],
    );
  });
  it("is named part by part", () => {
    expect(parts("YES_NO", yesNo)).toEqual([]);
    expect(parts("YES_NO", { ...yesNo, overTime: "SUM", overTeams: "SUM" })).toEqual([]);
    expect(parts("YES_NO", { ...yesNo, unit: "%", rangeMaximum: null, isCalculated: true })).toEqual([
      "valueKind",
      "unit",
      "rangeMinimum",
    ]);
    expect(parts("YES_NO", { ...yesNo, overTime: "RATIO", overTeams: "RATIO" })).toEqual([
      "aggregation",
      "teamAggregation",
    ]);
    expect(parts("RATING", { ...rating, unit: "★" })).toEqual([]);
    expect(parts("RATING", { ...rating, overTime: "SUM", overTeams: "SUM" })).toEqual([
      "aggregation",
      "teamAggregation",
    ]);
    expect(parts("RATING", yesNo)).toEqual(["rangeMinimum"]);
  });
});
