import { describe, expect, test } from "vitest";
import { languageAsked } from "./language";

describe("the language a request asks for", () => {
  test.each([
    ["de-CH", "de-CH"],
    ["de", "de-CH"],
    ["FR-ch", "fr-CH"],
    ["it-IT,it;q=0.9,en;q=0.8", "it-CH"],
    ["fr;q=0.4, de-AT", "de-CH"],
    ["nl, pt;q=0.9, en-GB;q=0.2", "en"],
    ["de;q=0, en", "en"],
  ])("%s is %s", (header, language) => {
    expect(languageAsked(header)).toBe(language);
  });

  test.each([undefined, "", "*", "nl", "de;q=0", "de;q=x", ",;,", "d".repeat(10_000)])(
    "%s is none of ours",
    (header) => {
      expect(languageAsked(header)).toBeNull();
    },
  );
});
