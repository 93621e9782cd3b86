import { expect, test } from "vitest";
import { anEntry } from "../test/desk-data";
import { outcomesOf } from "./door";
import type { Write } from "./write";

const write = (assignmentId: string, value: string | null, reason: string | null = null): Write => ({
  key: `${assignmentId}|2026-09`,
  assignmentId,
  period: "2026-09",
  content: value === null ? null : { state: "REPORTED", value, numerator: null, denominator: null, note: "" },
  basedOn: 1,
  reason,
  step: null,
});
const entry = (assignmentId: string, value: string) => ({
  ...anEntry({ id: `entry-${assignmentId}`, value }),
  assignment: { id: assignmentId },
});
const refusal = (code: string, ...path: string[]) => ({ code, path, sentence: `because of ${code}` });

test("each cell gets its own outcome, by its place in the request", () => {
  const outcomes = outcomesOf(
    [write("a", "1"), write("b", "200"), write("c", "3")],
    {
      entries: [entry("a", "1"), entry("c", "3")],
      conflicts: [],
      refusals: [refusal("OUT_OF_RANGE", "entries", "1", "value")],
    },
    "en",
  );
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["saved", "refused", "saved"]);
  expect(outcomes[1]).toMatchObject({ part: "value", sentence: "because of OUT_OF_RANGE" });
});

test("a refusal of the whole request is that of every cell", () => {
  const outcomes = outcomesOf(
    [write("a", "1"), write("b", "2")],
    {
      entries: [],
      conflicts: [],
      refusals: [refusal("INVALID", "reason")],
    },
    "en",
  );
  expect(outcomes).toMatchObject([
    { kind: "refused", part: "reason" },
    { kind: "refused", part: "reason" },
  ]);
});

test("a stale revision is a conflict, unless what stands there is what was sent", () => {
  const stale = (theirs: string) =>
    outcomesOf(
      [write("a", "1")],
      {
        entries: [],
        conflicts: [entry("a", theirs)],
        refusals: [refusal("STALE_REVISION", "entries", "0", "basedOn")],
      },
      "en",
    );
  expect(stale("77")).toMatchObject([{ kind: "conflict", theirs: { value: "77" } }]);
  expect(stale("1")).toMatchObject([{ kind: "saved", entry: { value: "1" } }]);
});

test("nothing left to take back is what was wanted", () => {
  const outcomes = outcomesOf(
    [write("a", null, "a slip")],
    {
      entries: [],
      conflicts: [],
      refusals: [refusal("NOT_FOUND", "period")],
    },
    "en",
  );
  expect(outcomes).toEqual([{ kind: "saved", entry: null }]);
});
