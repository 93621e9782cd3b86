import { expect, test } from "vitest";
import { treeOf, withAllBelow } from "./tree";

const team = (id: string, parentId?: string) => ({
  id,
  name: id,
  retiredAt: null,
  parent: parentId ? { id: parentId } : null,
});
const teams = [team("a"), team("b", "a"), team("c", "b"), team("d"), team("e", "gone")];

test("teams stand under their parents, orphans at the top", () => {
  expect(treeOf(teams).map((branch) => branch.team.id)).toEqual(["a", "d", "e"]);
  expect(treeOf(teams)[0]?.below[0]?.below[0]?.team.id).toBe("c");
});

test("a team cannot move under itself or what lies below it", () => {
  expect([...withAllBelow(teams, "a")].sort()).toEqual(["a", "b", "c"]);
  expect([...withAllBelow(teams, "d")]).toEqual(["d"]);
});
