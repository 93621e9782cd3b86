import { expect, test, vi } from "vitest";
import { showRefusals } from "./form-refusals";

const values: Record<string, unknown> = { name: "", "targets.0.value": "" };
const form = () => ({ setError: vi.fn(), getValues: vi.fn((name: string) => values[name]) });
const refusal = (path: string[]) => ({ code: "INVALID", path, sentence: `${path.join(".")} is wrong` });

test("a refusal is shown at its field, the first one gets the focus", () => {
  const given = form();
  const rest = showRefusals(given as never, [refusal(["input", "name"]), refusal(["targets", "0", "value"])]);
  expect(rest).toEqual([]);
  expect(given.setError.mock.calls).toEqual([
    ["name", { type: "INVALID", message: "input.name is wrong" }, { shouldFocus: true }],
    ["targets.0.value", { type: "INVALID", message: "targets.0.value is wrong" }, { shouldFocus: false }],
  ]);
});

test("what belongs to no field is handed back", () => {
  const given = form();
  const elsewhere = [refusal([]), refusal(["input", "unknown"])];
  expect(showRefusals(given as never, elsewhere)).toEqual(elsewhere);
  expect(given.setError).not.toHaveBeenCalled();
});
