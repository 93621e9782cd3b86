import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { LaunchTrouble } from "./trouble";

/** Processes of a run that was killed need a moment to notice and to leave their ports. */
const GRACE_MS = 2_500;

/** A port that Cairn is about to use: for what, and the variable that moves it. */
export interface WantedPort {
  port: number;
  use: string;
  variable: string;
}

/** Throws one sentence if a port is taken or may not be used. */
export async function checkPorts(wanted: WantedPort[], signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + GRACE_MS;
  for (const { port, use, variable } of wanted)
    for (;;) {
      signal.throwIfAborted();
      const obstacle = await whyNot(port);
      if (!obstacle) break;
      if (obstacle === "EACCES")
        throw new LaunchTrouble(
          `Port ${port} (${use}) may only be used by root; choose another with ${variable}.`,
        );
      if (Date.now() > deadline)
        throw new LaunchTrouble(
          `Port ${port} (${use}) is taken by another program; stop that, or choose another port with ${variable}.`,
        );
      await pause(200);
    }
}

/** Tries every address that a program could hold the port on; an address this machine lacks is no obstacle. */
async function whyNot(port: number): Promise<string | undefined> {
  for (const host of ["::", "0.0.0.0", "127.0.0.1"]) {
    const code = await tryPort(port, host);
    if (code === "EADDRINUSE" || code === "EACCES") return code;
  }
  return undefined;
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
