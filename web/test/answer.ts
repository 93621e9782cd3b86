import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, execute, parse } from "graphql";
import { graphql, HttpResponse } from "msw";

const contract = buildSchema(
  readFileSync(path.join(import.meta.dirname, "../../schema/generated/schema.graphql"), "utf8"),
);

type Variables = Record<string, unknown>;
type Answer = (variables: Variables) => object | Promise<object>;

/** Answers a query by name with this data, in the contract's shape: type names, and only what was asked for. */
export const answerQuery = (name: string, data: Answer) => graphql.query(name, inShape(data));

/** Likewise a mutation. */
export const answerMutation = (name: string, data: Answer) => graphql.mutation(name, inShape(data));

function inShape(data: Answer) {
  return async ({ query, variables }: { query: string; variables: Variables }) => {
    const rootValue = await data(variables);
    const result = await execute({
      schema: contract,
      document: parse(query),
      rootValue,
      variableValues: variables,
    });
    // A mistake in a test's data must not pass for an empty answer.
    if (result.errors) throw result.errors[0];
    return HttpResponse.json<{ data: Record<string, unknown> | null }>({ data: result.data ?? null });
  };
}
