import { setTimeout as pause } from "node:timers/promises";
import type { Contender } from "./contenders";
import { between, type EffortMeter, memoryOf } from "./effort";
import { type Pace, takeTurn } from "./turn";
import type { Work } from "./work";

/** What all turns of a contender at a work came to. */
export interface Score {
  contender: string;
  /** Requests a second: the median turn. */
  rate: number;
  /** Rate beside the floor's in the same round: the median, and the least and the most of all rounds. */
  ratio: { median: number; least: number; most: number };
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor milliseconds a request; null where the machine does not tell. */
  server: number | null;
  database: number | null;
  /** Resident megabytes at the end. */
  memory: number | null;
}

/** Processor milliseconds that a request took of server and database together; null where one of them is not known. */
export const effortOf = ({ server, database }: Score): number | null =>
  server === null || database === null ? null : server + database;

export interface Measured {
  work: Work;
  scores: Score[];
}

export interface Course extends Pace {
  rounds: number;
  meter: EffortMeter;
  /** Waits until nothing of a turn is under way any more. */
  settle(): Promise<void>;
  signal: AbortSignal;
  say(words: string): void;
}

interface Tally {
  contender: Contender;
  rates: number[];
  latencies: number[];
  requests: number;
  server: number | null;
  database: number | null;
}

/** Turns that a contender runs before it counts: V8 goes on compiling over thousands of requests, as it has for a server that runs. */
const WARM_UP = 2;

/** Time for what a turn left under way to end where the database does not know of it. */
const BREATH_MS = 150;

/** Turns of all contenders after one another, round by round; the first contender is what the others are beside. */
export async function measure(work: Work, contenders: Contender[], course: Course): Promise<Measured> {
  const counter = { n: 0 };
  const turn = async (contender: Contender, pace: Pace) => {
    const result = await takeTurn(work, contender, pace, counter, course.signal);
    await pause(BREATH_MS);
    await course.settle();
    return result;
  };
  course.say("warming up");
  for (const contender of contenders) await turn(contender, { ...course, seconds: course.seconds * WARM_UP });
  const tallies = contenders.map(
    (contender): Tally => ({ contender, rates: [], latencies: [], requests: 0, server: 0, database: 0 }),
  );
  for (let round = 1; round <= course.rounds; round++) {
    course.say(`round ${round} of ${course.rounds}`);
    for (const tally of tallies) {
      const before = await course.meter(tally.contender.pids);
      const { rate, latencies, requests } = await turn(tally.contender, course);
      if (requests === 0)
        throw new RangeError(
          `${work.title}: a turn of ${course.seconds} s is too short for ${tally.contender.name}.`,
        );
      const used = between(before, await course.meter(tally.contender.pids));
      tally.rates.push(rate);
      tally.latencies.push(...latencies);
      tally.requests += requests;
      tally.server = plus(tally.server, used.server);
      tally.database = plus(tally.database, used.database);
    }
  }
  return { work, scores: await Promise.all(tallies.map((tally) => scoreOf(tally, tallies[0]?.rates ?? []))) };
}

const plus = (sum: number | null, more: number | null): number | null =>
  sum === null || more === null ? null : sum + more;

async function scoreOf(tally: Tally, floor: number[]): Promise<Score> {
  const ratios = sorted(tally.rates.map((rate, round) => rate / (floor[round] ?? Number.NaN)));
  const latencies = sorted(tally.latencies);
  const perRequest = (seconds: number | null) =>
    seconds === null ? null : (seconds * 1000) / tally.requests;
  return {
    contender: tally.contender.name,
    rate: quantile(sorted(tally.rates), 0.5),
    ratio: { median: quantile(ratios, 0.5), least: quantile(ratios, 0), most: quantile(ratios, 1) },
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    server: perRequest(tally.server),
    database: perRequest(tally.database),
    memory: await memoryOf(tally.contender.pids),
  };
}

const sorted = (values: number[]): number[] => values.toSorted((a, b) => a - b);

/** The value below which a share of the ascending values lies; between two of them for an even count's median. */
function quantile(ascending: number[], share: number): number {
  const place = share * (ascending.length - 1);
  const [low, high] = [ascending[Math.floor(place)] ?? Number.NaN, ascending[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}
