import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { acceptedHeadings, knownField } from "./headings";

const README = readFileSync(path.resolve(import.meta.dirname, "../../../../README.md"), "utf8");

test.each(acceptedHeadings())(
  "$field is recognised by its headings, and the README lists them",
  ({ field, headings }) => {
    for (const heading of headings) expect(knownField(heading.toUpperCase())).toBe(field);
    expect(README).toContain(`| ${field} | ${headings.join(", ")} |`);
  },
);
