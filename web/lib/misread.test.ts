import { expect, test } from "vitest";
import { corrected, misreadIn, without } from "./misread";

const knows = { status: (word: string) => ["OFF_TRACK", "AT_RISK"].includes(word), by: () => false };

test("what is understood is no misreading", () => {
  expect(misreadIn({ status: "OFF_TRACK,AT_RISK", other: "x" }, knows)).toEqual([]);
  expect(misreadIn({ status: "" }, knows)).toEqual([]);
});

test("a word that means nothing is told from those beside it, and goes from the address", () => {
  const misread = misreadIn({ status: "FOO,OFF_TRACK", by: ["moon", "sun"] }, knows);
  expect(misread).toEqual([
    { name: "status", value: "FOO", rest: "OFF_TRACK" },
    { name: "by", value: "moon", rest: null },
  ]);
  expect(corrected("status=FOO,OFF_TRACK&by=moon&team=1", misread)).toBe("status=OFF_TRACK&team=1");
  expect(without({ status: "FOO,OFF_TRACK", by: "moon", team: "1" }, misread)).toEqual({
    status: "OFF_TRACK",
    by: undefined,
    team: "1",
  });
});
