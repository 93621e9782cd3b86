import { kill } from "node:process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { type DeskTeam, entriesOf, kpiName, makeDeskTeam } from "../testkit/desk-of-people";
import { programOf } from "../testkit/product";
import { visit } from "../testkit/visitor";

const { url, launcher } = inject("product");
const month = "2025-12";
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const grid = (page: Page) => page.getByRole("grid", { name: /Figures for December 2025/ });
const openDesk = (team: DeskTeam) => `/entries?month=${month}&team=${team.id}`;
const saidBy = (page: Page) => page.locator("[data-announcer]");
/** From the head of the first row to its first value. */
async function toFirstCell(page: Page): Promise<void> {
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
}
const values = (found: Map<string, { value: string }>) =>
  Object.fromEntries([...found].map(([place, { value }]) => [place, value]));

test("twenty due KPIs cost no more keystrokes than their digits and one each", async () => {
  const team = await makeDeskTeam(browser, url, { about: "Keys", kpis: 20, economists: ["Max"] });
  const max = await visit(browser, url, "Max");
  const { page } = max;
  await max.goto(openDesk(team));
  await grid(page).locator('[data-at][tabindex="0"]:focus').waitFor();
  let strokes = 0;
  const press = async (key: string) => {
    strokes += 1;
    await page.keyboard.press(key);
  };
  const typed = Array.from({ length: 20 }, (_, n) => String(101 + n * 7));
  for (const figure of typed) for (const key of [...figure, "Enter"]) await press(key);
  await expect
    .poll(async () => (await entriesOf(max, url, { team, month })).size, { timeout: 30_000 })
    .toBe(20);
  expect(values(await entriesOf(max, url, { team, month }))).toEqual(
    Object.fromEntries(typed.map((figure, n) => [`${kpiName(team.name, n)}|${month}`, figure])),
  );
  expect(strokes).toBe(typed.join("").length + 20);
  expect(max.complaints()).toEqual([]);
  await max.leave();
});

const faulty = ["abc", "12..5", "#DIV/0!", "1.2.3", "--5", "9".repeat(40), "12 apples"];

test("of a block of 200 by 12 with 17 faulty cells all 17 are explained, and the rest is saved", async () => {
  const team = await makeDeskTeam(browser, url, { about: "Block", kpis: 200, economists: ["Max"] });
  const max = await visit(browser, url, "Max");
  const { page } = max;
  await max.goto(openDesk(team));
  const block = Array.from({ length: 200 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => String(1000 + row * 12 + column)),
  );
  for (let n = 0; n < 17; n++) {
    const row = block[(n * 11) % 200];
    if (row) row[n % 12] = faulty[n % faulty.length] as string;
  }
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    block.map((row) => row.join("\t")).join("\n"),
  );
  await grid(page).locator('[data-at][tabindex="0"]').focus();
  await toFirstCell(page);
  await page.keyboard.press("Control+v");
  const preview = page.getByRole("dialog", { name: /2,400 cells/ });
  await preview.getByRole("region", { name: /^17 are refused/ }).waitFor();
  for (const wrong of faulty) await preview.getByText(wrong, { exact: false }).first().waitFor();
  await preview.getByRole("button", { name: /^Save 2,383 figures/ }).click();
  await expect
    .poll(async () => (await entriesOf(max, url, { team, month })).size, { timeout: 90_000 })
    .toBe(2383);
  const saved = await entriesOf(max, url, { team, month });
  expect(saved.get(`${kpiName(team.name, 199)}|${month}`)?.value).toBe(String(1000 + 199 * 12 + 11));
  expect([...saved.values()].filter(({ revision }) => revision !== 1)).toEqual([]);
  // What was refused stays to be seen, in its cell.
  await page.keyboard.press("Control+Home");
  await grid(page).locator('[aria-invalid="true"]', { hasText: "abc" }).first().waitFor();
  expect(max.complaints()).toEqual([]);
  await max.leave();
});

