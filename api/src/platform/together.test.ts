import { afterEach, expect, test, vi } from "vitest";
import { Together } from "./together";

/** A question that was sent, to be answered or refused by hand. */
interface Sent {
  asked: string[];
  answer(): void;
  refuse(reason: Error): void;
}

function askedByHand(): { together: Together<string, string>; sent: Sent[] } {
  const sent: Sent[] = [];
  const together = new Together(
    (asked: string[]) =>
      new Promise<string[]>((resolve, reject) => {
        sent.push({ asked, answer: () => resolve(asked.map((one) => one.toUpperCase())), refuse: reject });
      }),
  );
  return { together, sent };
}

const textsOf = (sent: Sent[]): string[] => sent.map(({ asked }) => asked.join(" "));
/** Until all that follows from what was asked or answered has been done: two turns of the event loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

afterEach(() => void vi.useRealTimers());

test("who asks while nothing is under way waits for nobody, and goes with those who ask at the same moment", async () => {
  const { together, sent } = askedByHand();
  void together.ask("a");
  void together.ask("b");
  await settled();
  expect(textsOf(sent)).toEqual(["a b"]);
});

test("who asks later joins the next question, never one that was sent", async () => {
  const { together, sent } = askedByHand();
  const answers = [together.ask("a")];
  await settled();
  answers.push(together.ask("b"), together.ask("c"));
  await settled();
  expect(textsOf(sent)).toEqual(["a"]);
  sent[0]?.answer();
  await settled();
  expect(textsOf(sent)).toEqual(["a", "b c"]);
  answers.push(together.ask("d"));
  await settled();
  expect(textsOf(sent)).toEqual(["a", "b c"]);
  sent[1]?.answer();
  await settled();
  sent[2]?.answer();
  expect(await Promise.all(answers)).toEqual(["A", "B", "C", "D"]);
  void together.ask("e");
  await settled();
  expect(textsOf(sent)).toEqual(["a", "b c", "d", "e"]);
});

test("no more than fifty go together", async () => {
  const { together, sent } = askedByHand();
  const answers = Array.from({ length: 81 }, (_, n) => together.ask(`a${n}`));
  for (let round = 0; round < 2; round++) {
    await settled();
    sent[round]?.answer();
  }
  expect(sent.map(({ asked }) => asked.length)).toEqual([50, 31]);
  expect((await Promise.all(answers)).at(-1)).toBe("A80");
});

test("who asks what cannot be answered fails alone", async () => {
  const sent: string[][] = [];
  const together = new Together(async (asked: string[]) => {
    sent.push(asked);
    if (asked.includes("bad")) throw new Error("bad");
    return asked;
  });
  const answers = await Promise.allSettled(["good", "bad", "fine"].map((one) => together.ask(one)));
  expect(answers.map((one) => (one.status === "fulfilled" ? one.value : one.reason.message))).toEqual([
    "good",
    "bad",
    "fine",
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(sent).toEqual([["good", "bad", "fine"], ["good"], ["bad"], ["fine"]]);
});

test("what must not be asked twice fails for all who were asked for with it", async () => {
  const sent: string[][] = [];
  const together = new Together<string, string>(
    async (asked) => {
      sent.push(asked);
      throw new Error("lost");
    },
    { isHarmless: () => false },
  );
  const answers = await Promise.allSettled(["a", "b"].map((one) => together.ask(one)));
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(sent).toEqual([["a", "b"]]);
});

test("with two lanes the first goes alone and at once, the second too, and all others wait for one of them", async () => {
  const sent: Sent[] = [];
  const together = new Together<string, string>(
    (asked) =>
      new Promise((resolve, reject) => {
        sent.push({ asked, answer: () => resolve(asked), refuse: reject });
      }),
    { lanes: 2 },
  );
  const answers = ["a", "b", "c", "d"].map((one) => together.ask(one));
  expect(sent.map(({ asked }) => asked)).toEqual([["a"], ["b"]]);
  sent[1]?.answer();
  await settled();
  expect(sent.map(({ asked }) => asked)).toEqual([["a"], ["b"], ["c", "d"]]);
  sent[0]?.answer();
  sent[2]?.answer();
  expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d"]);
});

test("a question that is stuck holds nobody up for long, and is answered late", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { together, sent } = askedByHand();
  const stuck = together.ask("stuck");
  await settled();
  const next = together.ask("next");
  await vi.advanceTimersByTimeAsync(150);
  await settled();
  expect(textsOf(sent)).toEqual(["stuck", "next"]);
  sent[1]?.answer();
  expect(await next).toBe("NEXT");
  sent[0]?.answer();
  expect(await stuck).toBe("STUCK");
});
