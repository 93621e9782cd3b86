import { CALENDAR_YEAR } from "@cairn/schema/rules/fiscal-calendar";
import { waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { type Cell, cellsOf } from "../cell/cell";
import type { UsualValues } from "../reading/unusual";
import { Drafts } from "../saving/drafts";
import { Outbox } from "../saving/outbox";
import type { Door, Outcome, Write } from "../saving/write";
import { aCell, anEntry, aPoint, aRow } from "../test/desk-data";
import { countsOf } from "./counts";
import { DeskCells } from "./desk-cells";
import type { DeskEvent } from "./desk-sender";

beforeEach(() => localStorage.clear());

interface DeskOptions {
  usual?: UsualValues;
  answer?: (write: Write) => Outcome;
}

function aDesk(cells: readonly Cell[], { usual = new Map(), answer }: DeskOptions = {}) {
  const sent: Write[] = [];
  const events: DeskEvent[] = [];
  const save = (write: Write): Outcome => ({
    kind: "saved",
    entry: write.content && {
      ...anEntry({ ...write.content, period: write.period, revision: write.basedOn + 1 }),
      assignment: { id: write.assignmentId },
    },
  });
  const door: Door = async ({ writes }) => {
    sent.push(...writes);
    return writes.map(answer ?? save);
  };
  const desk = new DeskCells({
    door,
    personId: "person-1",
    askUsual: {
      of: async () => usual,
      ofTeam: async ({ assignmentId }) => new Map([[assignmentId, usual]]),
      ofMonth: async () => new Map(),
    },
    drafts: new Drafts(localStorage, "gita"),
    outbox: new Outbox(localStorage, "gita"),
    setting: { calendar: CALENDAR_YEAR, today: "2026-10-05", locale: "en" },
    texts: { failed: "It failed.", undone: "Undone", redone: "Done again" },
    onEvent: (event) => events.push(event),
  });
  desk.know(cells, new Set());
  return { desk, sent, events, key: (cells[0] as Cell).key };
}

/** Enters the field, types, and leaves, as a person does. */
async function enter(desk: DeskCells, key: string, text: string) {
  desk.enter(key);
  await Promise.resolve();
  desk.type(key, "value", text);
  const left = desk.leave(key);
  await settled(desk);
  return left;
}

const settled = (desk: DeskCells) =>
  waitFor(() => {
    if (desk.sender.pending > 0) throw new Error("still on its way");
  });

test("a value is saved as the cell is left, formatted, and its draft forgotten", async () => {
  const { desk, sent, events, key } = aDesk([aCell()]);
  expect(await enter(desk, key, "1'234")).toBe("sent");
  await waitFor(() => expect(desk.store.state(key).progress).toBe("saved"));
  expect(sent).toMatchObject([{ basedOn: 0, content: { state: "REPORTED", value: "1234" } }]);
  expect(desk.store.state(key).texts.value).toBe("1,234");
  expect(events.map((event) => event.kind)).toEqual(["saved"]);
  expect(localStorage.length).toBe(0);
});

test("leaving without a change sends nothing, nor does typing what stands there", async () => {
  const { desk, sent, key } = aDesk([aCell({}, { entry: anEntry({ value: "1234" }) })]);
  expect(desk.leave(key)).toBe("still");
  expect(await enter(desk, key, "1’234.")).toBe("still");
  expect(sent).toEqual([]);
  expect(desk.store.state(key)).toMatchObject({ touched: false, texts: { value: "1,234" } });
});

test("what is refused here keeps its text, is never sent, and says why", async () => {
  const { desk, sent, events, key } = aDesk([aCell({ rangeMaximum: "100" })]);
  expect(await enter(desk, key, "250")).toBe("refused");
  expect(desk.store.state(key)).toMatchObject({ texts: { value: "250" }, problem: { part: "value" } });
  expect(events).toMatchObject([{ kind: "refused", sentence: expect.stringContaining("at most 100") }]);
  expect(sent).toEqual([]);
  desk.restore(key);
  expect(desk.store.state(key)).toMatchObject({ texts: { value: "" }, problem: null });
});

test("what the server refuses keeps its text, too", async () => {
  const { desk, key } = aDesk([aCell()], {
    answer: () => ({ kind: "refused", part: null, code: "RETIRED", sentence: "It is retired." }),
  });
  await enter(desk, key, "12");
  await waitFor(() => expect(desk.store.state(key).problem?.sentence).toBe("It is retired."));
  expect(desk.store.state(key)).toMatchObject({ texts: { value: "12" }, touched: true });
});

test("an ambiguous text is asked about, and the answer is taken", async () => {
  const { desk, sent, key } = aDesk([aCell({ decimals: 3 })]);
  expect(await enter(desk, key, "1,234")).toBe("asks");
  const { question } = desk.store.state(key);
  if (question?.kind !== "ambiguous") throw new Error("it should have asked");
  desk.choose(key, question.choices[0].value);
  await waitFor(() => expect(sent).toMatchObject([{ content: { value: "1234" } }]));
});

test("clearing a value asks for the reason of taking it back", async () => {
  const { desk, sent, key } = aDesk([aCell({}, { entry: anEntry({ revision: 2 }) })]);
  expect(await enter(desk, key, "")).toBe("asks");
  expect(sent).toEqual([]);
  desk.withdraw(key, "entered for the wrong month");
  await waitFor(() => expect(desk.store.state(key).entry?.state).toBe("WITHDRAWN"));
  expect(sent).toMatchObject([{ content: null, basedOn: 2, reason: "entered for the wrong month" }]);
});

test("n/a asks why, and is kept with the reason as its note", async () => {
  const { desk, sent, key } = aDesk([aCell()]);
  expect(await enter(desk, key, "n/a")).toBe("asks");
  desk.declareNotApplicable(key, "no course took place");
  await waitFor(() => expect(desk.store.state(key).progress).toBe("saved"));
  expect(sent).toMatchObject([{ content: { state: "NOT_APPLICABLE", note: "no course took place" } }]);
  expect(desk.store.state(key).texts.value).toBe("n/a");
});

const steady = new Map(
  ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08"].map(
    (period, place) => [period, String(100 + (place % 3))],
  ),
);