test("two people in one cell: each sees the other's figure at once, and nothing is overwritten unseen", async () => {
  const team = await makeDeskTeam(browser, url, { about: "Race", kpis: 3, economists: ["Max", "Gita"] });
  const [max, gita] = await Promise.all([visit(browser, url, "Max"), visit(browser, url, "Gita")]);
  await Promise.all([max.goto(openDesk(team)), gita.goto(openDesk(team))]);
  const first = (page: Page) => grid(page).getByRole("row", { name: kpiName(team.name, 0), exact: true });
  // The stream of news opens a moment after the page.
  await Promise.all([max, gita].map(({ page }) => page.waitForTimeout(1_500)));

  await max.page.keyboard.type("41");
  await max.page.keyboard.press("Enter");
  await first(gita.page).getByText("41", { exact: true }).waitFor({ timeout: 5_000 });

  // Both type into the second cell; Max is faster.
  for (const { page } of [max, gita]) {
    const second = grid(page).getByRole("row", { name: kpiName(team.name, 1), exact: true });
    await second.locator(`[data-cell$="|${month}"]`).click();
  }
  await gita.page.keyboard.type("77");
  await max.page.keyboard.type("55");
  await max.page.keyboard.press("Enter");
  await expect
    .poll(
      async () =>
        (await entriesOf(max, url, { team, month })).get(`${kpiName(team.name, 1)}|${month}`)?.value,
    )
    .toBe("55");
  await gita.page.keyboard.press("Enter");
  const second = grid(gita.page).getByRole("row", { name: kpiName(team.name, 1), exact: true });
  await second.locator(`[data-cell$="|${month}"]`).click();
  const question = gita.page.getByRole("group", { name: new RegExp(`^${kpiName(team.name, 1)}`) });
  await question.getByText("55").first().waitFor();
  await question.getByText("77").first().waitFor();
  await question.getByText(/Max/).first().waitFor();
  const at = `${kpiName(team.name, 1)}|${month}`;
  expect((await entriesOf(gita, url, { team, month })).get(at)).toMatchObject({ value: "55", revision: 1 });
  await question.getByRole("button", { name: "Use mine" }).click();
  await expect
    .poll(async () => (await entriesOf(gita, url, { team, month })).get(at))
    .toMatchObject({ value: "77", revision: 2 });
  await Promise.all([max.leave(), gita.leave()]);
});

test("an API that is killed in the middle of a paste loses nothing and doubles nothing", async () => {
  const team = await makeDeskTeam(browser, url, { about: "Crash", kpis: 60, economists: ["Max"] });
  const max = await visit(browser, url, "Max");
  const { page } = max;
  await max.goto(openDesk(team));
  const block = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => String(500 + row * 12 + column)).join("\t"),
  );
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.join("\n"));
  await grid(page).locator('[data-at][tabindex="0"]').focus();
  await toFirstCell(page);
  await page.keyboard.press("Control+v");
  const preview = page.getByRole("dialog", { name: /720 cells/ });
  const sent = page.waitForRequest((request) => Boolean(request.postData()?.includes("recordEntries")));
  await Promise.all([sent, preview.getByRole("button", { name: /^Save 720 figures/ }).click()]);
  kill(programOf(launcher, "dist/main.js"), "SIGKILL");
  await expect
    .poll(async () => (await entriesOf(max, url, { team, month }).catch(() => new Map())).size, {
      timeout: 90_000,
    })
    .toBe(720);
  const saved = await entriesOf(max, url, { team, month });
  expect([...saved.values()].filter(({ revision }) => revision !== 1)).toEqual([]);
  expect(saved.get(`${kpiName(team.name, 59)}|${month}`)?.value).toBe(String(500 + 59 * 12 + 11));
  await max.leave();
});

test("figures typed on a dead line survive the closing of the tab and are sent later, once", async () => {
  const team = await makeDeskTeam(browser, url, { about: "Tab", kpis: 5, economists: ["Max"] });
  const max = await visit(browser, url, "Max");
  await max.goto(openDesk(team));
  await grid(max.page).locator('[data-at][tabindex="0"]:focus').waitFor();
  await max.context.setOffline(true);
  for (const figure of ["11", "12", "13"]) {
    await max.page.keyboard.type(figure);
    await max.page.keyboard.press("Enter");
  }
  await max.page.getByText(/Cairn can.t be reached. 3 figures wait/).waitFor({ timeout: 20_000 });
  await max.page.close({ runBeforeUnload: false });
  await max.context.setOffline(false);
  expect((await entriesOf(max, url, { team, month })).size).toBe(0);

  const page = await max.context.newPage();
  await page.goto(`${url}/en${openDesk(team)}`);
  await expect
    .poll(async () => (await entriesOf(max, url, { team, month })).size, { timeout: 30_000 })
    .toBe(3);
  await page.reload();
  await grid(page).waitFor();
  const saved = await entriesOf(max, url, { team, month });
  expect([...saved.values()].map(({ value, revision }) => `${value} r${revision}`).sort()).toEqual([
    "11 r1",
    "12 r1",
    "13 r1",
  ]);
  await max.leave();
});

test("a block is copied, filled down, taken back and put back by the keys of a spreadsheet", async () => {
  const team = await makeDeskTeam(browser, url, { about: "Sheet", kpis: 4, economists: ["Max"] });
  const max = await visit(browser, url, "Max");
  const { page } = max;
  await max.goto(openDesk(team));
  await grid(page).locator('[data-at][tabindex="0"]:focus').waitFor();
  const stand = async () => values(await entriesOf(max, url, { team, month }));
  const all = (figure: string) =>
    Object.fromEntries([0, 1, 2, 3].map((n) => [`${kpiName(team.name, n)}|${month}`, figure]));
  await page.keyboard.type("64");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  for (let n = 0; n < 3; n++) await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect.poll(stand, { timeout: 15_000 }).toEqual(all("64"));
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("64\n64\n64\n64");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => Object.keys(await stand()).length, { timeout: 15_000 }).toBeLessThan(4);
  await page.keyboard.press("Control+y");
  await expect.poll(stand, { timeout: 15_000 }).toEqual(all("64"));
  await expect.poll(() => saidBy(page).textContent()).not.toBe("");
  await max.leave();
});
