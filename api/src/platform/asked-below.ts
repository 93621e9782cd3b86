import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * Where a field is asked for below the one that is being answered, along a path of names; fragments are opened. Of what
 * directives bear on nothing is told.
 */
function askedBelow(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">,
  path: readonly string[],
): FieldNode[] {
  return path.reduce<readonly FieldNode[]>(
    (above, name) =>
      above
        .flatMap(({ selectionSet }) => fieldsOf(selectionSet, fragments))
        .filter((field) => field.name.value === name),
    fieldNodes,
  ) as FieldNode[];
}

/** Where the items of a page stand below it. */
const itemsOfPage = [["nodes"], ["edges", "node"]];

/** Where a field of its items is asked for below the page that is being answered. */
export const askedOfItems = (info: GraphQLResolveInfo, name: string): FieldNode[] =>
  itemsOfPage.flatMap((items) => askedBelow(info, [...items, name]));

function fieldsOf(
  set: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo["fragments"],
): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.directives?.length) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    return fieldsOf(fragments[selection.name.value]?.selectionSet, fragments);
  });
}
