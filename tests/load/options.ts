import { parseArgs } from "node:util";
import { WAYS, type Way } from "./growth-copies";

/** What is measured, and for how long. */
export interface Options {
  teams: number;
  kpis: number;
  months: number;
  /** How many times as large the tables are made for a second look; 0 for none. */
  grow: number;
  /** By copies of what. */
  growBy: Way;
  /** How often each contender has its turn at each work. */
  rounds: number;
  /** Seconds of one turn. */
  seconds: number;
  /** Requests under way at once. */
  connections: number;
  /** Rows of one import. */
  rows: number;
  /** Rows of one import by the command line, which is then all that is measured; 0 for none. */
  large: number;
  /** Names of the works wanted; null for all. */
  only: string[] | null;
  /** The build of the API to measure (its main.js); null makes one. */
  api: string | null;
  /** Another build of the API to measure beside it. */
  beside: string | null;
  /** Whether PostGraphile and a naive server take part. */
  peers: boolean;
  /** Folder for a CPU profile of the API. */
  profile: string | null;
  /** File for the table; null writes none. */
  results: string | null;
}

const WORKS = ["rules", "board", "kpi-page", "entry", "cells", "import", "board-again", "board-304", "mixed"];

/** The works whose cost must not grow with what stands beside their data. */
const growingWorks = ["board", "kpi-page", "entry", "board-again", "board-304"];

/** As many as there are from 1900 on. */
const mostMonths = 1500;

export const HELP = `npm run bench -- [options]

Measures the API beside a bare server that answers the same from one SQL statement, on a database of its own
(an embedded one, or one made on the server of DATABASE_URL), and prints ratios. Three runs make all of RESULTS.md, each
its own parts: as it comes (seven minutes), with --grow 100 (a quarter of an hour, 25 GB of disk) and with --large 1000000.
\`npm run bench -- web\` measures the web app instead: what it weighs, how fast its pages and all of Cairn are there.

  --teams N        teams (40)
  --kpis N         KPIs, each measured for one team (2000)
  --months N       months of values (60)
  --grow N         then make the tables N times as large (100: twelve million entries) and look again
  --grow-by WHAT   by teams and KPIs of the same organization (teams), by organizations beside it (organizations),
                   or by months before the first (months)
  --rows N         rows of one import (10000)
  --large N        measure nothing but an import of N rows by the command line (1000000: a million)
  --rounds N       turns of each contender at each work (5)
  --seconds N      seconds of a turn (1.5)
  --connections N  requests under way at once (8)
  --only NAMES     only these of ${WORKS.join(",")}; rules needs no database
  --no-peers       without PostGraphile and a naive server, which are installed at the first run
  --api FILE       measure this build of the API (its main.js) instead of making one
  --beside FILE    measure another build of the API too
  --profile DIR    write a CPU profile of the API into DIR
  --results FILE   where the table goes (tests/load/RESULTS.md); "none" for nowhere
`;

/** Reads the command line; null when only help was asked for. Throws with one sentence for what it cannot take. */
export function readOptions(args: string[], usualResults: string): Options | null {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      teams: { ...text, default: "40" },
      kpis: { ...text, default: "2000" },
      months: { ...text, default: "60" },
      grow: text,
      "grow-by": { ...text, default: "teams" },
      rounds: { ...text, default: "5" },
      seconds: { ...text, default: "1.5" },
      connections: { ...text, default: "8" },
      rows: { ...text, default: "10000" },
      large: text,
      only: text,
      "no-peers": { type: "boolean" },
      api: text,
      beside: text,
      profile: text,
      results: { ...text, default: usualResults },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return null;
  const options = {
    teams: whole("teams", values.teams, 10_000),
    kpis: whole("kpis", values.kpis, 1_000_000),
    months: whole("months", values.months, 1200),
    grow: values.grow ? whole("grow", values.grow, 1000) : 0,
    growBy: oneOf("grow-by", values["grow-by"], WAYS),
    rounds: whole("rounds", values.rounds, 100),
    seconds: amount("seconds", values.seconds, 30),
    connections: whole("connections", values.connections, 256),
    rows: whole("rows", values.rows, 50_000),
    large: values.large ? whole("large", values.large, 10_000_000) : 0,
    only: values.only?.split(",").map(known) ?? usualWorks(values),
    // Two of them are enough to see what grows, and loading takes its time.
    peers: !values["no-peers"] && !values.grow,
    api: values.api ?? null,
    beside: values.beside ?? null,
    profile: values.profile ?? null,
    results: values.results === "none" ? null : values.results,
  };
  if (options.growBy === "months" && options.grow * options.months > mostMonths)
    throw new RangeError(`Months can grow to ${mostMonths} in all: no period begins before 1900.`);
  if (options.kpis < options.teams) throw new RangeError("There must be at least as many KPIs as teams.");
  return options;
}

/** Null for all. */
function usualWorks({ grow, large }: { grow?: string; large?: string }): string[] | null {
  if (large) return [];
  return grow ? growingWorks : null;
}

function oneOf<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === text);
  if (found) return found;
  throw new RangeError(`--${option} is one of ${names.join(", ")}, not “${text}”.`);
}

function known(name: string): string {
  if (WORKS.includes(name)) return name;
  throw new RangeError(`There is no “${name}” among ${WORKS.join(", ")}.`);
}

function amount(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!(value > 0 && value <= most))
    throw new RangeError(`--${name} is a number up to ${most}, not “${text}”.`);
  return value;
}

function whole(name: string, text: string, most: number): number {
  const value = amount(name, text, most);
  if (!Number.isInteger(value)) throw new RangeError(`--${name} is a whole number, not “${text}”.`);
  return value;
}
