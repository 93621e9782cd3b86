import { describe, expect, test } from "vitest";
import { refuse } from "./result";
import { say, tell } from "./sentence";

describe("a sentence", () => {
  const missing = say("STATUS_NO_DATA", { period: { period: "2026-03" }, due: { date: "2026-04-10" } });

  test("is English by itself", () => {
    expect(missing.text).toBe("Nothing is reported for March 2026, which was due on April 10, 2026.");
  });

  test("is said in another language with its periods, dates and numbers written that language's way", () => {
    const german = {
      STATUS_NO_DATA: "Für {period} ist nichts erfasst (fällig am {due}).",
      ODD_TIMES_USUAL: "Das {times}-Fache des Üblichen ({usual}).",
    };
    expect(tell(missing, "de-CH", german)).toBe(
      "Für März 2026 ist nichts erfasst (fällig am 10. April 2026).",
    );
    const odd = say("ODD_TIMES_USUAL", { times: { number: "4.1" }, usual: { number: "1234.5" } });
    expect(tell(odd, "de-CH", german)).toBe("Das 4.1-Fache des Üblichen (1’234.5).");
  });

  test("within a sentence is said in the same language", () => {
    const outer = say("STATUS_NO_VALUE", { reason: { said: say("RATIO_DENOMINATOR_ZERO", {}) } });
    const french = {
      STATUS_NO_VALUE: "Pas de valeur. {reason}",
      RATIO_DENOMINATOR_ZERO: "Le dénominateur est nul.",
    };
    expect(tell(outer, "fr-CH", french)).toBe("Pas de valeur. Le dénominateur est nul.");
  });

  test("falls back to English, numbers included, where a catalogue has a gap", () => {
    const above = say("VALUE_BELOW_MIN", { value: { number: "-1234" }, unit: " CHF", min: { number: "0" } });
    expect(tell(above, "de-CH", {})).toBe("-1,234 CHF is outside the allowed range: at least 0 CHF.");
  });

  test("keeps its words, key and parameters when it is sent as JSON", () => {
    const sent = JSON.parse(JSON.stringify(missing));
    expect(sent).toEqual({ key: "STATUS_NO_DATA", params: missing.params, text: missing.text });
    expect(JSON.parse(JSON.stringify(refuse("NUMBER_NOT_FINITE", {}))).sentence).toContain("isn't a number");
  });
});
