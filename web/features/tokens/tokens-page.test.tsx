import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { graphql, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { renderScreen } from "../../test/render";
import { server } from "../../test/server";
import { TokensPage } from "./tokens-page";

const token = {
  __typename: "AccessToken",
  id: "token-1",
  name: "Power BI",
  scope: "READ",
  createdAt: "2026-11-20T07:00:00Z",
  expiresAt: "2999-01-01T00:00:00Z",
  revokedAt: null,
  person: { __typename: "Person", id: "person-1", name: "Mia Member" },
};

test("a new token's secret is shown once, and is gone with its dialog", async () => {
  let tokens: (typeof token)[] = [];
  server.use(
    graphql.query("Tokens", () => HttpResponse.json({ data: { accessTokens: tokens } })),
    graphql.mutation("CreateAccessToken", ({ variables }) => {
      expect(variables).toEqual({ input: { name: "Power BI", scope: "READ", days: 90 } });
      tokens = [token];
      const payload = { accessToken: token, secret: "cairn_pat_once", refusals: [] };
      return HttpResponse.json({
        data: { createAccessToken: { __typename: "CreateAccessTokenPayload", ...payload } },
      });
    }),
  );
  await renderScreen(<TokensPage />);
  await screen.findByText("You have no access tokens");
  await userEvent.click(screen.getAllByRole("button", { name: "Create a token" })[0]!);
  await userEvent.click(await screen.findByRole("button", { name: "Create" }));
  await screen.findByText("Say what the token is for.");
  await userEvent.type(screen.getByLabelText("What is it for?"), "Power BI");
  await userEvent.click(screen.getByRole("button", { name: "Create" }));
  await screen.findByText("cairn_pat_once");
  await userEvent.click(screen.getByRole("button", { name: "I have copied it" }));
  await waitFor(() => expect(screen.queryByText("cairn_pat_once")).toBeNull());
  await screen.findByRole("button", { name: "Revoke Power BI" });
});

test("what has been revoked or has expired cannot be revoked again", async () => {
  const revoked = { ...token, id: "token-2", name: "Notebook", revokedAt: "2026-11-20T08:00:00Z" };
  const expired = { ...token, id: "token-3", name: "Script", expiresAt: "2020-01-01T00:00:00Z" };
  server.use(
    graphql.query("Tokens", () => HttpResponse.json({ data: { accessTokens: [revoked, expired] } })),
  );
  await renderScreen(<TokensPage />);
  await screen.findByText("Notebook");
  expect(screen.getByText("revoked")).toBeDefined();
  expect(screen.getByText("expired")).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Revoke/ })).toBeNull();
});
