import { expect, test } from "vitest";
import { csvOf } from "./figures-csv";

test("figures stay plain, and only what needs it is quoted", () => {
  expect(
    csvOf(
      ["Period", "Value"],
      [
        ["2026-03", "-12.5"],
        ["2026-04", null],
      ],
    ),
  ).toBe("Period,Value\r\n2026-03,-12.5\r\n2026-04,");
  expect(csvOf(["Note"], [['one, "two"\nthree']])).toBe('Note\r\n"one, ""two""\nthree"');
});

test("a note that a spreadsheet would run as a formula is kept from being one", () => {
  expect(csvOf(["Note"], [["=HYPERLINK(1)"], ["-see mail"], ["@me"], ["+1.5"]])).toBe(
    "Note\r\n'=HYPERLINK(1)\r\n'-see mail\r\n'@me\r\n'+1.5",
  );
});
