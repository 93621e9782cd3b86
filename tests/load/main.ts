import path from "node:path";
import { connect } from "@cairn/drizzle/client";
import type { Sql } from "postgres";
import type { Contender } from "./contenders";
import { leaveWithParentOf, measureWorks, startContenders, wants, worksOf } from "./contest";
import { type BenchDatabase, makeDatabase } from "./database";
import { effortMeter, untilIdle } from "./effort";
import { makeFloorTables } from "./floor-tables";
import { countRows, grow, growthTable, growthWords } from "./growth";
import { cellsFor, measureLargeImport } from "./large-import";
import type { Options } from "./options";
import { type BenchOrganization, loadOrganization } from "./organization";
import { startPeers } from "./peers";
import type { Place, Progress } from "./place";
import { describeMachine, HEADINGS, type Part, writeResults } from "./results";
import { measureRules, rulesTable } from "./rules";
import { tableOf } from "./table";

/** The whole benchmark, from an empty database to the tables. Whatever happens, nothing is left behind. */
export async function bench(
  options: Options,
  place: Place,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const parts: Part[] = [];
  const tell = (heading: string, texts: string[]) => {
    parts.push({ heading, text: texts.join("\n\n") });
    progress.line(`\n${texts.join("\n\n")}\n`);
    if (options.results) writeResults(options.results, parts);
  };
  if (wants(options, "rules")) {
    const scores = await progress.step("rules", (say) => measureRules(say, signal));
    tell(HEADINGS.rules, [describeMachine("no database"), rulesTable(scores)]);
  }
  // The rules need neither database nor server.
  if (!options.large && options.only?.every((name) => name === "rules")) return;
  const database = await progress.step(
    "database",
    () => makeDatabase(place.databaseUrl),
    ({ description }) => description,
  );
  try {
    const run = options.large ? importFile : onDatabase;
    const { heading, texts } = await run(database, options, place, progress, signal);
    tell(heading, [describeMachine(database.description), ...texts]);
  } finally {
    await database.remove();
  }
}

interface Told {
  heading: string;
  texts: string[];
}

async function onDatabase(
  database: BenchDatabase,
  options: Options,
  place: Place,
  progress: Progress,
  signal: AbortSignal,
): Promise<Told> {
  const { sql, close } = connect(database.url, { as: "owner", max: 2 });
  const contenders: Contender[] = [];
  try {
    const organization = await loadData(sql, options, progress, signal);
    const around = { databaseUrl: database.url, organization, signal };
    await startContenders(contenders, options, place, around);
    if (options.peers)
      await progress.step("peers", () =>
        startPeers(place.peers, contenders, sql, { ...around, leaveWithParent: leaveWithParentOf(place) }),
      );
    const works = worksOf(organization, options).filter(({ slug }) => wants(options, slug));
    const meter = effortMeter(sql, database.isOurs);
    const course = { ...options, meter, settle: () => untilIdle(sql), signal };
    const measured = await measureWorks(works, contenders, course, progress);
    const texts = [courseOf(options), tableOf(measured), FOOT];
    if (!options.grow) return { heading: HEADINGS.works, texts };
    const growth = { times: options.grow, way: options.growBy };
    await progress.step("growth", (say) => grow(sql, growth, organization, say, signal));
    const after = await measureWorks(works, contenders, course, progress);
    const grown = [growthWords(growth, await countRows(sql)), growthTable(measured, after)];
    return {
      heading: HEADINGS[options.growBy],
      texts: [...grown, "Before:", ...texts, "After:", tableOf(after)],
    };
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()));
    await close();
  }
}

/** A file of its own organization, for its cells are to be as many as its rows. */
async function importFile(
  database: BenchDatabase,
  { teams, large: rows }: Options,
  place: Place,
  progress: Progress,
  signal: AbortSignal,
): Promise<Told> {
  const { sql, close } = connect(database.url, { as: "owner", max: 2 });
  try {
    const organization = await loadData(sql, { teams, ...cellsFor(rows), isEmpty: true }, progress, signal);
    const cli = path.join(path.dirname(place.api), "cli.js");
    const asked = { rows, cli, databaseUrl: database.url, organization };
    const table = await progress.step("import", (say) =>
      measureLargeImport({ ...asked, meter: effortMeter(sql, database.isOurs) }, say, signal),
    );
    return { heading: HEADINGS.large, texts: [table, LARGE_FOOT] };
  } finally {
    await close();
  }
}

const loadData = (
  sql: Sql,
  wanted: Parameters<typeof loadOrganization>[1],
  progress: Progress,
  signal: AbortSignal,
): Promise<BenchOrganization> =>
  progress.step(
    "data",
    async (say) => {
      const loaded = await loadOrganization(sql, wanted, say, signal);
      await makeFloorTables(sql);
      return loaded;
    },
    () =>
      `${wanted.kpis} KPIs × ${wanted.months} months${wanted.isEmpty ? ", without values" : ", logged and chained"}`,
  );

const courseOf = ({ teams, kpis, months, rounds, seconds, connections }: Options): string =>
  `${teams} teams, ${kpis} KPIs, ${months} months. ${rounds} rounds of ${seconds} s in turn, ${connections} connections, after
a warm-up; load, servers and database share the cores.`;

const FOOT =
  "Requests a second are the median turn, ratios the median of those of each round. CPU is processor time a request.";

const LARGE_FOOT = `The quarters are the mean resident memory of the first and of the last quarter of the time, looked at five times a second.`;
