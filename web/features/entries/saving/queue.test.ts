import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Content } from "../cell/cell";
import { anEntry } from "../test/desk-data";
import { type Flow, SavingQueue } from "./queue";
import { type Outcome, SignedOut, Unreachable, type Write } from "./write";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const content = (value: string): Content => ({
  state: "REPORTED",
  value,
  numerator: null,
  denominator: null,
  note: "",
});

const write = (key: string, value: string, basedOn = 0): Write => ({
  key,
  assignmentId: key,
  period: "2026-09",
  content: content(value),
  basedOn,
  reason: null,
});

const entryOf = ({ key, content }: Write, revision: number) => ({
  ...anEntry({ id: `entry-${key}`, value: content?.value ?? null, revision }),
  assignment: { id: key },
});

/** A server that keeps what it is sent and can be made to fail. */
function aServer() {
  const batches: Write[][] = [];
  let failure: Error | null = null;
  let answers: (write: Write) => Outcome = (each) => ({
    kind: "saved",
    entry: entryOf(each, each.basedOn + 1),
  });
  const events = { outcomes: [] as [string, string][], flows: [] as Flow[], failed: [] as string[] };
  const door = async (writes: readonly Write[]) => {
    batches.push([...writes]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (failure) throw failure;
    return writes.map(answers);
  };
  const queue = new SavingQueue(door, {
    sending: () => {},
    outcome: (each, outcome) => events.outcomes.push([each.key, outcome.kind]),
    failed: (writes) => events.failed.push(...writes.map((each) => each.key)),
    flow: (flow) => events.flows.push(flow),
  });
  return {
    queue,
    events,
    sent: () => batches.map((batch) => batch.map((each) => `${each.key}=${each.content?.value ?? "none"}`)),
    lastBasedOn: () => batches.at(-1)?.at(-1)?.basedOn,
    fails: (error: Error | null) => {
      failure = error;
    },
    answers: (next: (write: Write) => Outcome) => {
      answers = next;
    },
  };
}

test("cells left one after the other travel together, in their order", async () => {
  const { queue, sent, events } = aServer();
  queue.add(write("a", "1"));
  queue.add(write("b", "2"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1", "b=2"]]);
  expect(events.outcomes).toEqual([
    ["a", "saved"],
    ["b", "saved"],
  ]);
});

test("what is left while a request is on its way goes with the next one", async () => {
  const { queue, sent } = aServer();
  queue.add(write("a", "1"));
  await vi.advanceTimersByTimeAsync(60);
  queue.add(write("b", "2"));
  queue.add(write("c", "3"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1"], ["b=2", "c=3"]]);
});

test("a cell that hasn't left is replaced; one that has goes on from its new revision", async () => {
  const { queue, sent, lastBasedOn } = aServer();
  queue.add(write("a", "1"));
  queue.add(write("a", "2"));
  await vi.advanceTimersByTimeAsync(60);
  queue.add(write("a", "3"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=2"], ["a=3"]]);
  expect(lastBasedOn()).toBe(1);
});

test("without a connection everything waits, and is sent in order once it is back", async () => {
  const { queue, sent, fails, events } = aServer();
  fails(new Unreachable());
  queue.add(write("a", "1"));
  await vi.advanceTimersByTimeAsync(200);
  queue.add(write("b", "2"));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(events.flows).toEqual(["unreachable"]);
  expect(events.outcomes).toEqual([]);
  expect(queue.size).toBe(2);
  fails(null);
  await vi.runAllTimersAsync();
  expect(sent().at(-1)).toEqual(["a=1", "b=2"]);
  expect(events.flows).toEqual(["unreachable", "flowing"]);
  expect(queue.size).toBe(0);
});

test("after signing in was put off nothing is sent until the person says so", async () => {
  const { queue, sent, fails } = aServer();
  fails(new SignedOut());
  queue.add(write("a", "1"));
  await vi.runAllTimersAsync();
  fails(null);
  queue.add(write("b", "2"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1"]]);
  queue.resume();
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1"], ["a=1", "b=2"]]);
});

test("an answer lost on the way is no conflict: what was typed since goes over one's own value", async () => {
  const { queue, sent, fails, answers, events, lastBasedOn } = aServer();
  fails(new Unreachable());
  const first = write("a", "1");
  queue.add(first);
  await vi.advanceTimersByTimeAsync(200);
  // It had arrived all the same: the server holds revision 1 with the value 1.
  fails(null);
  answers((each) =>
    each.basedOn === 1
      ? { kind: "saved", entry: entryOf(each, 2) }
      : { kind: "conflict", theirs: entryOf(first, 1) },
  );
  queue.add(write("a", "2"));
  await vi.runAllTimersAsync();
  expect(sent().at(-1)).toEqual(["a=2"]);
  expect(lastBasedOn()).toBe(1);
  expect(events.outcomes).toEqual([["a", "saved"]]);
});

test("a conflict with somebody else is told, and what waited for the cell is not sent over it", async () => {
  const { queue, answers, events, sent } = aServer();
  answers((each) => ({ kind: "conflict", theirs: entryOf(write("a", "77"), each.basedOn + 4) }));
  queue.add(write("a", "1"));
  await vi.advanceTimersByTimeAsync(60);
  queue.add(write("a", "2"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1"]]);
  expect(events.outcomes).toEqual([["a", "conflict"]]);
});

test("a surprise is told and doesn't hold up the rest", async () => {
  const { queue, fails, events } = aServer();
  fails(new Error("a mistake of ours"));
  queue.add(write("a", "1"));
  await vi.advanceTimersByTimeAsync(150);
  fails(null);
  queue.add(write("b", "2"));
  await vi.runAllTimersAsync();
  expect(events.failed).toEqual(["a"]);
  expect(events.outcomes).toEqual([["b", "saved"]]);
});

test("taking a value back goes alone, between the values before and after it", async () => {
  const { queue, sent } = aServer();
  queue.add(write("a", "1"));
  queue.add({ ...write("b", "0"), content: null, reason: "wrong month" });
  queue.add(write("c", "3"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1"], ["b=none"], ["c=3"]]);
});
