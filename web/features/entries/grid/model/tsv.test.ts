import { expect, test } from "vitest";
import { parseBlock, separatorOf, writeBlock } from "./tsv";

test.each<[string, string[][]]>([
  ["1", [["1"]]],
  [
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "1\t\n\t2",
    [
      ["1", ""],
      ["", "2"],
    ],
  ],
  ['"a\tb"\t"two\nlines"\n', [["a\tb", "two\nlines"]]],
  ['"he said ""yes"""\t1', [['he said "yes"', "1"]]],
  // A quote inside, or one that is never closed, is a sign like any other.
  ['5" pipe\t"open', [['5" pipe', '"open']]],
  ["1\n\n2", [["1"], [""], ["2"]]],
  ["", [[""]]],
])("%j is read as the block it is", (text, block) => {
  expect(parseBlock(text)).toEqual(block);
});

test("what is written is read the same again", () => {
  const block = [
    ["1’234", "a\tb", 'x"y'],
    ["", "two\nlines", "12 ÷ 40"],
  ];
  expect(parseBlock(writeBlock(block))).toEqual(block);
});

test("the separator of a file is found, a decimal comma is none", () => {
  expect(separatorOf("a;b\n1,5;2,5")).toBe(";");
  expect(separatorOf("a\tb\n1,5\t2,5")).toBe("\t");
  expect(separatorOf("a,b\n1.5,2.5")).toBe(",");
});
