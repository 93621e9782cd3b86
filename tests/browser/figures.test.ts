import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { visit } from "../testkit/visitor";

/** The spreadsheet of a foundation as it is kept, with blanks for what is not reported yet. */
const file = path.resolve(import.meta.dirname, "../fixtures/circles-2026.csv");
const { url } = inject("product");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const kpi = "gifts of private persons";
/** What Gita enters: another figure at another try, for the same one again would be no change. */
let entered = 789_011;
const shown = () => entered.toLocaleString("en-US");

test("a spreadsheet is imported unchanged; imported again, it changes nothing", async () => {
  const helga = await visit(browser, url, "Helga");
  const { page } = helga;
  const importFile = async () => {
    await helga.goto("/import");
    await page.locator("input[type=file]").setInputFiles(file);
  };
  await importFile();
  await page.getByText(kpi).first().waitFor();
  await page.getByRole("button", { name: /^Import/ }).click();
  await page
    .getByText(/imported/i)
    .first()
    .waitFor();

  await importFile();
  await page
    .getByText(/nothing|the same/i)
    .first()
    .waitFor();
  expect(helga.complaints()).toEqual([]);
  await helga.leave();
});

test("Ada makes Gita the economist of the new team", async () => {
  const ada = await visit(browser, url, "Ada");
  const { page } = ada;
  await ada.goto("/admin/people");
  await page.getByRole("button", { name: "Give Gita", exact: false }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Role" }).or(dialog.getByLabel("Role")).first().click();
  await page.getByRole("option", { name: /Economist/ }).click();
  await dialog.getByLabel("Team").first().click();
  await page.getByRole("option", { name: "Giving", exact: true }).click();
  await dialog.getByRole("button", { name: "Give the role" }).click();
  await page.getByText("Gita is Economist", { exact: false }).first().waitFor();
  await ada.leave();
});

test("Gita enters September, the chart moves, the log tells of it, and the playground answers with it", async () => {
  const gita = await visit(browser, url, "Gita");
  const { page } = gita;

  entered += 1;

  await gita.goto("/entries?month=2026-09");
  const cell = page.getByRole("row", { name: kpi, exact: true }).locator("[data-current]");
  await cell.click();
  await page.keyboard.type(shown().replace(",", "'"));
  const saved = page.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes("recordEntries")),
  );
  await page.keyboard.press("Enter");
  await saved;
  await page.getByText(shown()).first().waitFor();

  await gita.goto("/kpis");
  await page.getByRole("link", { name: kpi }).first().click();
  await page.getByRole("heading", { level: 1, name: kpi }).waitFor();
  const chart = page.getByRole("img", { name: `Progression of ${kpi}, Giving` });
  await chart.locator("canvas, svg").first().waitFor();
  await page
    .getByRole("cell", { name: new RegExp(shown()) })
    .first()
    .waitFor();

  await gita.goto("/changes");
  await page.getByText(new RegExp(shown())).first().waitFor();

  await gita.goto("/playground");
  await page.getByRole("button", { name: "Saved queries", exact: true }).click();
  await page.getByText("Latest changes").click();
  // The editor takes a moment to see which operation it holds now.
  await page
    .getByRole("tab", { name: /LatestChanges/ })
    .first()
    .waitFor();
  const answered = page.waitForResponse((answer) =>
    Boolean(answer.request().postData()?.includes("LatestChanges")),
  );
  await page.getByRole("button", { name: /Execute query/ }).click();
  expect(await (await answered).text()).toContain(String(entered));
  // The editor draws only the lines that fit.
  await page
    .locator(".result-window")
    .getByText(/recordEntries/)
    .first()
    .waitFor();
  expect(gita.complaints()).toEqual([]);
  await gita.leave();
});

test("the same figures come back out", async () => {
  const helga = await visit(browser, url, "Helga");
  await helga.goto("/import");
  const [download] = await Promise.all([
    helga.page.waitForEvent("download"),
    helga.page.getByRole("button", { name: "Values only" }).first().click(),
  ]);
  const exported = readFileSync(await download.path(), "utf8");
  expect(exported).toContain(kpi);
  expect(exported).toContain(String(entered));
  await helga.leave();
});
