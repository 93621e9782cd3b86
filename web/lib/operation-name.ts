import type { DocumentNode } from "@apollo/client";

/** The name of a document's operation: unique among all of the app's, codegen sees to it. */
export function nameOf({ definitions }: DocumentNode): string {
  for (const each of definitions)
    if (each.kind === "OperationDefinition" && each.name) return each.name.value;
  throw new RangeError("Every operation has a name.");
}
