import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Asked, LiveConnection, type LiveNews, usualDelay } from "./live-connection";

/** A stream as the server has it. */
class Stream implements AsyncIterable<LiveNews> {
  private readonly held: (LiveNews | Error | null)[] = [];
  private wake = () => {};
  constructor(
    readonly asked: Asked,
    readonly signal: AbortSignal,
  ) {
    signal.addEventListener("abort", () => this.put(null));
  }

  /** News, an error, or null for its end. */
  put(message: LiveNews | Error | null): void {
    this.held.push(message);
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<LiveNews> {
    for (;;) {
      while (this.held.length === 0)
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      const message = this.held.shift();
      if (!message) return;
      if (message instanceof Error) throw message;
      yield message;
    }
  }
}

let streams: Stream[];
let connection: LiveConnection;
const last = () => streams.at(-1) as Stream;

beforeEach(() => {
  vi.useFakeTimers();
  streams = [];
  connection = new LiveConnection({
    open: (asked, signal) => {
      const stream = new Stream(asked, signal);
      streams.push(stream);
      return stream;
    },
    isFinal: (error) => error instanceof Error && error.message === "SUSPENDED",
    delay: (failures) => 100 * 2 ** failures,
  });
});
afterEach(() => vi.useRealTimers());

/** Lets everything happen that waits for nothing but its turn. */
const turn = () => vi.advanceTimersByTimeAsync(0);
const news = (seq: number, teamIds: (string | null)[] = [], isMany = false): LiveNews => ({
  seq,
  isMany,
  changes: teamIds.map((teamId, n) => ({
    seq: seq - teamIds.length + 1 + n,
    entity: "ENTRY",
    entityId: `entry-${n}`,
    action: "recordEntries",
    teamId,
    assignmentId: null,
    period: null,
    actorId: null,
    at: "2026-11-20T09:00:00.000Z",
  })),
});
const listen = async (teamIds: string[] | null, after: number | null = null) => {
  const heard: LiveNews[] = [];
  const stop = connection.add({ teamIds, after, hear: (one) => heard.push(one) });
  await turn();
  return { heard, stop };
};

describe("one who listens", () => {
  it("hears what comes, and nothing of the first message", async () => {
    const { heard } = await listen(["a"]);
    expect(last().asked).toEqual({ teamIds: ["a"], after: null });
    last().put(news(10));
    await turn();
    expect(heard).toEqual([]);
    last().put(news(12, ["a", null]));
    await turn();
    expect(heard.map(({ changes }) => changes.length)).toEqual([2]);
  });

  it("hears first what has come since what is shown was read", async () => {
    const { heard } = await listen(["a"], 7);
    expect(last().asked).toEqual({ teamIds: ["a"], after: 7 });
    last().put(news(9, ["a", "a"]));
    await turn();
    expect(heard.map(({ seq, changes }) => [seq, changes.length])).toEqual([[9, 2]]);
  });

  it("is told when it was too much", async () => {
    const { heard } = await listen(["a"]);
    last().put(news(10, [], true));
    last().put(news(900, [], true));
    await turn();
    expect(heard).toMatchObject([{ seq: 900, isMany: true, changes: [] }]);
  });

  it("goes on from where one was when the stream ends or breaks, later each time it breaks again", async () => {
    const { heard } = await listen(["a"]);
    last().put(news(10));
    await turn();
    last().put(null);
    await vi.advanceTimersByTimeAsync(100);
    expect(last().asked.after).toBe(10);
    last().put(new Error("reset"));
    await vi.advanceTimersByTimeAsync(150);
    expect(streams).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60);
    expect(streams).toHaveLength(3);
    last().put(news(11, ["a"]));
    await turn();
    expect(heard).toHaveLength(1);
  });

  it("does not try again where there is no use, until something has changed", async () => {
    await listen(["a"]);
    last().put(new Error("SUSPENDED"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(1);
    connection.retry();
    await turn();
    expect(streams).toHaveLength(2);
  });

  it("hears nothing while nobody looks, and then what was missed", async () => {
    const { heard } = await listen(["a"]);
    last().put(news(10));
    await turn();
    connection.pause(true);
    await turn();
    expect(last().signal.aborted).toBe(true);
    connection.pause(false);
    await turn();
    expect(last().asked.after).toBe(10);
    last().put(news(13, ["a", "b", "a"]));
    await turn();
    expect(heard[0]?.changes.map(({ seq }) => seq)).toEqual([11, 13]);
  });

  it("leaves nothing open", async () => {
    const { stop } = await listen(["a"]);
    stop();
    await turn();
    expect(last().signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(1);
  });
});

describe("several who listen", () => {
  it("share one stream, and each hears its own teams", async () => {
    const first = await listen(["b"]);
    const second = await listen(["a", "b"]);
    expect(last().asked.teamIds).toEqual(["a", "b"]);
    last().put(news(10));
    last().put(news(11, ["a"]));
    last().put(news(12, ["b"]));
    await turn();
    expect(first.heard.map(({ seq }) => seq)).toEqual([12]);
    expect(second.heard.map(({ seq }) => seq)).toEqual([11, 12]);
  });

  it("ask for everything when one of them does", async () => {
    await listen(["b"]);
    await listen(null);
    expect(last().asked.teamIds).toBeNull();
  });

  it("keep their stream where the next page listens to the same", async () => {
    const first = await listen(["a"], 5);
    last().put(news(6));
    await turn();
    first.stop();
    const second = connection.add({ teamIds: ["a"], after: 6, hear: () => {} });
    await turn();
    expect(streams).toHaveLength(1);
    second();
  });

  it("hear nothing twice when a later one has to be told of earlier things", async () => {
    const first = await listen(["a"], 5);
    last().put(news(8, ["a", "a", "a"]));
    await turn();
    const second = await listen(["a"], 6);
    expect(last().asked.after).toBe(6);
    last().put(news(8, ["a", "a"]));
    await turn();
    expect(first.heard).toHaveLength(1);
    expect(second.heard[0]?.changes.map(({ seq }) => seq)).toEqual([7, 8]);
  });
});

it("waits no longer than half a minute, and never all at once", () => {
  for (const failures of [0, 1, 5, 50]) {
    const waits = Array.from({ length: 50 }, () => usualDelay(failures));
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(250);
    expect(new Set(waits).size).toBeGreaterThan(1);
  }
});
