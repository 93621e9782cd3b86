import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

/** What one document may be at most. Introspection nests deeper by nature and has a depth of its own. */
export const limits = {
  depth: 8,
  introspectionDepth: 16,
  aliases: 15,
  directives: 5,
  rootFields: 20,
  tokens: 1500,
};

/** Calls `measure` once a document and reports what it finds too much. */
const rule =
  (measure: (document: DocumentNode) => string | null): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      const complaint = measure(document);
      if (complaint) context.reportError(new GraphQLError(complaint));
    },
  });

/** Fields of a set with its fragments opened, each fragment once: a document must not cost more than its text. */
function fieldsOf(document: DocumentNode, set: SelectionSetNode, opened = new Set<string>()): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, selection.selectionSet, opened);
    const name = selection.name.value;
    if (opened.has(name)) return [];
    opened.add(name);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION
      ? fieldsOf(document, fragment.selectionSet, opened)
      : [];
  });
}

function operationsOf(document: DocumentNode): SelectionSetNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [],
  );
}

/** Levels of a set, each set of the document measured once. A fragment within itself has no end. */
function depthOf(
  document: DocumentNode,
  set: SelectionSetNode,
  known: Map<SelectionSetNode, number>,
): number {
  const before = known.get(set);
  if (before !== undefined) return before;
  known.set(set, Number.POSITIVE_INFINITY);
  const below = fieldsOf(document, set).map((field) =>
    field.selectionSet ? depthOf(document, field.selectionSet, known) : 0,
  );
  const depth = 1 + Math.max(0, ...below);
  known.set(set, depth);
  return depth;
}

const depthRule = rule((document) => {
  const known = new Map<SelectionSetNode, number>();
  for (const root of operationsOf(document)) {
    for (const field of fieldsOf(document, root)) {
      const most = field.name.value.startsWith("__") ? limits.introspectionDepth : limits.depth;
      const depth = field.selectionSet ? 1 + depthOf(document, field.selectionSet, known) : 1;
      if (depth > most) return `The query is nested too deeply: at most ${most} levels.`;
    }
  }
  return null;
});

const rootFieldsRule = rule((document) =>
  operationsOf(document).some((root) => fieldsOf(document, root).length > limits.rootFields)
    ? `At most ${limits.rootFields} fields at the root of an operation.`
    : null,
);

/** Counts what occurs in the text of the document: fragments once, however often they are used. */
const countRule =
  (what: "aliases" | "directives"): ValidationRule =>
  (context) => {
    let count = 0;
    const found = () => {
      if (++count === limits[what] + 1)
        context.reportError(new GraphQLError(`At most ${limits[what]} ${what} in a document.`));
    };
    return what === "directives"
      ? { Directive: found }
      : { Field: (field) => (field.alias ? found() : undefined) };
  };

export const validationRules: ValidationRule[] = [
  depthRule,
  rootFieldsRule,
  countRule("aliases"),
  countRule("directives"),
];
