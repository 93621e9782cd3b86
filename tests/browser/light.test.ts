import { get, type IncomingMessage } from "node:http";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { withoutScripts } from "../load/web/loads";
import { hasChart, lateScripts, scriptsOf, weightOf } from "../load/web/weights";
import { launchChromium } from "../testkit/chromium";
import { type Visitor, visit } from "../testkit/visitor";

const { url } = inject("product");
const web = path.resolve(import.meta.dirname, "../../web");
let browser: Browser;
let max: Visitor;

beforeAll(async () => {
  browser = await launchChromium();
  max = await visit(browser, url, "Max");
});
afterAll(() => browser?.close());

const firstLoad = (route: string) =>
  scriptsOf(web, route).reduce((total, script) => total + weightOf(script), 0);

/** kB after gzip; what a board weighed that carried everything it might need one day was 376. */
const MOST_OF_BOARD = 280;
const MOST_OF_CHART = 190;
/** kB of HTML on the wire, styles and data inside; styles that other pages need, and gzip, made it 93. */
const MOST_OF_PAGE = 55;

test("the board loads no more scripts than it needs to be used", () => {
  expect(firstLoad("/[locale]/board")).toBeLessThanOrEqual(MOST_OF_BOARD);
});

/** An answer as it comes over the wire: its kB, and how it is compressed. */
async function onTheWire(path: string) {
  const cookies = await max.context.cookies();
  const headers = {
    accept: "text/html",
    "accept-encoding": "gzip, br",
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
  const asked = get(`${url}${path}`, { headers });
  const answer = await new Promise<IncomingMessage>((answered, fail) =>
    asked.once("response", answered).once("error", fail),
  );
  const chunks: Buffer[] = await answer.toArray();
  return {
    encoding: answer.headers["content-encoding"],
    weight: chunks.reduce((sum, chunk) => sum + chunk.length, 0) / 1000,
  };
}

test("a page brings the styles it needs, and says everything once", async () => {
  const { encoding, weight } = await onTheWire("/en/board");
  expect(encoding).toBe("br");
  expect(weight).toBeGreaterThan(10);
  expect(weight).toBeLessThanOrEqual(MOST_OF_PAGE);
});

test("scripts come compressed as they were when they were built", async () => {
  const [script = ""] = scriptsOf(web, "/[locale]/board").toSorted((a, b) => weightOf(b) - weightOf(a));
  const { encoding, weight } = await onTheWire(`/_next/static/chunks/${path.basename(script)}`);
  expect(encoding).toBe("br");
  expect(weight).toBeLessThan(weightOf(script));
});

test("the chart comes after the page of its KPI, and no page brings it along", () => {
  const chart = lateScripts(web, "kpis/[id]").filter(hasChart);
  expect(chart.length).toBeGreaterThan(0);
  expect(chart.reduce((total, script) => total + weightOf(script), 0)).toBeLessThanOrEqual(MOST_OF_CHART);
  for (const route of ["/[locale]/board", "/[locale]/kpis/[id]", "/[locale]"])
    expect(scriptsOf(web, route).filter(hasChart)).toEqual([]);
});

test("the board shows its figures and their courses before any script runs", async () => {
  const { text, pictures } = await withoutScripts(browser, max.context, `${url}/en/board`);
  expect(text).toMatch(/Off track/);
  expect(text).toMatch(/\d[\d,.]*\s%/);
  expect(pictures).toBeGreaterThan(30);
});

test("the page of a KPI shows its figures before any script runs", async () => {
  await max.goto("/board");
  const kpi = max.page.locator('main a[href*="/kpis/"]').first();
  const [name, href] = [await kpi.innerText(), await kpi.getAttribute("href")];
  const { text } = await withoutScripts(browser, max.context, `${url}${href}`);
  expect(text).toContain(name);
  expect(text).toMatch(/Latest|Target/);
  expect(text.match(/\d[\d,.]*/g)?.length).toBeGreaterThan(10);
});

test("a menu is opened by the first click, before its code is there", async () => {
  await max.goto("/board");
  await max.page.getByRole("button", { name: /Account of/ }).click();
  await max.page.getByRole("menuitem", { name: "Sign out" }).waitFor();
});

test("a team is searched for by what is typed while the list is on its way", async () => {
  await max.goto("/board");
  const team = max.page.getByRole("combobox", { name: "Team" });
  await team.focus();
  await max.page.keyboard.type("counsel");
  await max.page.getByRole("option", { name: /Counselling/ }).waitFor();
});
