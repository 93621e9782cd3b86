import { expect, test } from "vitest";
import { safeReturnTo } from "./return-to";

test.each([
  ["/en/board?team=1#top", "/en/board?team=1#top"],
  ["/de-CH", "/de-CH"],
])("%s leads to %s", (asked, expected) => {
  expect(safeReturnTo(asked)).toBe(expected);
});

test.each([
  [null],
  [""],
  ["https://elsewhere.example/"],
  ["//elsewhere.example"],
  ["/\\elsewhere.example"],
  ["/\t/elsewhere.example"],
  ["javascript:alert(1)"],
  ["en/board"],
  ["/api/auth/sign-out"],
])("%s leads home, not away", (asked) => {
  expect(safeReturnTo(asked)).toBe("/");
});
