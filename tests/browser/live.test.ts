import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { visit } from "../testkit/visitor";

const { url } = inject("product");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const SUBSCRIPTION = "subscription { changed { seq changes { entity action assignmentId period } } }";

/** Asks the API as a script of the page does. */
const ask = (page: Page, query: string, variables: object = {}) =>
  page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/graphql", { method: "POST", headers, body });
    return (await answer.json()).data;
  }, JSON.stringify({ query, variables }));

/** Opens an event stream in the page; what comes is kept there, under `window.heard`. */
const listen = (page: Page): Promise<number> =>
  page.evaluate(
    async (body) => {
      const answer = await fetch("/api/graphql/stream", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "text/event-stream" },
        body,
      });
      const kept = Object.assign(window, { heard: "" });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      const read = async () => {
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
          kept.heard += part.value;
      };
      void read().catch(() => undefined);
      return answer.status;
    },
    JSON.stringify({ query: SUBSCRIPTION }),
  );

test("what one saves the other hears within a second, through the web app", async () => {
  const [gita, helga] = await Promise.all([visit(browser, url, "Gita"), visit(browser, url, "Helga")]);
  const { viewer } = await ask(gita.page, "{ viewer { grants { team { id } } } }");
  const teamId = viewer.grants.find((grant: { team: object | null }) => grant.team)?.team.id;
  const { assignments } = await ask(
    gita.page,
    `query ($teamId: ID!) { assignments(first: 50, filter: { teamId: $teamId, periodicities: [MONTH] }) {
      nodes { id kpi { formula aggregation valueKind } } } }`,
    { teamId },
  );
  const { id } = assignments.nodes.find(
    ({ kpi }: { kpi: Record<string, unknown> }) =>
      !kpi.formula && kpi.aggregation === "SUM" && kpi.valueKind === "NUMBER",
  );
  expect(await listen(gita.page)).toBe(200);
  await gita.page.waitForFunction(() => "heard" in window && String(window.heard).includes('"seq"'));
  const period = new Date().toISOString().slice(0, 7);
  const { recordEntries } = await ask(
    helga.page,
    `mutation ($input: RecordEntriesInput!) { recordEntries(input: $input) { seq refusals { sentence } } }`,
    { input: { entries: [{ assignmentId: id, period, value: String(1 + Math.floor(Math.random() * 90)) }] } },
  );
  expect(recordEntries.refusals).toEqual([]);
  await gita.page.waitForFunction(
    (seq) => "heard" in window && String(window.heard).includes(seq),
    String(recordEntries.seq),
    {
      timeout: 3000,
    },
  );
  const heard = await gita.page.evaluate(() => ("heard" in window ? String(window.heard) : ""));
  expect(heard).toContain(`"assignmentId":"${id}"`);
  expect(gita.complaints()).toEqual([]);
  await Promise.all([gita.leave(), helga.leave()]);
});

test("who leaves the page is not listened for any more", async () => {
  const max = await visit(browser, url, "Max");
  for (let round = 0; round < 16; round++) {
    expect(await listen(max.page)).toBe(200);
    await max.page.reload();
  }
  await max.leave();
});

test("another site and a stranger hear nothing", async () => {
  const ana = await visit(browser, url, "Ana");
  const stream = `${url}/api/graphql/stream`;
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const data = { query: SUBSCRIPTION };
  const evil = { ...headers, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  expect((await ana.context.request.post(stream, { headers: evil, data })).status()).toBe(403);
  const stranger = await browser.newContext();
  const own = { ...headers, origin: url, "sec-fetch-site": "same-origin" };
  expect((await stranger.request.post(stream, { headers: own, data })).status()).toBe(401);
  expect((await ana.context.request.get(stream, { headers: own })).status()).toBe(405);
  await Promise.all([stranger.close(), ana.leave()]);
});
