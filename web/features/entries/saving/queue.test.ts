import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Content } from "../cell/cell";
import { anEntry } from "../test/desk-data";
import { Outbox } from "./outbox";
import { type Flow, SavingQueue } from "./queue";
import { type Batch, type Outcome, SignedOut, Unreachable, type Write } from "./write";

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
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
  step: null,
});

const entryOf = ({ key, content }: Write, revision: number) => ({
  ...anEntry({ id: `entry-${key}`, value: content?.value ?? null, revision }),
  assignment: { id: key },
});

/** A server that keeps what it is sent and can be made to fail. */
function aServer() {
  const batches: Batch[] = [];
  let failure: Error | null = null;
  let answers: (write: Write) => Outcome = (each) => ({
    kind: "saved",
    entry: entryOf(each, each.basedOn + 1),
  });
  const events = { outcomes: [] as [string, string][], flows: [] as Flow[], failed: [] as string[] };
  const door = async (batch: Batch) => {
    batches.push(batch);
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (failure) throw failure;
    return batch.writes.map(answers);
  };
  const queue = new SavingQueue(door, new Outbox(localStorage, "gita"), {
    sending: () => {},
    outcome: (each, outcome) => events.outcomes.push([each.key, outcome.kind]),
    failed: (writes) => events.failed.push(...writes.map((each) => each.key)),
    flow: (flow) => events.flows.push(flow),
  });
  return {
    queue,
    events,
    sent: () =>
      batches.map(({ writes }) => writes.map((each) => `${each.key}=${each.content?.value ?? "none"}`)),
    ids: () => batches.map(({ id }) => id),
    lastBasedOn: () => batches.at(-1)?.writes.at(-1)?.basedOn,
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
  expect(sent().slice(-2)).toEqual([["a=1"], ["b=2"]]);
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
  expect(sent()).toEqual([["a=1"], ["a=1"], ["b=2"]]);
});

test("what got no answer is sent again as it was under its own id; what was typed since goes over it", async () => {
  const { queue, sent, ids, fails, events, lastBasedOn } = aServer();
  fails(new Unreachable());
  queue.add(write("a", "1"));
  await vi.advanceTimersByTimeAsync(200);
  // It had arrived all the same: under the same id the server says so and takes nothing twice.
  fails(null);
  queue.add(write("a", "2"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1"], ["a=1"], ["a=2"]]);
  expect(ids()[1]).toBe(ids()[0]);
  expect(ids()[2]).not.toBe(ids()[0]);
  expect(lastBasedOn()).toBe(1);
  expect(events.outcomes).toEqual([
    ["a", "saved"],
    ["a", "saved"],
  ]);
});

test("a page that was closed in the middle goes on where it was: the same batch, then what had not left", async () => {
  const before = aServer();
  before.fails(new Unreachable());
  before.queue.add(write("a", "1"));
  before.queue.add(write("b", "2"));
  await vi.advanceTimersByTimeAsync(200);
  before.queue.add(write("c", "3"));
  vi.clearAllTimers();
  const after = aServer();
  expect(after.queue.takeUp().map(({ key }) => key)).toEqual(["a", "b", "c"]);
  expect(after.queue.takeUp()).toEqual([]);
  await vi.runAllTimersAsync();
  expect(after.sent()).toEqual([["a=1", "b=2"], ["c=3"]]);
  expect(after.ids()[0]).toBe(before.ids()[0]);
  expect(localStorage.length).toBe(0);
});

test("what is damaged, old or another person's in the browser's storage is left alone", () => {
  localStorage.setItem("cairn.waiting.gita.a", "{");
  localStorage.setItem(
    "cairn.sending.gita.b",
    JSON.stringify({ at: Date.now(), item: { id: "b", writes: [{}] } }),
  );
  localStorage.setItem("cairn.waiting.gita.c", JSON.stringify({ at: 0, item: write("c", "1") }));
  localStorage.setItem("cairn.waiting.helga.d", JSON.stringify({ at: Date.now(), item: write("d", "1") }));
  expect(aServer().queue.takeUp()).toEqual([]);
  expect(Object.keys(localStorage)).toEqual(["cairn.waiting.helga.d"]);
});

test("what a cell will say once all is sent is known, and nothing of it afterwards", async () => {
  const { queue, fails } = aServer();
  fails(new Unreachable());
  queue.add(write("a", "1"));
  await vi.advanceTimersByTimeAsync(200);
  expect(queue.coming("a")).toEqual(content("1"));
  queue.add(write("a", "2"));
  expect(queue.coming("a")).toEqual(content("2"));
  expect(queue.coming("b")).toBeUndefined();
  fails(null);
  await vi.runAllTimersAsync();
  expect(queue.coming("a")).toBeUndefined();
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

test("what is taken back for one reason goes together, between the values before and after it", async () => {
  const { queue, sent } = aServer();
  queue.add(write("a", "1"));
  for (const key of ["b", "c"]) queue.add({ ...write(key, "0"), content: null, reason: "wrong month" });
  queue.add({ ...write("d", "0"), content: null, reason: "Undone" });
  queue.add(write("e", "3"));
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([["a=1"], ["b=none", "c=none"], ["d=none"], ["e=3"]]);
});
