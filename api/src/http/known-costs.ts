import { type DocumentNode, Kind, type ValueNode, visit } from "graphql";
import { LRUCache } from "lru-cache";

/** The variables of a document that bear on its cost, and what it cost with the values they had. */
interface Known {
  bearing: string[];
  costs: LRUCache<string, number>;
}

const documents = new WeakMap<DocumentNode, Known>();
const mostOfOneDocument = 100;

/**
 * The cost of a document, counted once for the same values of what bears on it: `also`, the variables of `weighty`
 * arguments, and those by which something is left out. Documents are parsed once and kept, so they can be told by themselves.
 */
export function rememberCost(
  document: DocumentNode,
  weighty: ReadonlySet<string>,
  { variables, also }: { variables: Record<string, unknown>; also: unknown[] },
  count: () => number | null,
): number | null {
  const known = documents.get(document) ?? {
    bearing: bearingVariables(document, weighty),
    costs: new LRUCache({ max: mostOfOneDocument }),
  };
  documents.set(document, known);
  const key = JSON.stringify([...also, ...known.bearing.map((name) => variables[name] ?? null)]);
  const cost = known.costs.get(key) ?? count();
  if (cost !== null) known.costs.set(key, cost);
  return cost;
}

function bearingVariables(document: DocumentNode, weighty: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  const note = (value: ValueNode) => {
    if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  };
  visit(document, {
    Argument(node, _key, _parent, _path, ancestors) {
      const isOfDirective = ancestors.some(
        (above) => "kind" in above && (above as { kind: string }).kind === Kind.DIRECTIVE,
      );
      if (isOfDirective || weighty.has(node.name.value)) note(node.value);
    },
  });
  return [...names];
}
