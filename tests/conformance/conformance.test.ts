import { describe, expect, test } from "vitest";
import { OPERATIONS } from "./operations";
import { plain } from "./plain";
import { VECTOR_FILES } from "./vectors";

/**
 * Runs every vector against the rules. `ask` names the rule, `given` holds what it is asked, `expect` what it has to
 * answer; fields of an answer that a case doesn't mention are free.
 */
const FEWEST_CASES = 400;

for (const file of VECTOR_FILES) {
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
    expect(VECTOR_FILES.reduce((sum, file) => sum + file.cases.length, 0)).toBeGreaterThanOrEqual(
      FEWEST_CASES,
    );
  });

  test.each(VECTOR_FILES.map((file) => [file.name, file.cases] as const))(
    "%s names each case once",
    (_name, cases) => {
      expect(new Set(cases.map((each) => each.name)).size).toBe(cases.length);
    },
  );
});
