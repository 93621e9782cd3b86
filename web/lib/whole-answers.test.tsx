import { ApolloClient, ApolloLink, gql } from "@apollo/client";
import { ApolloProvider, useSuspenseQuery } from "@apollo/client/react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { WholeAnswers } from "./whole-answers";

const query = gql`
  query Team($id: ID!, $asOf: DateTimeISO, $named: Boolean = true) {
    team(id: $id, asOf: $asOf) {
      id
      name @include(if: $named)
    }
  }
`;

function Team(variables: { asOf: string | null; id: string }) {
  const { data } = useSuspenseQuery<{ team: { name: string } }>(query, { variables });
  return data.team.name;
}

test("a page is rendered with the answer to its very question, and with no other", () => {
  const cache = new WholeAnswers();
  const client = new ApolloClient({ cache, link: ApolloLink.empty() });
  const arrived = (id: string, asOf: string | null, name: string) =>
    cache.arrive({ name: "Team", variables: { id, asOf, named: true }, data: { team: { id, name } } });
  arrived("1", null, "Helpline");
  arrived("1", "2026-03-31", "Phone");
  arrived("2", null, "Schools");
  const show = (id: string, asOf: string | null) =>
    renderToString(
      <ApolloProvider client={client}>
        <Team asOf={asOf} id={id} />
      </ApolloProvider>,
    );
  expect([show("1", null), show("2", null), show("1", "2026-03-31")]).toEqual([
    "Helpline",
    "Schools",
    "Phone",
  ]);
});
