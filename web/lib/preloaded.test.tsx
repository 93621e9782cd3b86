import { gql, type TypedDocumentNode } from "@apollo/client";
import { useSuspenseQuery } from "@apollo/client/react";
import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { answerQuery } from "../test/answer";
import { renderScreen } from "../test/render";
import { server } from "../test/server";
import { Preloaded } from "./preloaded";

type Answer = { team: { __typename: "Team"; id: string; name: string } };
const query: TypedDocumentNode<Answer> = gql`query Team($id: ID!) { team(id: $id) { id name } }`;
const variables = { id: "1" };
const named = (name: string): Answer => ({ team: { __typename: "Team", id: "1", name } });

function Team() {
  return <p>{useSuspenseQuery(query, { variables }).data.team.name}</p>;
}

const answered = (data: Answer) => Promise.resolve(JSON.stringify(data));

const preloaded = (answer: Promise<string | null>) => (
  <Preloaded name="Team" variables={variables} answer={answer}>
    <Team />
  </Preloaded>
);

test("what the server was answered is read without asking, and a newer answer shows where it is read already", async () => {
  const { rerender } = await renderScreen(preloaded(answered(named("Helpline"))));
  expect(await screen.findByText("Helpline")).toBeTruthy();
  await act(async () => rerender(preloaded(answered(named("Counselling")))));
  expect(await screen.findByText("Counselling")).toBeTruthy();
});

test("what came later stays when a page is shown again with the answer it came with", async () => {
  const answer = answered(named("Helpline"));
  const { client, rerender } = await renderScreen(preloaded(answer));
  await screen.findByText("Helpline");
  client.writeQuery({ query, variables, data: named("Renamed") });
  await screen.findByText("Renamed");
  await act(async () => rerender(<section>{preloaded(answer)}</section>));
  expect(await screen.findByText("Renamed")).toBeTruthy();
});

test("without an answer the browser asks", async () => {
  server.use(answerQuery("Team", () => named("Asked")));
  await renderScreen(preloaded(Promise.resolve(null)));
  expect(await screen.findByText("Asked")).toBeTruthy();
});