test("an unusual value is asked about once; the answer becomes the note", async () => {
  const { desk, sent, key } = aDesk([aCell()], { usual: steady });
  expect(await enter(desk, key, "410")).toBe("asks");
  expect(desk.store.state(key).question).toMatchObject({
    kind: "unusual",
    why: expect.stringMatching(/times/),
  });
  expect(sent).toEqual([]);
  desk.confirm(key, "A legacy.");
  await waitFor(() => expect(sent).toMatchObject([{ content: { value: "410", note: "A legacy." } }]));
  await settled(desk);
  // Confirmed is confirmed: marking it provisional doesn't ask again.
  desk.type(key, "value", "410 ");
  expect(desk.leave(key)).toBe("still");
});

test("an unusual value that turns up before its past is known is held back and asked about", async () => {
  const { desk, sent, events, key } = aDesk([aCell()], { usual: steady });
  desk.type(key, "value", "410");
  expect(desk.leave(key)).toBe("sent");
  await waitFor(() => expect(desk.store.state(key).question?.kind).toBe("unusual"));
  expect(events).toMatchObject([{ kind: "asks" }]);
  expect(sent).toEqual([]);
});

const theirs = { ...anEntry({ value: "77", revision: 5 }), assignment: { id: "assignment-1" } };

test("a conflict shows both and overwrites nothing; using mine is based on what was seen", async () => {
  let isFirst = true;
  const { desk, sent, key } = aDesk([aCell({}, { entry: anEntry({ revision: 1 }) })], {
    answer: (write) => {
      if (isFirst) {
        isFirst = false;
        return { kind: "conflict", theirs };
      }
      return { kind: "saved", entry: { ...theirs, value: write.content?.value ?? null, revision: 6 } };
    },
  });
  await enter(desk, key, "12");
  await waitFor(() => expect(desk.store.state(key).conflict?.theirs.value).toBe("77"));
  expect(desk.store.state(key).texts.value).toBe("12");
  desk.settleConflict(key, "mine");
  await waitFor(() => expect(desk.store.state(key).entry?.revision).toBe(6));
  expect(sent.map((write) => write.basedOn)).toEqual([1, 5]);
});

