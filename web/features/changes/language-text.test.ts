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

test("beside another, only what differs is said", () => {
  const before = JSON.stringify({
    "de-CH": { name: "Spenden", instructions: "Konto 3400" },
    "fr-CH": { name: "Dons" },
  });
  const after = JSON.stringify({
    "de-CH": { name: "Spenden", instructions: "Konto 3410" },
    "fr-CH": { name: "Dons" },
  });
  expect([translationsText(before, after), translationsText(after, before)]).toEqual([
    "Deutsch: Konto 3400",
    "Deutsch: Konto 3410",
  ]);
  expect([translationsText(after, "{}"), translationsText("{}", after)]).toEqual([
    translationsText(after),
    "",
  ]);
});

test("what is kept in no such form is shown as it is", () => {
  expect([translationsText("{}"), translationsText("…")]).toEqual(["", "…"]);
});
