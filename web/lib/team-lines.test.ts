import { expect, test } from "vitest";
import { teamLines } from "./team-lines";

const team = (id: string, parent?: string) => ({ id, name: id, parent: parent ? { id: parent } : null });

test("teams stand in the order of their tree, with all that is above them", () => {
  const lines = teamLines([team("c", "b"), team("a"), team("b", "a"), team("d")]);
  expect(lines.map(({ id, depth, above }) => [id, depth, above.join(" ")])).toEqual([
    ["a", 0, ""],
    ["b", 1, "a"],
    ["c", 2, "a b"],
    ["d", 0, ""],
  ]);
});

test("a team whose parent isn't there stands at the top", () => {
  expect(teamLines([team("b", "retired")])[0]?.depth).toBe(0);
});
