import { LOCALES } from "@cairn/schema/rules/locale";
import { type Command, Option } from "commander";
import { acceptedHeadings } from "../features/imports/headings";
import { exportCommand } from "./export-command";
import { importCommand } from "./import-command";
import type { Run } from "./run";
import { templateCommand } from "./template-command";

/** The commands that read and write files. */
export function addFiles(program: Command, run: Run): void {
  addImport(program, run);
  addExport(program, run);
  addTemplate(program, run);
}

function addImport(program: Command, run: Run): void {
  program
    .command("import")
    .description(
      "import values, with the teams, KPIs and targets they need; a file is checked as a whole before anything is written",
    )
    .argument("<file>", "a CSV file, an Excel workbook (.xlsx), or a template filled in")
    .option("--mapping <file>", "a JSON file that says which column means what")
    .option("--sheet <name>", "of a workbook: the sheet; by default the first that looks like a table")
    .option("--dry-run", "only show what would be created, changed, left alone and refused")
    .option("--all", "show every row that is changed or refused, not the first ones only")
    .option("--accept-partial", "take what can be taken although other rows are refused")
    .option("--reason <text>", "why, for the change log")
    .addHelpText("after", IMPORT_HELP)
    .action((file, options) => run((session) => importCommand(session, file, options)));
}

const IMPORT_HELP = `
A mapping says which column means what where its heading doesn't, and more:
  {
    "columns":  { "team": "Unit", "actual": "Amount" },
    "defaults": { "kpi": "Donations", "direction": "HIGHER_IS_BETTER" },
    "values":   { "direction": { "good if high": "HIGHER_IS_BETTER" } },
    "numberLocale": "de-CH", "decimalMark": ".", "definitions": "keep", "rounding": "refuse"
  }
With "definitions": "update" KPIs are redefined as the file says; with "rounding": "round" values with more decimals
than their KPI keeps are rounded, and counted, instead of refused.

Headings that are recognised without one, whatever their case, accents and punctuation:
${acceptedHeadings()
  .map(({ field, headings }) => `  ${field.padEnd(12)} ${headings.join(", ")}`)
  .join("\n")}
A file needs team, kpi, period (or year and month) and actual. A blank target says nothing; “none” ends the one before
from that period on.

Up to 200,000 rows are imported as one transaction. A longer CSV file is checked as a whole, and written in batches only
if all of its rows can be taken. When it is stopped (Ctrl-C) or cut off, the batches that were written stay, and the
same command takes the rest: what is there already is left alone.`;

function addExport(program: Command, run: Run): void {
  program
    .command("export")
    .description("write the values to a CSV file that can be imported again")
    .argument("<file>", "the file to write; - for standard output")
    .addOption(
      new Option(
        "--layout <layout>",
        "long: values, targets, notes and definitions; short: circle, kpi, periodicity, range, year, month, value",
      )
        .choices(["long", "short"])
        .default("long"),
    )
    .option("--team <name>", "only this team and those below it")
    .option("--kpi <name>", "only this KPI")
    .option("--from <period>", "from this period on, such as 2026 or 2026-03")
    .option("--to <period>", "up to and with this period")
    .action((file, options) => run((session) => exportCommand(session, file, options)));
}

function addTemplate(program: Command, run: Run): void {
  program
    .command("template")
    .description(
      "write a file with what a team is to enter for a month, to fill in and take back with import",
    )
    .requiredOption("--team <name>", "the team")
    .option("--month <month>", "such as 2026-03; by default the one just past")
    .addOption(
      new Option("--format <format>", "the form of the file").choices(["xlsx", "csv"]).default("xlsx"),
    )
    .addOption(
      new Option(
        "--language <language>",
        "in which the headings are written; by default the organization's own",
      ).choices(LOCALES),
    )
    .option(
      "--output <file>",
      "the file to write, - for standard output; by default called by team and month",
    )
    .action((options) => run((session) => templateCommand(session, options)));
}
