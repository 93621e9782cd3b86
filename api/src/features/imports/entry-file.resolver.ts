import { EntryFile, EntryTemplate, FileFormat, ReadEntryFileInput } from "@cairn/schema/types/entry-files";
import { PeriodScalar } from "@cairn/schema/types/scalars";
import { Arg, ID, Query, Resolver } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { entryTemplate } from "./entry-template";
import { readEntryFile } from "./read-entry-file";

@Resolver()
export class EntryFileResolver {
  @Query(() => EntryTemplate, {
    description: "What a team is to enter for a month as a file to fill in. For those who enter its values.",
  })
  entryTemplate(
    @Asking() viewer: Viewer,
    @Arg("teamId", () => ID, { description: "The team." }) teamId: string,
    @Arg("month", () => PeriodScalar, {
      nullable: true,
      description: "The month; by default the one just past.",
    })
    month: string | null,
    @Arg("format", () => FileFormat, { defaultValue: FileFormat.XLSX, description: "The form of the file." })
    format: FileFormat,
  ): Promise<EntryTemplate> {
    return entryTemplate(viewer, { teamId, month, format });
  }

  @Query(() => EntryFile, {
    description:
      "The values of a file, compared with those that stand: what `recordEntries` would do with them. For those who enter values.",
  })
  readEntryFile(
    @Asking() viewer: Viewer,
    @Arg("input", () => ReadEntryFileInput, { description: "The file." }) input: ReadEntryFileInput,
  ): Promise<EntryFile> {
    return readEntryFile(viewer, input);
  }
}
