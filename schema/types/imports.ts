import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Refusal, WritePayload } from "./refusals";
import { DecimalScalar, JsonScalar, PeriodScalar } from "./scalars";

export enum ImportOutcome {
  CREATED = "CREATED",
  CHANGED = "CHANGED",
  SAME = "SAME",
  BLANK = "BLANK",
  REFUSED = "REFUSED",
}
registerEnumType(ImportOutcome, {
  name: "ImportOutcome",
  description: "What an import does with one thing of the file.",
  valuesConfig: {
    CREATED: { description: "It is new." },
    CHANGED: { description: "It exists and differs." },
    SAME: { description: "It exists and is the same: left alone." },
    BLANK: { description: "The file says nothing: not reported, left alone." },
    REFUSED: { description: "It cannot be taken, with a reason." },
  },
});

@InputType({ description: "A file to import, or to look at before." })
export class ImportEntriesInput {
  @Field(() => String, { description: "Name of the file, for the log." })
  fileName: string;
  @Field(() => String, {
    description: "The file's bytes in base64, at most 8 MB: CSV, or an Excel workbook (.xlsx).",
  })
  content: string;
  @Field(() => String, {
    nullable: true,
    description: "Of a workbook: the sheet to read; by default the first that looks like a table.",
  })
  sheet?: string | null;
  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Which column means what; by default known headings are recognised. `{ "columns": { "team": "circle" }, "defaults": { "direction": "HIGHER_IS_BETTER" }, "values": { "direction": { "up": "HIGHER_IS_BETTER" } }, "numberLocale": "de-CH", "decimalMark": ".", "definitions": "keep", "rounding": "refuse" }`, each part optional. With `rounding` set to `round`, values with more decimals than their KPI keeps are rounded and counted in a note instead of refused. With `definitions` set to `update`, KPIs that exist are redefined as the file says.',
  })
  mapping?: Record<string, unknown> | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether acceptable rows are taken although others are refused.",
  })
  acceptPartial: boolean;
  @Field(() => String, { nullable: true, description: "Why, kept in the change log." })
  reason?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether to answer every row that is created, changed or refused, not the first 2,000.",
  })
  allRows: boolean;
}

@ObjectType({ description: "A field of an import: under which heading it stands in the file." })
export class ImportField {
  @Field(() => String, { description: "The field, as a mapping names it: `team`, `actual`." })
  field: string;
  @Field(() => String, {
    nullable: true,
    description: "The heading of the column that is taken for it; null where there is none.",
  })
  heading: string | null;
  @Field(() => [String], {
    description: "The headings under which it is recognised, whatever their case, accents and punctuation.",
  })
  known: string[];
}

@ObjectType({ description: "What one row of the file leads to." })
export class ImportRow {
  @Field(() => Int, { description: "Line of the file, the heading being 1." })
  line: number;
  @Field(() => ImportOutcome, { description: "What happens with its value." })
  outcome: ImportOutcome;
  @Field(() => String, { description: "Team as named in the file." })
  team: string;
  @Field(() => String, { description: "KPI as named in the file." })
  kpi: string;
  @Field(() => PeriodScalar, { nullable: true, description: "The period; null where it could not be read." })
  period: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "The value now; null for none." })
  before: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The value in the file as it was written; null where blank.",
  })
  after: string | null;
  @Field(() => [Refusal], { description: "Why it was refused, cell by cell." })
  refusals: Refusal[];
}

@ObjectType({ description: "A team or KPI that the import creates, changes or refuses." })
export class ImportThing {
  @Field(() => String, { description: "`team`, `kpi`, `assignment` or `target`." })
  kind: string;
  @Field(() => String, { description: "Its name." })
  name: string;
  @Field(() => ImportOutcome, { description: "What happens with it." })
  outcome: ImportOutcome;
  @Field(() => String, { description: "What is known of it, for people." })
  detail: string;
  @Field(() => ID, { nullable: true, description: "Its id, once it exists." })
  id: string | null;
}

@ObjectType({ description: "How many values of the file meet which outcome." })
export class ImportCount {
  @Field(() => ImportOutcome, { description: "The outcome." })
  outcome: ImportOutcome;
  @Field(() => Int, { description: "How many rows." })
  count: number;
}

@ObjectType({ description: "What an import would do, or has done." })
export class ImportPayload extends WritePayload {
  @Field(() => Boolean, {
    description:
      "Whether it was written: true only after `importEntries` without refusals or with `acceptPartial`.",
  })
  committed: boolean;
  @Field(() => [ImportThing], {
    description: "Teams, KPIs and assignments that are created, changed or refused.",
  })
  things: ImportThing[];
  @Field(() => [ImportCount], { description: "The rows by outcome." })
  counts: ImportCount[];
  @Field(() => [ImportRow], {
    description:
      "The rows that are created, changed or refused; refused ones first, and at most 2,000 unless `allRows` is set.",
  })
  rows: ImportRow[];
  @Field(() => [String], { description: "The headings found in the file." })
  columns: string[];
  @Field(() => [ImportField], {
    description: "What can stand in a file, and where it was found in this one.",
  })
  fields: ImportField[];
  @Field(() => [String], { description: "Of a workbook: the sheets that are not hidden." })
  sheets: string[];
  @Field(() => String, { nullable: true, description: "Of a workbook: the sheet that was read." })
  sheet: string | null;
  @Field(() => Boolean, {
    description:
      "Whether it is a template that comes back filled in: read by its hidden ids, without a mapping.",
  })
  isTemplate: boolean;
  @Field(() => [String], {
    description: "What to know of how the file was read: its encoding, columns not used, doubtful numbers.",
  })
  notes: string[];
}

export enum ExportLayout {
  LONG = "LONG",
  SHORT = "SHORT",
}
registerEnumType(ExportLayout, {
  name: "ExportLayout",
  description: "Which columns an exported file has. Both can be imported again.",
  valuesConfig: {
    LONG: {
      description:
        "Everything: team, parent team, KPI and its definition, period, actual, target, numerator, denominator, note, state.",
    },
    SHORT: {
      description:
        "Seven columns: circle, kpi, periodicity, range, period_year, period_month, value. Without the KPIs by day and by week.",
    },
  },
});

@InputType({ description: "Which values to export. Without any of it: all." })
export class ExportFilter {
  @Field(() => ID, { nullable: true, description: "Only this team and those below it." })
  teamId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only this KPI." })
  kpiId?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: "From the start of this period on; by default from the first one expected.",
  })
  from?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      "To the end of this period; by default to the end of the year with the newest value among those exported.",
  })
  to?: string | null;
}

@ObjectType({
  description: "Values as a CSV file: UTF-8, commas, a row a period, blank where none is reported.",
})
export class EntriesExport {
  @Field(() => String, { description: "A name for the file." })
  fileName: string;
  @Field(() => String, {
    description:
      "The file. Texts that a spreadsheet could take for a formula begin with an apostrophe, which an import takes off again.",
  })
  content: string;
  @Field(() => Int, { description: "How many rows it has below its heading." })
  rowCount: number;
  @Field(() => [String], { description: "What the file leaves out, and why." })
  notes: string[];
}
