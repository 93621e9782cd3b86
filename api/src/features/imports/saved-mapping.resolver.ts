import {
  ImportMapping,
  ImportMappingPayload,
  SaveImportMappingInput,
} from "@cairn/schema/types/import-mappings";
import { Arg, ID, Mutation, Query, Resolver } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { listImportMappings, removeImportMapping, saveImportMapping } from "./saved-mappings";

@Resolver(() => ImportMapping)
export class SavedMappingResolver {
  @Query(() => [ImportMapping], { description: "Saved ways of reading files, by name. For gatekeepers." })
  importMappings(@Asking() viewer: Viewer): Promise<ImportMapping[]> {
    return listImportMappings(viewer);
  }

  @Mutation(() => ImportMappingPayload, {
    description: "Keeps a way of reading files under a name. For gatekeepers.",
  })
  saveImportMapping(
    @Asking() viewer: Viewer,
    @Arg("input", () => SaveImportMappingInput, { description: "Name and mapping." })
    input: SaveImportMappingInput,
  ): Promise<ImportMappingPayload> {
    return saveImportMapping(viewer, input);
  }

  @Mutation(() => ImportMappingPayload, { description: "Removes a saved mapping. For gatekeepers." })
  removeImportMapping(
    @Asking() viewer: Viewer,
    @Arg("id", () => ID, { description: "The mapping." }) id: string,
  ): Promise<ImportMappingPayload> {
    return removeImportMapping(viewer, id);
  }
}
