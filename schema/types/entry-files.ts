import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { EntryState } from "./entries";
import { ImportCount, ImportOutcome } from "./imports";
import { Refusal } from "./refusals";
import { DecimalScalar, PeriodScalar } from "./scalars";

export enum FileFormat {
  XLSX = "XLSX",
  CSV = "CSV",
}
registerEnumType(FileFormat, {
  name: "FileFormat",
  description: "The form of a file.",
  valuesConfig: {
    XLSX: { description: "An Excel workbook." },
    CSV: { description: "Text: UTF-8, commas." },
  },
});

@ObjectType({
  description:
    "A file to fill in: a row for each value that a team is to enter for a month, with what helps to enter it and a hidden id that finds its way back.",
})
export class EntryTemplate {
  @Field(() => String, { description: "A name for the file." })
  fileName: string;
  @Field(() => String, { description: "Its media type." })
  mediaType: string;
  @Field(() => String, { description: "Its bytes in base64." })
  content: string;
  @Field(() => Int, { description: "How many rows it has below its heading." })
  rowCount: number;
}

@InputType({ description: "A file with values to enter." })
export class ReadEntryFileInput {
  @Field(() => String, { description: "Name of the file." })
  fileName: string;
  @Field(() => String, {
    description:
      "The file's bytes in base64, at most 2 MB: a template, or a CSV file or Excel workbook with team, KPI, period and value.",
  })
  content: string;
  @Field(() => String, {
    nullable: true,
    description: "Of a workbook: the sheet to read; by default the first that looks like a table.",
  })
  sheet?: string | null;
}

@ObjectType({ description: "A value of a file as `recordEntries` takes it, beside the one that stands." })
export class EntryFileCell {
  @Field(() => Int, { description: "Line of the file, the heading being 1." })
  line: number;
  @Field(() => String, { description: "Team as named in the file." })
  team: string;
  @Field(() => String, { description: "KPI as named in the file." })
  kpi: string;
  @Field(() => ID, { nullable: true, description: "The assignment; null where there is none for the row." })
  assignmentId: string | null;
  @Field(() => PeriodScalar, { nullable: true, description: "The period; null where it could not be read." })
  period: string | null;
  @Field(() => ImportOutcome, { description: "What recording it would do." })
  outcome: ImportOutcome;
  @Field(() => String, {
    description: "The value as it was written, a ratio as its parts with a stroke; empty for blank.",
  })
  text: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value to record; null where nothing is to be recorded, and for ratios.",
  })
  value: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the numerator to record." })
  numerator: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the denominator to record." })
  denominator: string | null;
  @Field(() => EntryState, {
    nullable: true,
    description: "The state to record; null where nothing is to be recorded.",
  })
  state: EntryState | null;
  @Field(() => String, {
    nullable: true,
    description: "The note to record; null where nothing is to be recorded.",
  })
  note: string | null;
  @Field(() => Int, {
    description: "The revision this is based on, 0 for none: send it back with the value.",
  })
  basedOn: number;
  @Field(() => DecimalScalar, { nullable: true, description: "The value that stands now; null for none." })
  before: string | null;
  @Field(() => [Refusal], {
    description: "Why it cannot be recorded. STALE_REVISION: it was changed after the template was made.",
  })
  refusals: Refusal[];
}

@ObjectType({ description: "The values of a file, compared with those that stand. Nothing is written." })
export class EntryFile {
  @Field(() => Boolean, { description: "Whether it is a template, read by the hidden ids of its rows." })
  isTemplate: boolean;
  @Field(() => [String], { description: "Of a workbook: the sheets that are not hidden." })
  sheets: string[];
  @Field(() => String, { nullable: true, description: "Of a workbook: the sheet that was read." })
  sheet: string | null;
  @Field(() => [String], { description: "The headings found in the file." })
  columns: string[];
  @Field(() => [String], { description: "What to know of how the file was read." })
  notes: string[];
  @Field(() => [ImportCount], { description: "The rows by outcome." })
  counts: ImportCount[];
  @Field(() => [EntryFileCell], { description: "Its values, at most 5,000, in the order of the file." })
  cells: EntryFileCell[];
  @Field(() => [Refusal], { description: "Why the file as a whole cannot be read." })
  refusals: Refusal[];
}
