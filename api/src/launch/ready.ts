import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Program } from "./program";
import { LaunchTrouble } from "./trouble";

const PATIENCE_MS = 90_000;
const LOOK_AGAIN_MS = 10;

interface Answer {
  status: number;
  text: string;
}

/** Waits until the program answers its readiness address with success; throws if it ends or never does. */
export async function waitUntilReady(program: Program, address: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let answer = "nothing";
  for (;;) {
    signal.throwIfAborted();
    if (program.hasEnded()) throw new LaunchTrouble(await program.ended);
    const given = await ask(address).catch(() => undefined);
    if (given?.status === 200) return;
    if (given) answer = `${given.status} ${given.text}`.slice(0, 300);
    if (Date.now() > deadline)
      throw new LaunchTrouble(`The ${program.name} is not ready: ${address} answers ${answer}.`);
    await pause(LOOK_AGAIN_MS);
  }
}

/** `fetch` would do, but takes longer to load than all that is done here. */
function ask(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent: false, signal: AbortSignal.timeout(5_000) }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", reject);
    });
    request.on("error", reject);
  });
}
