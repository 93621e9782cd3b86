import { expect, test } from "vitest";
import type { Content } from "../cell/cell";
import { UndoSteps } from "./undo-steps";

const value = (text: string): Content => ({
  ...{ state: "REPORTED", value: text, numerator: null, denominator: null, note: "" },
});
const change = (key: string, before: string | null, after: string | null) => ({
  key,
  before: before === null ? null : value(before),
  after: after === null ? null : value(after),
});

test("what was done at once is undone at once, the last step first, and can be done again", () => {
  const steps = new UndoSteps();
  const [typed, pasted] = [steps.begin(), steps.begin()];
  steps.saved(typed, change("a", null, "1"));
  steps.saved(pasted, change("b", "2", "3"));
  steps.saved(pasted, change("c", null, "4"));
  expect(steps.undo().map(({ key }) => key)).toEqual(["b", "c"]);
  expect(steps.undo()).toEqual([change("a", null, "1")]);
  expect([steps.canUndo, steps.canRedo]).toEqual([false, true]);
  expect(steps.undo()).toEqual([]);
  expect(steps.redo()).toEqual([change("a", null, "1")]);
  expect(steps.redo()).toHaveLength(2);
  expect(steps.canRedo).toBe(false);
});

test("something new makes what was undone impossible to redo", () => {
  const steps = new UndoSteps();
  steps.saved(steps.begin(), change("a", null, "1"));
  steps.undo();
  steps.saved(steps.begin(), change("b", null, "2"));
  expect(steps.redo()).toEqual([]);
});

test("a cell saved twice in one step goes back to where it was before the first time", () => {
  const steps = new UndoSteps();
  const step = steps.begin();
  steps.saved(step, change("a", "1", "2"));
  steps.saved(step, change("a", "2", "3"));
  expect(steps.undo()).toEqual([change("a", "1", "3")]);
});
