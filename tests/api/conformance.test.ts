import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiStage } from "../conformance/api/stage";
import type { Through } from "../conformance/api/way";
import { WAYS } from "../conformance/api/ways";
import { VECTOR_FILES, type Vector } from "../conformance/vectors";

/**
 * The vectors of the rules once more, put to the API: their data goes into the database, and what comes back over
 * GraphQL has to be the same.
 */
const stage = await ApiStage.open();

beforeAll(() => stage.settle());
afterAll(stage.close);

/** Cases by what they ask: how many there are, how many go through the API, and why the others don't. */
const tally = new Map<string, { cases: number; through: number; why: Map<string, number> }>();

function arranged({ ask, given, expect: expected }: Vector): Through | null {
  const way = WAYS[ask];
  if (!way) throw new Error(`nobody says how “${ask}” is put to the API`);
  const counted = tally.get(ask) ?? { cases: 0, through: 0, why: new Map<string, number>() };
  tally.set(ask, counted);
  counted.cases += 1;
  const through = way(given, expected, stage);
  if (typeof through !== "string") {
    counted.through += 1;
    return through;
  }
  counted.why.set(through, (counted.why.get(through) ?? 0) + 1);
  return null;
}

for (const file of VECTOR_FILES) {
  const cases = file.cases.flatMap((vector) => {
    const through = arranged(vector);
    return through ? [{ name: vector.name, through }] : [];
  });
  if (cases.length === 0) continue;
  describe(file.name, () => {
    for (const { name, through } of cases) {
      test(name, async () => {
        stage.setToday(through.today);
        expect({ answer: await through.answer() }).toMatchObject({ answer: through.expected });
      });
    }
  });
}

test("which cases run both ways is what the committed table says", async () => {
  const rows = [...tally].map(([ask, { cases, through, why }]) => {
    const reasons = [...why].map(([reason, count]) => `${count}: ${reason}`).join("; ");
    return `| ${ask} | ${cases} | ${through} | ${reasons} |`;
  });
  const total = (what: "cases" | "through") => [...tally.values()].reduce((sum, each) => sum + each[what], 0);
  const page = [
    "# Which vectors also run through the API",
    "Counted by `npx vitest run -c tests/vitest.config.ts --project api tests/api/conformance.test.ts -u`, which writes this page anew.",
    `Of ${total("cases")} cases ${total("through")} run both ways: against the rules, and against what the API answers of the same data in the database.`,
    ["| asked | cases | through the API | why not the others |", "| --- | --- | --- | --- |", ...rows].join(
      "\n",
    ),
  ];
  await expect(`${page.join("\n\n")}\n`).toMatchFileSnapshot("../conformance/through-the-api.md");
});
