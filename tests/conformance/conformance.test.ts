import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OPERATIONS } from "./operations";
import { type Json, plain } from "./plain";

/**
 * Runs every vector against the rules. A vector file is plain data for people of the trade:
 * `{ about, cases: [{ name, ask, given, expect }] }`. `ask` names the rule, `given` holds what it is asked,
 * `expect` what it has to answer; fields of an answer that a case doesn't mention are free.
 */
interface Vectors {
  readonly about: string;
  readonly cases: readonly { name: string; ask: string; given: Record<string, Json>; expect: Json }[];
}

const FOLDER = new URL("./vectors/", import.meta.url);
const FEWEST_CASES = 400;

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Vectors) }));

for (const file of files) {
  describe(file.name, () => {
    for (const { name, ask, given, expect: expected } of file.cases) {
      test(name, () => {
        const operation = OPERATIONS[ask];
        if (!operation) throw new Error(`no rule answers “${ask}”`);
        expect({ answer: plain(operation(given)) }).toMatchObject({ answer: expected });
      });
    }
  });
}

describe("the vectors", () => {
  test(`are at least ${FEWEST_CASES}`, () => {
    expect(files.reduce((sum, file) => sum + file.cases.length, 0)).toBeGreaterThanOrEqual(FEWEST_CASES);
  });

  test.each(files.map((file) => [file.name, file.cases] as const))(
    "%s names each case once",
    (_name, cases) => {
      expect(new Set(cases.map((each) => each.name)).size).toBe(cases.length);
    },
  );
});
