import autocannon from "autocannon";
import type { Contender } from "./contenders";
import type { Work } from "./work";

/** What one turn of one contender at one work came to. */
export interface Turn {
  requests: number;
  /** Requests a second. */
  rate: number;
  /** Milliseconds each request took, ascending. */
  latencies: number[];
}

export interface Pace {
  seconds: number;
  connections: number;
}

/** Loads a contender with a work. `counter` goes on over all turns, so that writes never repeat themselves. */
export async function takeTurn(
  work: Work,
  contender: Contender,
  { seconds, connections }: Pace,
  counter: { n: number },
  signal: AbortSignal,
): Promise<Turn> {
  signal.throwIfAborted();
  const latencies: number[] = [];
  const began = performance.now();
  let ended = began;
  const run = autocannon({
    url: contender.address,
    connections: work.amount ? 1 : connections,
    ...(work.amount ? { amount: work.amount } : { duration: seconds }),
    sampleInt: 50,
    timeout: 60,
    requests: [
      {
        method: "POST",
        path: contender.path(work),
        headers: await contender.headers(),
        setupRequest: (request) => ({ ...request, body: contender.body(work, work.ask(counter.n++)) }),
      },
    ],
  });
  run.on("response", (_client, _status, _bytes, milliseconds: number) => {
    latencies.push(milliseconds);
    ended = performance.now();
  });
  const stop = () => run.stop();
  signal.addEventListener("abort", stop, { once: true });
  const { errors, timeouts, non2xx } = await run;
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (errors + timeouts + non2xx > 0)
    throw new Error(
      `${work.title}: of ${latencies.length} answers of ${contender.name}, ${non2xx} were refused; ${errors} connections failed, ${timeouts} timed out.`,
    );
  latencies.sort((a, b) => a - b);
  return { requests: latencies.length, rate: (latencies.length / (ended - began)) * 1000, latencies };
}
