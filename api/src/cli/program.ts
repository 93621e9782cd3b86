import { Command, Help, InvalidArgumentError, Option } from "commander";
import { migrateCommand, seedCommand } from "./database-commands";
import { addFiles } from "./file-commands";
import { readHead, verifyCommand } from "./log-command";
import { ROLES, readRole } from "./named";
import {
  checkCreateOrganization,
  createOrganizationCommand,
  listOrganizationsCommand,
} from "./organization-commands";
import {
  approvePersonCommand,
  checkCreatePerson,
  checkRoleTeam,
  createPersonCommand,
  grantCommand,
} from "./person-commands";
import type { Run } from "./run";
import { checkRevokeToken, createTokenCommand, revokeTokenCommand } from "./token-commands";

/** All commands, with their help. */
export function buildProgram(run: Run): Command {
  const program = new Command("cairn")
    .description("Cairn's command line. It works while Cairn runs and while it doesn't.")
    .option("--json", "answer as one line of JSON")
    .option("--organization <slug>", "the organization; by default the only one there is")
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: (option) => describe(option),
    })
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

/** What an option is for, what it can be, and whether it may be left out. */
function describe(option: Option): string {
  const description = new Help().optionDescription(option);
  return option.mandatory ? `${description} (required)` : description;
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
    .action((options) => {
      checkCreatePerson(options);
      return run((session) => createPersonCommand(session, options));
    });
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
    .action((options) => {
      checkRoleTeam(options);
      return run((session) => grantCommand(session, options));
    });
}

function readDays(text: string): number {
  // How many are too many the server says.
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("It is a number of days, at least 1.");
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
    .action((given, options) => {
      checkRevokeToken(given, options);
      return run((session) => revokeTokenCommand(session, given, options));
    });
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
    .action((options) => {
      checkCreateOrganization(options);
      return run((session) => createOrganizationCommand(session, options));
    });
  organization
    .command("list")
    .description("list them")
    .action(() => run(listOrganizationsCommand));
}
