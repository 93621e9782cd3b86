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

test("the board loads no more scripts than it needs to be used", () => {
  expect(firstLoad("/[locale]/board")).toBeLessThanOrEqual(MOST_OF_BOARD);
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
