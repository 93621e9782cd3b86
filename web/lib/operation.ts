import type { DocumentNode } from "@apollo/client";
import { Kind, type OperationDefinitionNode, valueFromASTUntyped } from "graphql";

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode | undefined =>
  definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);

/** The name of a document's operation, unique among all of the app's, codegen sees to it; null of a fragment alone. */
export const nameIn = (document: DocumentNode): string | null => operationOf(document)?.name?.value ?? null;

/** The name of the operation of a document that has one. */
export function nameOf(document: DocumentNode): string {
  const name = nameIn(document);
  if (name === null) throw new RangeError("Every operation has a name.");
  return name;
}

/** What its variables are when nothing else is said. */
export function defaultsOf(document: DocumentNode): Record<string, unknown> {
  const given = operationOf(document)?.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return Object.fromEntries(given ?? []);
}
