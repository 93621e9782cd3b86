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
/** Until all that follows from what was answered has been done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => void vi.useRealTimers());

test("who asks while nothing is under way is not made to wait", () => {
  const { together, sent } = askedByHand();
  void together.ask("a");
  expect(textsOf(sent)).toEqual(["a"]);
});

test("who asks later joins the next question, never one that was sent", async () => {
  const { together, sent } = askedByHand();
  const answers = ["a", "b", "c"].map((one) => together.ask(one));
  expect(textsOf(sent)).toEqual(["a"]);
  sent[0]?.answer();
  await settled();
  expect(textsOf(sent)).toEqual(["a", "b c"]);
  answers.push(together.ask("d"));
  expect(textsOf(sent)).toEqual(["a", "b c"]);
  sent[1]?.answer();
  await settled();
  sent[2]?.answer();
  expect(await Promise.all(answers)).toEqual(["A", "B", "C", "D"]);
  await settled();
  void together.ask("e");
  expect(textsOf(sent)).toEqual(["a", "b c", "d", "e"]);
});

test("no more than a hundred go together", async () => {
  const { together, sent } = askedByHand();
  const answers = Array.from({ length: 151 }, (_, n) => together.ask(`a${n}`));
  for (let round = 0; round < 3; round++) {
    sent[round]?.answer();
    await settled();
  }
  expect(sent.map(({ asked }) => asked.length)).toEqual([1, 100, 50]);
  expect((await Promise.all(answers)).at(-1)).toBe("A150");
});

test("who asks what cannot be answered fails alone", async () => {
  const sent: string[][] = [];
  const together = new Together(async (asked: string[]) => {
    sent.push(asked);
    if (asked.includes("bad")) throw new Error("bad");
    return asked;
  });
  const answers = await Promise.allSettled(["first", "good", "bad", "fine"].map((one) => together.ask(one)));
  expect(answers.map((one) => (one.status === "fulfilled" ? one.value : one.reason.message))).toEqual([
    "first",
    "good",
    "bad",
    "fine",
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(sent).toEqual([["first"], ["good", "bad", "fine"], ["good"], ["bad"], ["fine"]]);
});

test("a question that is stuck holds nobody up for long, and is answered late", async () => {
  vi.useFakeTimers();
  const { together, sent } = askedByHand();
  const [stuck, next] = [together.ask("stuck"), together.ask("next")];
  await vi.advanceTimersByTimeAsync(150);
  expect(textsOf(sent)).toEqual(["stuck", "next"]);
  sent[1]?.answer();
  expect(await next).toBe("NEXT");
  sent[0]?.answer();
  expect(await stuck).toBe("STUCK");
});
