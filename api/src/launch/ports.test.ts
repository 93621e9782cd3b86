import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { checkPorts } from "./ports";

let server: Server | undefined;
const never = new AbortController().signal;

async function occupy(host: string): Promise<number> {
  const listening = createServer().listen(0, host);
  server = listening;
  await new Promise((resolve) => listening.once("listening", resolve));
  const address = listening.address();
  return typeof address === "object" && address ? address.port : 0;
}

afterEach(() => server?.close());

it.each(["127.0.0.1", "0.0.0.0"])("finds that %s is taken, and says what to do", async (host) => {
  const port = await occupy(host);
  await expect(checkPorts([{ port, use: "API", variable: "API_PORT" }], never)).rejects.toThrow(
    `Port ${port} (API) is taken by another program; stop that, or choose another port with API_PORT.`,
  );
});

it("waits a moment for a port that is being left", async () => {
  const port = await occupy("127.0.0.1");
  setTimeout(() => server?.close(), 300);
  await expect(checkPorts([{ port, use: "API", variable: "API_PORT" }], never)).resolves.toBeUndefined();
});
