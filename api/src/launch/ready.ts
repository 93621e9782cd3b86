import { setTimeout as pause } from "node:timers/promises";
import type { Program } from "./program";
import { LaunchTrouble } from "./trouble";

const PATIENCE_MS = 90_000;
const LOOK_AGAIN_MS = 25;

/** Waits until the program answers its readiness address with success; throws if it ends or never does. */
export async function waitUntilReady(program: Program, address: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let answer = "nothing";
  for (;;) {
    signal.throwIfAborted();
    if (program.hasEnded()) throw new LaunchTrouble(await program.ended);
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
      answer = `${response.status} ${await response.text()}`.slice(0, 300);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    if (Date.now() > deadline)
      throw new LaunchTrouble(`The ${program.name} is not ready: ${address} answers ${answer}.`);
    await pause(LOOK_AGAIN_MS);
  }
}
