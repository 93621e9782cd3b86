import autocannon from "autocannon";
import type { Asked, Contender } from "./contenders";
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

/** Seconds after which a turn ends even when not every connection has had an answer. */
const longest = 60;

/**
 * Loads a contender with a work, for the seconds of a turn and until as many answers have come as requests are under way at once.
 * `counter` goes on over all turns, so that writes never repeat themselves.
 */
export async function takeTurn(
  work: Work,
  contender: Contender,
  { seconds, connections }: Pace,
  counter: { n: number },
  signal: AbortSignal,
): Promise<Turn> {
  signal.throwIfAborted();
  const latencies: number[] = [];
  const askedAt = await contender.asker(work);
  const began = performance.now();
  let ended = began;
  const runs = contender.addresses.map((url) => {
    const run = autocannon({
      url,
      connections: work.amount ? 1 : Math.max(1, Math.round(connections / contender.addresses.length)),
      ...(work.amount ? { amount: work.amount } : { duration: longest }),
      sampleInt: 50,
      timeout: 60,
      requests: [
        { method: "POST", setupRequest: (request) => ({ ...request, ...copyOf(askedAt(counter.n++)) }) },
      ],
    });
    run.on("response", (_client, _status, _bytes, milliseconds: number) => {
      latencies.push(milliseconds);
      ended = performance.now();
    });
    return run;
  });
  const stop = () => {
    for (const run of runs) run.stop();
  };
  const isOver = () => performance.now() - began >= seconds * 1000 && latencies.length >= connections;
  const clock = work.amount ? undefined : setInterval(() => isOver() && stop(), 20);
  signal.addEventListener("abort", stop, { once: true });
  const results = await Promise.all(runs);
  clearInterval(clock);
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  const failed = results.reduce((sum, { errors, timeouts }) => sum + errors + timeouts, 0);
  const refused = results.reduce((sum, result) => sum + result["4xx"] + result["5xx"], 0);
  if (failed + refused > 0)
    throw new Error(
      `${work.title}: of ${latencies.length} answers of ${contender.name}, ${refused} were refused; ${failed} requests failed or timed out.`,
    );
  const unchanged = results.reduce((sum, result) => sum + result["3xx"], 0);
  if (work.again === "unchanged" && contender.saysUnchanged && unchanged < latencies.length)
    throw new Error(`${work.title}: ${contender.name} gave ${latencies.length - unchanged} answers anew.`);
  latencies.sort((a, b) => a - b);
  return { requests: latencies.length, rate: (latencies.length / (ended - began)) * 1000, latencies };
}

/** autocannon writes into the headers that it is given. */
const copyOf = (asked: Asked): Asked => ({ ...asked, headers: { ...asked.headers } });
