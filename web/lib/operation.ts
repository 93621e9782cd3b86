import type { DocumentNode } from "@apollo/client";
import { valueFromASTUntyped } from "graphql";

/** The name of a document's operation: unique among all of the app's, codegen sees to it. */
export function nameOf({ definitions }: DocumentNode): string {
  for (const each of definitions)
    if (each.kind === "OperationDefinition" && each.name) return each.name.value;
  throw new RangeError("Every operation has a name.");
}

/** What its variables are when nothing else is said. */
export function defaultsOf({ definitions }: DocumentNode): Record<string, unknown> {
  const operation = definitions.find((each) => each.kind === "OperationDefinition");
  const given = operation?.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return Object.fromEntries(given ?? []);
}