test("keeping theirs forgets what was typed", async () => {
  const { desk, sent, key } = aDesk([aCell()], { answer: () => ({ kind: "conflict", theirs }) });
  await enter(desk, key, "12");
  await waitFor(() => expect(desk.store.state(key).conflict).not.toBeNull());
  desk.settleConflict(key, "theirs");
  expect(desk.store.state(key)).toMatchObject({ conflict: null, texts: { value: "77" }, basedOn: 5 });
  expect(sent).toHaveLength(1);
  expect(localStorage.length).toBe(0);
});

test("undo writes what stood there before, and takes back what was new", async () => {
  const cells = [
    ...cellsOf(
      aRow({ id: "a", earlier: [], cells: [aPoint({ entry: anEntry({ value: "90", revision: 3 }) })] }),
    ),
    ...cellsOf(aRow({ id: "b", earlier: [] })),
  ];
  const { desk, sent, events } = aDesk(cells);
  const [a, b] = cells.map((cell) => cell.key) as [string, string];
  await enter(desk, a, "95");
  await enter(desk, b, "12");
  await waitFor(() => expect(events).toHaveLength(2));
  await desk.sender.undo();
  await settled(desk);
  await desk.sender.undo();
  await settled(desk);
  expect(sent.slice(2)).toMatchObject([
    { key: b, content: null, reason: "Undone", basedOn: 1 },
    { key: a, content: { value: "90" }, basedOn: 4 },
  ]);
  await waitFor(() =>
    expect(events.map((event) => event.kind)).toEqual(["saved", "saved", "undone", "undone"]),
  );
  expect(desk.sender.steps.canUndo).toBe(false);
});

test("what was typed and not saved is offered again on the next visit, over the revision it was typed over", async () => {
  const first = aDesk([aCell({}, { entry: anEntry({ revision: 2 }) })]);
  first.desk.type(first.key, "value", "12");
  const { desk, sent, key } = aDesk([aCell({}, { entry: anEntry({ revision: 2 }) })]);
  expect(desk.leftBehind([key])).toMatchObject([{ draft: { texts: { value: "12" } } }]);
  desk.takeUp([key]);
  await waitFor(() => expect(sent).toMatchObject([{ content: { value: "12" }, basedOn: 2 }]));
  await waitFor(() => expect(desk.leftBehind([key])).toEqual([]));
});

test("a note waits for its value and is saved with it", async () => {
  const { desk, sent, key } = aDesk([aCell()]);
  desk.annotate(key, { note: "estimate" });
  expect(desk.leave(key)).toBe("still");
  expect(sent).toEqual([]);
  await enter(desk, key, "12");
  await waitFor(() => expect(sent).toMatchObject([{ content: { value: "12", note: "estimate" } }]));
});

test("provisional is saved at once where there is a value", async () => {
  const { desk, sent, key } = aDesk([aCell({}, { entry: anEntry() })]);
  desk.annotate(key, { provisional: true });
  await waitFor(() => expect(sent).toMatchObject([{ content: { state: "PROVISIONAL", value: "100" } }]));
});

test("news from the server is taken where nothing is in hand, and nowhere else", () => {
  const cells = [...cellsOf(aRow({ id: "a", earlier: [] })), ...cellsOf(aRow({ id: "b", earlier: [] }))];
  const { desk } = aDesk(cells);
  const [a, b] = cells as [Cell, Cell];
  desk.type(a.key, "value", "5");
  const entry = anEntry({ value: "80", revision: 1 });
  desk.store.adopt(cells.map((cell) => ({ ...cell, point: { ...cell.point, entry } })));
  expect(desk.store.state(a.key).texts.value).toBe("5");
  expect(desk.store.state(b.key).texts.value).toBe("80");
});

