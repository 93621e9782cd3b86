import { type AuditResult, serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../testkit/world";

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

test("GraphQL over HTTP as the specification has it: every MUST, and the audits that are met", async () => {
  const organization = await world.organization("Alpha");
  const mia = await organization.person("Mia", ["MEMBER"]);
  const token = await mia.token();
  const asMia = (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
    });
  const results: AuditResult[] = [];
  for (const audit of serverAudits({ url: `${world.address}/graphql`, fetchFn: asMia }))
    results.push(await audit.fn());
  const failed = results.flatMap((result) => (result.status === "ok" ? [] : [result.name])).sort();
  const must = results.filter(({ name }) => name.startsWith("MUST"));
  expect(must).toHaveLength(13);
  expect(failed).toEqual([
    // A GET has to carry what no foreign page can send, and these audits don't send it.
    "MAY accept application/x-www-form-urlencoded formatted GET requests",
    "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
    "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
    // A mistake of the client is a 400 whatever it accepts.
    "SHOULD use 200 status code on document parsing failure when accepting application/json",
    "SHOULD use 200 status code on document validation failure when accepting application/json",
    "SHOULD use a status code of 200 on variable coercion failure when accepting application/json",
  ]);
  expect([results.length - failed.length, results.length]).toEqual([55, 61]);
});
