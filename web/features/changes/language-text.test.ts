import { expect, test } from "vitest";
import { languageText, translationsText } from "./language-text";

test("languages are named, and words of a KPI stand by theirs", () => {
  expect([languageText("it-CH"), languageText("xx")]).toEqual(["Italiano", "xx"]);
  const kept = {
    "de-CH": { name: "Spenden", instructions: "Aus der Buchhaltung" },
    "fr-CH": { name: "Dons" },
  };
  expect(translationsText(JSON.stringify(kept))).toBe(
    "Deutsch: Spenden · Aus der Buchhaltung; Français: Dons",
  );
});

test("what is kept in no such form is shown as it is", () => {
  expect([translationsText("{}"), translationsText("…")]).toEqual(["", "…"]);
});
