import path from "node:path";
import { connect } from "@cairn/drizzle/client";
import { checkAgreement } from "./agreement";
import { startApi } from "./api";
import { type Contender, type Surroundings, startFloor } from "./contenders";
import { type BenchDatabase, makeDatabase } from "./database";
import { effortMeter, untilIdle } from "./effort";
import { makeFloorTables } from "./floor-tables";
import { countRows, grow, growthTable, growthWords } from "./growth";
import { type Course, type Measured, measure } from "./measure";
import type { Options } from "./options";
import { type BenchOrganization, loadOrganization } from "./organization";
import { startPeers } from "./peers";
import { describeMachine, writeResults } from "./results";
import { measureRules, rulesTable } from "./rules";
import { tableOf } from "./table";
import type { Work } from "./work";
import { boardAgainWork, boardUnchangedWork, boardWork } from "./works/board";
import { cellsWork } from "./works/cells";
import { entryWork } from "./works/entry";
import { importWork } from "./works/import";
import { kpiPageWork } from "./works/kpi-page";
import { mixedWork } from "./works/mixed";

/** Tells what goes on, one line a step. */
export interface Progress {
  step<T>(
    name: string,
    work: (say: (words: string) => void) => Promise<T>,
    done?: (result: T) => string,
  ): Promise<T>;
  line(text?: string): void;
}

export interface Place {
  /** The API's bundle. */
  api: string;
  /** The floor's bundle. */
  floor: string;
  /** The folder of the peers. */
  peers: string;
  databaseUrl: string | undefined;
}

const worksOf = (organization: BenchOrganization, { rows }: Options): Work[] =>
  [
    boardWork,
    kpiPageWork,
    entryWork,
    cellsWork,
    importWork(rows),
    boardAgainWork,
    boardUnchangedWork,
    mixedWork,
  ].map((work) => work(organization));

const wants = ({ only }: Options, name: string): boolean => only?.includes(name) ?? true;

/** The whole benchmark, from an empty database to the tables. Whatever happens, nothing is left behind. */
export async function bench(
  options: Options,
  place: Place,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const rules = wants(options, "rules")
    ? rulesTable(await progress.step("rules", (say) => measureRules(say, signal)))
    : "";
  if (rules) progress.line(`\n${rules}\n`);
  // The rules need neither database nor server.
  if (options.only?.every((name) => name === "rules")) return;
  const database = await progress.step(
    "database",
    () => makeDatabase(place.databaseUrl),
    ({ description }) => description,
  );
  try {
    const table = await onDatabase(database, options, place, progress, signal);
    const machine = describeMachine(database.description);
    progress.line(`\n${machine}\n\n${table}`);
    if (options.results) writeResults(options.results, { table, rules, machine, options });
  } finally {
    await database.remove();
  }
}

async function onDatabase(
  database: BenchDatabase,
  options: Options,
  place: Place,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const { sql, close } = connect(database.url, { as: "owner", max: 2 });
  const contenders: Contender[] = [];
  try {
    const organization = await progress.step(
      "data",
      async (say) => {
        const loaded = await loadOrganization(sql, options, say, signal);
        await makeFloorTables(sql);
        return loaded;
      },
      () => `${options.kpis} KPIs × ${options.months} months, logged and chained`,
    );
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
    if (!options.grow) return tableOf(measured);
    const growth = { times: options.grow, way: options.growBy };
    await progress.step("growth", (say) => grow(sql, growth, organization, say, signal));
    const after = await measureWorks(works, contenders, course, progress);
    const rows = await countRows(sql);
    return `${tableOf(measured)}\n\n${growthWords(growth, rows)}\n\n${tableOf(after)}\n\n${growthTable(measured, after)}`;
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()));
    await close();
  }
}

async function measureWorks(
  works: Work[],
  contenders: Contender[],
  course: Omit<Course, "say">,
  progress: Progress,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const work of works)
    measured.push(
      await progress.step(
        work.slug,
        async (say) => {
          const taking = contenders.filter((contender) => contender.works?.includes(work.slug) ?? true);
          await checkAgreement(work, taking);
          return measure(work, taking, { ...course, say });
        },
        ({ scores }) =>
          scores.map(({ contender, ratio }) => `${contender} ${ratio.median.toFixed(2)}`).join(", "),
      ),
    );
  return measured;
}

const leaveWithParentOf = ({ api }: Pick<Place, "api">): string =>
  path.join(path.dirname(api), "leave-with-parent.js");

/** Starts them one after the other into `started`, so that those that run are stopped when the next one fails. */
async function startContenders(
  started: Contender[],
  { beside, profile, grow: growing }: Options,
  { api, floor }: Place,
  around: Omit<Surroundings, "leaveWithParent">,
): Promise<void> {
  const surroundings = { ...around, leaveWithParent: leaveWithParentOf({ api }) };
  started.push(await startFloor(floor, surroundings));
  const start = async (name: string, bundle: string, processes = 1) =>
    started.push(
      await startApi({ name, bundle, processes, profile: name === "API" ? profile : null }, surroundings),
    );
  if (beside) await start("other", beside);
  await start("API", api);
  if (!growing) await start("API twice", api, 2);
}
