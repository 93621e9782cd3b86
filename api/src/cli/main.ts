import "reflect-metadata";
import { CommanderError } from "commander";
import { printOutcome } from "./outcome";
import { buildProgram } from "./program";
import { type GlobalOptions, withSession } from "./session";
import { CliTrouble, sentenceOf, UsageTrouble } from "./trouble";

const REFUSED = 1;
const WRONG_USAGE = 2;
/** As shells count: 128 and the number of the signal. */
const STOPPED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

const stopping = new AbortController();
for (const signal of Object.keys(STOPPED) as (keyof typeof STOPPED)[])
  process.once(signal, () => {
    process.exitCode = STOPPED[signal];
    stopping.abort(new CliTrouble("Stopped."));
  });
process.on("uncaughtException", (error) => {
  // A database that is stopped in the middle of a statement makes the driver stumble; the end was told already.
  if (stopping.signal.aborted) return;
  tell(error);
  process.exit();
});
// A reader that has seen enough, such as head, ends the command quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? 0 : REFUSED),
);

const program = buildProgram(async (work) => {
  const options = program.opts<GlobalOptions>();
  const outcome = await withSession(options, stopping.signal, work);
  printOutcome(outcome, options.json ?? false);
  if (outcome.failed) process.exitCode ||= REFUSED;
});

try {
  await program.parseAsync();
} catch (error) {
  tell(error);
}
// Nothing that still lingers, such as an idle connection, keeps a finished command from ending.
process.stdout.write("", () => process.exit());

function tell(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
    return;
  }
  const sentence = sentenceOf(error);
  process.stderr.write(`${sentence}\n`);
  if (process.env.CAIRN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  if (program.opts<GlobalOptions>().json)
    process.stdout.write(`${JSON.stringify({ ok: false, error: sentence })}\n`);
  process.exitCode ||= error instanceof UsageTrouble ? WRONG_USAGE : REFUSED;
}
