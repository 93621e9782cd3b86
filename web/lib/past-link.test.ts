import { ApolloClient, ApolloLink, gql, InMemoryCache } from "@apollo/client";
import { of } from "rxjs";
import { expect, test } from "vitest";
import { cacheConfig } from "./apollo-cache";
import { markPast } from "./past-link";

const document = gql`
  query Names($asOf: DateTimeISO) {
    kpi(id: "1", asOf: $asOf) {
      id
      name
      assignments {
        id
        weight
      }
    }
  }
`;

/** An API in which the KPI had another name in March. */
const api = new ApolloLink(({ variables }) => {
  const was = variables.asOf !== undefined;
  const assignments = [{ __typename: "Assignment", id: "2", weight: was ? "1" : "3" }];
  return of({ data: { kpi: { __typename: "Kpi", id: "1", name: was ? "then" : "now", assignments } } });
});

test("what was known then does not stand for what is known now", async () => {
  const client = new ApolloClient({ cache: new InMemoryCache(cacheConfig), link: markPast.concat(api) });
  const past = { asOf: "2026-03-31T21:59:59.999Z" };
  await client.query({ query: document });
  await client.query({ query: document, variables: past });
  const nameIn = (variables?: object) =>
    client.readQuery<{ kpi: { name: string; assignments: { weight: string }[] } }>({
      query: document,
      ...(variables && { variables }),
    })?.kpi;
  expect(nameIn()).toMatchObject({ name: "now", assignments: [{ weight: "3" }] });
  expect(nameIn(past)).toMatchObject({ name: "then", assignments: [{ weight: "1" }] });
});
