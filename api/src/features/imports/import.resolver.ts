import {
  EntriesExport,
  ExportFilter,
  ExportLayout,
  ImportEntriesInput,
  ImportPayload,
} from "@cairn/schema/types/imports";
import { Arg, Mutation, Query, Resolver } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { exportEntries } from "./export-entries";
import { importEntries } from "./import-entries";
import { previewImport } from "./preview-import";

@Resolver()
export class ImportResolver {
  @Query(() => ImportPayload, {
    description: "What importing a file would create, change, leave alone and refuse. For gatekeepers.",
  })
  previewImport(
    @Asking() viewer: Viewer,
    @Arg("input", () => ImportEntriesInput, { description: "The file." }) input: ImportEntriesInput,
  ): Promise<ImportPayload> {
    return previewImport(viewer, input);
  }

  @Mutation(() => ImportPayload, {
    description:
      "Imports a file as one transaction: teams, KPIs, assignments, targets and values. Importing it again changes nothing. For gatekeepers.",
  })
  importEntries(
    @Asking() viewer: Viewer,
    @Arg("input", () => ImportEntriesInput, { description: "The file." }) input: ImportEntriesInput,
  ): Promise<ImportPayload> {
    return importEntries(viewer, input);
  }

  @Query(() => EntriesExport, {
    description: "The values of KPIs in use as a CSV file that can be imported again.",
  })
  exportEntries(
    @AskingAsOf() viewer: Viewer,
    @Arg("filter", () => ExportFilter, { nullable: true, description: "Which values; all by default." })
    filter: ExportFilter | null,
    @Arg("layout", () => ExportLayout, { defaultValue: ExportLayout.LONG, description: "Which columns." })
    layout: ExportLayout,
  ): Promise<EntriesExport> {
    return exportEntries(viewer, { filter: filter ?? {}, layout });
  }
}
