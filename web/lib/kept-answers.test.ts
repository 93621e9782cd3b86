import { expect, test } from "vitest";
import { keepAnswer, keptAnswer } from "./kept-answers";

const answer = (etag: string, size: number) => ({ etag, data: {}, size });

test("a newer answer takes the place of the one before", () => {
  keepAnswer("board", answer("1", 10));
  keepAnswer("board", answer("2", 10));
  expect(keptAnswer("board")?.etag).toBe("2");
});

test("what was asked for least recently makes room, and what is larger than all the room is not kept", () => {
  for (const key of ["a", "b"]) keepAnswer(key, answer(key, 3_000_000));
  keptAnswer("a");
  keepAnswer("c", answer("c", 3_000_000));
  expect(["a", "b", "c"].map((key) => keptAnswer(key)?.etag)).toEqual(["a", undefined, "c"]);
  keepAnswer("huge", answer("huge", 9_000_000));
  expect(keptAnswer("huge")).toBeUndefined();
});