test("counts go by what is saved: entered, missing, overdue; what isn't expected, or not applicable, is left out", () => {
  const cells = [
    ...cellsOf(aRow({ id: "a", earlier: [], cells: [aPoint({ entry: anEntry() })] })),
    ...cellsOf(
      aRow({
        id: "b",
        earlier: [],
        cells: [aPoint({ entry: anEntry({ state: "NOT_APPLICABLE", value: null }) })],
      }),
    ),
    ...cellsOf(aRow({ id: "c", earlier: [], cells: [aPoint({ dueOn: "2026-10-02" })] })),
    ...cellsOf(aRow({ id: "d", earlier: [], cells: [aPoint({ dueOn: "2026-10-05" })] })),
    ...cellsOf(aRow({ id: "e", earlier: [], cells: [aPoint({ isExpected: false })] })),
  ];
  const { desk } = aDesk(cells);
  desk.type((cells[2] as Cell).key, "value", "7");
  const counts = countsOf(cells, (key) => desk.store.entryOf(key), desk.setting);
  expect(counts).toEqual({ expected: 3, entered: 1, overdue: 1 });
});

const content = (value: string) => ({
  ...{ state: "REPORTED" as const, value, numerator: null, denominator: null, note: "" },
});

test("a block is written and undone as one step, and its refused texts stay to be corrected", async () => {
  const cells = ["a", "b", "c"].flatMap((id) => cellsOf(aRow({ id, earlier: [] })));
  const { desk, sent, events } = aDesk(cells);
  const [a, b, c] = cells.map((cell) => cell.key) as [string, string, string];
  const problem = { part: null, sentence: "Not a number." };
  desk.enterBlock({
    writes: [a, b].map((key, place) => ({ key, content: content(String(place)) })),
    refused: [{ key: c, texts: { value: "abc" }, problem }],
  });
  await waitFor(() => expect(events).toHaveLength(2));
  expect(desk.store.state(c)).toMatchObject({ texts: { value: "abc" }, problem, touched: true });
  expect(desk.isGap(cells[2] as Cell)).toBe(false);
  await desk.sender.undo();
  await waitFor(() =>
    expect(sent.slice(2).map(({ key, content }) => [key, content])).toEqual([
      [a, null],
      [b, null],
    ]),
  );
  await waitFor(() => expect(events.at(-1)?.kind).toBe("undone"));
  await desk.sender.redo();
  await waitFor(() =>
    expect(sent.slice(4)).toMatchObject([{ content: { value: "0" } }, { content: { value: "1" } }]),
  );
});

test("undoing leaves alone what somebody else has written over it since", async () => {
  const [cell] = cellsOf(aRow({ id: "a", earlier: [] })) as [Cell];
  const { desk, sent, events, key } = aDesk([cell]);
  await enter(desk, key, "12");
  await waitFor(() => expect(events).toHaveLength(1));
  desk.takeNews(key, anEntry({ value: "99", revision: 2, recordedBy: { id: "max", name: "Max" } }));
  await desk.sender.undo();
  expect(sent).toHaveLength(1);
  expect(events.map((event) => event.kind)).toEqual(["saved", "news", "overtaken"]);
});

test("a value held back until its past is known is not sent once a block has been laid over it", async () => {
  const { desk, sent, key } = aDesk([aCell()], { usual: steady });
  desk.type(key, "value", "101");
  expect(desk.leave(key)).toBe("sent");
  desk.enterBlock({ writes: [{ key, content: content("102") }], refused: [] });
  await settled(desk);
  await waitFor(() => expect(sent.map((write) => write.content?.value)).toEqual(["102"]));
});

test("what is typed while the same cell is on its way goes over it; Esc goes back to what is on its way", async () => {
  const { desk, sent, key } = aDesk([aCell({}, { entry: anEntry({ value: "90", revision: 3 }) })]);
  await enter(desk, key, "95");
  desk.type(key, "value", "96");
  desk.leave(key);
  desk.type(key, "value", "97");
  desk.restore(key);
  expect(desk.store.state(key).texts.value).toBe("96");
  await waitFor(() => expect(sent.map((write) => write.content?.value)).toEqual(["95", "96"]));
});
