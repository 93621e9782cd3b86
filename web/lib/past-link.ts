import { ApolloLink } from "@apollo/client";
import { map } from "rxjs";

/**
 * Marks what is answered as of a moment in the past, so that the cache keeps it apart: a name or a value of then must
 * not stand for that of now.
 */
export const markPast = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    map((result) => ({ ...result, data: markedIfPast(result.data, operation.variables) })),
  ),
);

/** The answer to a question with these variables, marked where they ask for the past. */
export const markedIfPast = <Data>(data: Data, variables: { asOf?: unknown } | undefined): Data =>
  variables?.asOf ? (marked(data, String(variables.asOf)) as Data) : data;

/** The same with the moment as `past` in everything that has an id. */
function marked(data: unknown, past: string): unknown {
  if (Array.isArray(data)) return data.map((each) => marked(each, past));
  if (typeof data !== "object" || data === null) return data;
  const fields = Object.entries(data).map(([name, value]) => [name, marked(value, past)]);
  return Object.fromEntries("id" in data ? [...fields, ["past", past]] : fields);
}
