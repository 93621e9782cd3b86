import { refuse } from "@cairn/schema/rules/result";
import { say } from "@cairn/schema/rules/sentence";
import { describe, expect, test } from "vitest";
import { learn, sentencesFor } from "./i18n/sentences";
import { refusalSaid, said } from "./said";

const missing = say("STATUS_NO_DATA", { period: { period: "2026-03" }, due: { date: "2026-04-10" } });

describe("what the rules say on a page", () => {
  test("is English until the page has learnt its language", async () => {
    expect(said(missing, "it-CH")).toBe(
      "Nothing is reported for March 2026, which was due on April 10, 2026.",
    );
    learn("it-CH", (await sentencesFor("it-CH")) ?? {});
    expect(said(missing, "it-CH")).toBe(
      "Per marzo 2026 non è inserito nulla; la scadenza era il 10 aprile 2026.",
    );
  });

  test("has its numbers, periods and units in the writing of that language", async () => {
    learn("de-CH", (await sentencesFor("de-CH")) ?? {});
    const above = refuse("VALUE_ABOVE_MAX", {
      value: { number: "1234.5" },
      unit: " CHF",
      max: { number: "1000" },
    });
    expect(refusalSaid(above, "de-CH")).toBe(
      "1’234.5 CHF liegt ausserhalb des erlaubten Bereichs: höchstens 1’000 CHF.",
    );
  });

  test("sends nothing to an English page", async () => {
    expect(await sentencesFor("en")).toBeNull();
  });
});
