import { type OpenDatabase, openDatabase } from "./database";
import { keepRunning } from "./keep-running";
import { checkPorts, type WantedPort } from "./ports";
import { prepareDatabase } from "./prepare-database";
import { type Program, type ProgramPlan, startProgram } from "./program";
import { demoIssuer, planApi, planIdentity, planWeb, type Run } from "./programs";
import type { Progress } from "./progress";
import { waitUntilReady } from "./ready";
import { loadSecrets } from "./secrets";
import { type Environment, readSettings, type Settings } from "./settings";
import { LaunchTrouble } from "./trouble";
import { sayWelcome } from "./welcome";

export interface LaunchOptions {
  /** The folder of the checkout. */
  root: string;
  env: Environment;
  progress: Progress;
  /** Aborted when Cairn is told to stop, at whatever moment. */
  signal: AbortSignal;
}

/** What has been started so far, in that order. */
interface Started {
  database?: OpenDatabase;
  programs: Running[];
}

/** A program, how it is started, and where it says that it is ready. */
interface Running {
  program: Program;
  plan: ProgramPlan;
  readyAt: string;
}

/**
 * Starts the database and all of Cairn's programs, starts a program again that ends by accident, waits until Cairn is
 * told to stop or the database or a program can't be kept running, and stops them all in the opposite order. Returns the exit code: 0 after an orderly stop, 1 after a trouble, which it tells.
 */
export async function launch(options: LaunchOptions): Promise<number> {
  const started: Started = { programs: [] };
  const accident = new AbortController();
  process.on("uncaughtException", (error) => accident.abort(error));
  const signal = AbortSignal.any([options.signal, accident.signal]);
  let trouble: unknown;
  try {
    const settings = readSettings(options.root, options.env);
    await startAll(settings, { ...options, signal }, started);
    sayWelcome(settings, options.progress);
    trouble = new LaunchTrouble(await firstEnd(started, { ...options, signal }));
  } catch (error) {
    trouble = error;
  }
  await stopAll(started, options.progress);
  if (options.signal.aborted) return 0;
  console.error(trouble instanceof LaunchTrouble ? `\n${trouble.message}\n` : trouble);
  return 1;
}

/** The programs read their code while the database starts; the API goes on when it is told where that is. */
async function startAll(settings: Settings, options: LaunchOptions, started: Started): Promise<void> {
  const { env, progress, signal } = options;
  await checkPorts(wantedPorts(settings), signal);
  const secrets = await loadSecrets(settings.dataDir);
  let tellWhere: (url: string) => void = () => undefined;
  const databaseUrl = new Promise<string>((resolve) => {
    tellWhere = resolve;
  });
  const programs = await startPrograms({ settings, secrets, databaseUrl, env }, signal, started);
  const database = await progress.step(
    "database",
    (say) => openDatabase(settings, say, signal),
    ({ version }) => version,
  );
  started.database = database;
  await prepareDatabase(settings, database.url, options);
  tellWhere(database.url);
  for (const [name, { program, readyAt }] of programs)
    await progress.step(
      name,
      () => waitUntilReady(program, readyAt, signal),
      () => "ready",
    );
}

/** Starts the programs; each with the name of its step and in the order in which they are ready. */
async function startPrograms(run: Run, signal: AbortSignal, started: Started): Promise<[string, Running][]> {
  const { settings } = run;
  const start = async (plan: ProgramPlan, readyAt: string) => {
    signal.throwIfAborted();
    const running = { program: await startProgram(plan), plan, readyAt };
    started.programs.push(running);
    return running;
  };
  const api = await start(planApi(run), `http://127.0.0.1:${settings.apiPort}/readyz`);
  const identity = settings.demo
    ? await start(planIdentity(run), `${demoIssuer(settings)}/.well-known/openid-configuration`)
    : undefined;
  const web = await start(planWeb(run), `http://127.0.0.1:${settings.webPort}/readyz`);
  return [["API", api], ...(identity ? [["sign-in", identity] as [string, Running]] : []), ["web app", web]];
}

function wantedPorts(settings: Settings): WantedPort[] {
  const { webPort, apiPort, identityPort, demo } = settings;
  return [
    { port: webPort, use: "web app", variable: "PORT" },
    { port: apiPort, use: "API", variable: "API_PORT" },
    ...(demo ? [{ port: identityPort, use: "demo sign-in", variable: "DEMO_IDENTITY_PORT" }] : []),
  ];
}

/** Resolves with a sentence when something has ended for good; rejects when Cairn is told to stop. */
function firstEnd({ database, programs }: Started, { progress, signal }: LaunchOptions): Promise<string> {
  const told = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
  const ends = programs.map((running) =>
    keepRunning(running.program, {
      startAgain: () => startAgain(running, signal),
      tell: (sentence) => progress.line(`\n${sentence}`),
      signal,
    }),
  );
  return Promise.race([told, ...ends, ...(database ? [database.lost] : [])]);
}

async function startAgain(running: Running, signal: AbortSignal): Promise<Program> {
  signal.throwIfAborted();
  running.program = await startProgram(running.plan);
  await waitUntilReady(running.program, running.readyAt, signal);
  return running.program;
}

async function stopAll({ database, programs }: Started, progress: Progress): Promise<void> {
  if (programs.length === 0 && !database?.embedded) return;
  await progress.step(
    "stopping",
    async (say) => {
      for (const { program } of programs.toReversed()) {
        say(program.name);
        await program.stop();
      }
      if (database?.embedded) say("database");
      await database?.stop();
    },
    () => "done",
  );
}
