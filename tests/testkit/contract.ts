import { readFileSync } from "node:fs";
import path from "node:path";
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from "graphql";
import type { Answer } from "./ask";

const printed = path.resolve(import.meta.dirname, "../../schema/generated/schema.graphql");

/** The contract as it is printed and committed. */
export const contract = buildSchema(readFileSync(printed, "utf8"));

/** Every root field, by name. */
export const rootFields: ReadonlyMap<
  string,
  { kind: "query" | "mutation"; field: GraphQLField<unknown, unknown> }
> = new Map(
  (["query", "mutation"] as const).flatMap((kind) => {
    const type = kind === "query" ? contract.getQueryType() : contract.getMutationType();
    return Object.entries(type?.getFields() ?? {}).map(([name, field]) => [name, { kind, field }] as const);
  }),
);

/** An operation that asks one root field for ids and refusals, with the variables given as its arguments. */
export function operationFor(name: string, variables: Record<string, unknown>): string {
  const root = rootFields.get(name);
  if (!root) throw new Error(`The contract has no root field ${name}.`);
  const given = root.field.args.filter((arg) => arg.name in variables);
  const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const inBrackets = (text: string) => (text ? `(${text})` : "");
  return `${root.kind} ${inBrackets(declared)} { ${name}${inBrackets(passed)} ${idsOf(root.field.type)} }`;
}

/** Selects the ids of an answer, and of what lies directly below it; refusals whole. */
function idsOf(type: GraphQLOutputType, levels = 2): string {
  const named = getNamedType(type);
  if (isLeafType(named) || !isObjectType(named)) return "";
  const below = Object.values(named.getFields()).flatMap((field) => {
    if (field.name === "refusals") return ["refusals { code path sentence }"];
    if (["id", "totalCount", "rowCount"].includes(field.name)) return [field.name];
    if (levels === 0 || field.args.length > 0 || isLeafType(getNamedType(field.type))) return [];
    const selection = idsOf(field.type, levels - 1);
    return /\bid\b/.test(selection) ? [`${field.name} ${selection}`] : [];
  });
  return `{ ${below.length > 0 ? below.join(" ") : "__typename"} }`;
}

/**
 * How a root field answered, in a word: `allowed`; `nothing` and `empty` for what does not exist for the asker; the
 * code of an error; `refused CODE` for a refusal in the payload.
 */
export function outcomeOf(name: string, answer: Answer): string {
  const [error] = answer.errors;
  if (error) return error.extensions.code;
  const result = answer.data?.[name];
  if (result === null) return "nothing";
  if (Array.isArray(result)) return result.length === 0 ? "empty" : "allowed";
  const { totalCount, rowCount, rows, runs } = result;
  if (totalCount === 0 || rowCount === 0 || (rows ?? runs)?.length === 0) return "empty";
  const codes = (result.refusals ?? []).map((refusal: { code: string }) => refusal.code);
  return codes.length > 0 ? `refused ${codes.join(" ")}` : "allowed";
}

/** Where an argument takes an id: `input.entries.assignmentId`. */
export function idSlotsOf(name: string): string[] {
  const root = rootFields.get(name);
  return (root?.field.args ?? []).flatMap((arg) => slotsIn(arg.type, arg.name));
}

/** Where a field below the root takes an id: `Kpi.series(teamId)`. */
export function idSlotsBelowTheRoot(): string[] {
  const roots = [contract.getQueryType(), contract.getMutationType(), contract.getSubscriptionType()];
  return Object.values(contract.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.includes(type))
    .flatMap((type) =>
      (isObjectType(type) ? Object.values(type.getFields()) : []).map((field) => ({ type, field })),
    )
    .flatMap(({ type, field }) =>
      field.args
        .flatMap((arg) => slotsIn(arg.type, arg.name))
        .map((slot) => `${type.name}.${field.name}(${slot})`),
    );
}

function slotsIn(type: GraphQLInputType, place: string): string[] {
  const named = getNamedType(type);
  if (named.name === "ID") return [place];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => slotsIn(field.type, `${place}.${field.name}`));
}
