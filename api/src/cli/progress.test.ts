import { expect, test } from "vitest";
import { progressOn } from "./progress";

const saidOn = (isTTY: boolean) => {
  let said = "";
  const tell = progressOn({
    isTTY,
    write: (text: string | Uint8Array) => {
      said += text;
      return true;
    },
  });
  tell("reading the file", 0);
  tell("writing 5 values", 0.6);
  tell("", 1);
  return said;
};

test("draws a bar over itself at a terminal, and leaves nothing of it", () => {
  expect(saidOn(true).split("\r\u001b[2K")).toEqual([
    "",
    "░░░░░░░░░░░░░░░░░░░░ 0 % reading the file",
    "████████████░░░░░░░░ 60 % writing 5 values",
    "",
  ]);
});

test("writes a line for each step elsewhere", () => {
  expect(saidOn(false)).toBe("… reading the file\n… writing 5 values\n");
});
