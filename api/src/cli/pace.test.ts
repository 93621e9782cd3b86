import { expect, test } from "vitest";
import { Pace } from "./pace";

function told(work: (pace: Pace, wait: (seconds: number) => void) => void): [string, number][] {
  const said: [string, number][] = [];
  let now = 0;
  const pace = new Pace(
    (words, done) => said.push([words, done]),
    () => now,
  );
  work(pace, (seconds) => {
    now += seconds;
  });
  return said;
}

test("tells how far a step is, how fast, and how long it will take yet", () => {
  const said = told((pace, wait) => {
    pace.tell("checking", { done: 0, of: 1_000_000, unit: "rows" });
    wait(10);
    pace.tell("checking", { done: 100_000, of: 1_000_000, unit: "rows" });
    wait(1);
    pace.tell("checking", { done: 101_000, of: 1_000_000, unit: "rows" });
    wait(3600);
    pace.tell("checking", { done: 110_000, of: 1_000_000, unit: "rows" });
    pace.tell("looking", { done: 5_200_000, of: 43_000_000, unit: "MB" });
    pace.end();
  });
  expect(said).toEqual([
    ["checking, 0 of 1,000,000 rows", 0],
    ["checking, 100,000 of 1,000,000 rows, 10,000 rows a second, 1 min 30 s left", 0.1],
    ["checking, 110,000 of 1,000,000 rows, 30 rows a second, 8 h 6 min left", 0.11],
    ["looking, 5 of 43 MB", 5.2 / 43],
    ["", 1],
  ]);
});

test("the end of a step is not that of the work", () => {
  const [[, done] = []] = told((pace) => pace.tell("writing", { done: 7, of: 7, unit: "rows" }));
  expect(done).toBeLessThan(1);
});
