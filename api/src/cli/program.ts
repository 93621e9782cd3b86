import { Command, InvalidArgumentError, Option } from "commander";
import { migrateCommand, seedCommand } from "./database-commands";
import { exportCommand } from "./export-command";
import { importCommand } from "./import-command";
import { readHead, verifyCommand } from "./log-command";
import { ROLES, readRole } from "./named";
import { createOrganizationCommand, listOrganizationsCommand } from "./organization-commands";
import type { Outcome } from "./outcome";
import { approvePersonCommand, createPersonCommand, grantCommand } from "./person-commands";
import type { Session } from "./session";
import { createTokenCommand, revokeTokenCommand } from "./token-commands";

/** Runs what a command does, with the database open. */
export type Run = (work: (session: Session) => Promise<Outcome>) => Promise<void>;

/** All commands, with their help. */
export function buildProgram(run: Run): Command {
  const program = new Command("cairn")
    .description("Cairn's command line. It works while Cairn runs and while it doesn't.")
    .option("--json", "answer as one line of JSON")
    .option("--organization <slug>", "the organization; by default the only one there is")
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("Add --help to see how it is used.")
    .exitOverride();
  addDatabase(program, run);
  addFiles(program, run);
  addLog(program, run);
  addPeople(program, run);
  addTokens(program, run);
  addOrganizations(program, run);
  return program;
}

function addDatabase(program: Command, run: Run): void {
  program
    .command("migrate")
    .description("bring the database to this version")
    .action(() => run(migrateCommand));
  program
    .command("seed")
    .description("make the demo organization, unless it is there already")
    .action(() => run(seedCommand));
}

function addFiles(program: Command, run: Run): void {
  program
    .command("import")
    .description("import a CSV file of values, with the teams, KPIs and targets it names, as one transaction")
    .argument("<file>", "the CSV file")
    .option("--mapping <file>", "a JSON file that says which column means what")
    .option("--dry-run", "only show what would be created, changed, left alone and refused")
    .option("--accept-partial", "take what can be taken although other rows are refused")
    .option("--reason <text>", "why, for the change log")
    .addHelpText("after", MAPPING_HELP)
    .action((file, options) => run((session) => importCommand(session, file, options)));
  program
    .command("export")
    .description("write the values to a CSV file that can be imported again")
    .argument("<file>", "the file to write; - for standard output")
    .addOption(
      new Option("--layout <layout>", "long: everything; short: circle, kpi, period and value")
        .choices(["long", "short"])
        .default("long"),
    )
    .option("--team <name>", "only this team and those below it")
    .option("--kpi <name>", "only this KPI")
    .option("--from <period>", "from this period on, such as 2026 or 2026-03")
    .option("--to <period>", "up to and with this period")
    .action((file, options) => run((session) => exportCommand(session, file, options)));
}

const MAPPING_HELP = `
Known headings are recognised in English, German, French and Italian. A mapping says the rest:
  {
    "columns":  { "team": "Unit", "actual": "Amount" },
    "defaults": { "kpi": "Donations", "direction": "HIGHER_IS_BETTER" },
    "values":   { "direction": { "good if high": "HIGHER_IS_BETTER" } },
    "numberLocale": "de-CH", "decimalMark": ".", "definitions": "keep"
  }
Fields: team, parent team, kpi, description, category, unit, decimals, direction, aggregation, periodicity,
range, period (or year and month), actual, target, minimum, stretch, numerator, denominator, note, state.`;

function addLog(program: Command, run: Run): void {
  program
    .command("log")
    .description("the change log")
    .command("verify")
    .description("recompute the chain of every organization and name the first change that does not stand")
    .addOption(
      new Option(
        "--expect <seq:hash>",
        "a head noted earlier that must still be part of the chain",
      ).argParser(readHead),
    )
    .action((options) => run((session) => verifyCommand(session, options)));
}

const email = () => new Option("--email <address>", "the person's e-mail address").makeOptionMandatory();
const role = () => new Option("--role <role>", `one of ${ROLES.join(", ")}`).argParser(readRole);

function addPeople(program: Command, run: Run): void {
  const person = program.command("person").description("people and their roles");
  person
    .command("create")
    .description("let somebody in before they have signed in for the first time")
    .addOption(email())
    .option("--name <name>", "their name; by default the beginning of the address")
    .addOption(role())
    .option("--team <name>", "the team of a manager or economist")
    .option("--issuer <url>", "the sign-in service that knows them")
    .option("--subject <id>", "who they are there")
    .action((options) => run((session) => createPersonCommand(session, options)));
  person
    .command("approve")
    .description("let in somebody who signed in and waits")
    .addOption(email())
    .action((options) => run((session) => approvePersonCommand(session, options)));
  person
    .command("grant")
    .description("give somebody a role")
    .addOption(email())
    .addOption(role().makeOptionMandatory())
    .option("--team <name>", "the team of a manager or economist")
    .action((options) => run((session) => grantCommand(session, options)));
}

function readDays(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("It is a number of days, at least 1.");
  return Number(text);
}

function addTokens(program: Command, run: Run): void {
  const token = program.command("token").description("personal access tokens for the API");
  token
    .command("create")
    .description("make a token; it stands alone on the last line and is shown only once")
    .addOption(email())
    .addOption(
      new Option("--scope <scope>", "what it may do").choices(["read", "write"]).makeOptionMandatory(),
    )
    .addOption(new Option("--days <number>", "for how many days").argParser(readDays).makeOptionMandatory())
    .option("--name <name>", "what it is for", "command line")
    .action((options) => run((session) => createTokenCommand(session, options)));
  token
    .command("revoke")
    .description("stop a token at once")
    .argument("[token]", "the token itself")
    .option("--id <id>", "or its id")
    .action((given, options) => run((session) => revokeTokenCommand(session, given, options)));
}

function addOrganizations(program: Command, run: Run): void {
  const organization = program.command("organization").description("the organizations of this installation");
  organization
    .command("create")
    .description("make an empty organization")
    .requiredOption("--name <name>", "its name")
    .requiredOption("--slug <slug>", "its short name, such as my-foundation")
    .option("--locale <locale>", "how numbers and dates are written", "en")
    .option("--timezone <zone>", "where it is", "Europe/Zurich")
    .option("--currency <currency>", "in which money is kept", "CHF")
    .action((options) => run((session) => createOrganizationCommand(session, options)));
  organization
    .command("list")
    .description("list them")
    .action(() => run(listOrganizationsCommand));
}
