import { expect, it } from "vitest";
import { keepRunning } from "./keep-running";
import type { Program } from "./program";

const gone = (how: string): Program => ({
  name: "API",
  ended: Promise.resolve(how),
  hasEnded: () => true,
  stop: async () => undefined,
});
const alive = (): Program => ({ ...gone(""), ended: new Promise(() => undefined), hasEnded: () => false });

it("starts a program again that ended, and says so", async () => {
  const said: string[] = [];
  let starts = 0;
  const startAgain = async () => {
    starts += 1;
    return alive();
  };
  const kept = keepRunning(gone("The API ended (signal SIGKILL)."), {
    startAgain,
    tell: (sentence) => said.push(sentence),
    signal: new AbortController().signal,
  });
  await expect.poll(() => said.at(-1)).toBe("The API runs again.");
  expect(starts).toBe(1);
  expect(said[0]).toContain("signal SIGKILL");
  expect(await Promise.race([kept, Promise.resolve("still kept")])).toBe("still kept");
});

it("gives up on one that keeps ending", async () => {
  let starts = 0;
  const startAgain = async () => {
    starts += 1;
    return gone("The API ended (exit code 1).");
  };
  const told = keepRunning(gone("The API ended (exit code 1)."), {
    startAgain,
    tell: () => undefined,
    signal: new AbortController().signal,
  });
  expect(await told).toContain("4 times within a minute");
  expect(starts).toBe(3);
});

it("gives up, with the reason, on one that can't be started again", async () => {
  const told = keepRunning(gone("The API ended (exit code 1)."), {
    startAgain: async () => {
      throw new Error("The API is not ready.");
    },
    tell: () => undefined,
    signal: new AbortController().signal,
  });
  expect(await told).toBe("The API is not ready.");
});
