import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { type DemoPerson, visit } from "../testkit/visitor";

/** The pictures of the README, taken from the running product with its demo data: `npm run pictures`. */
const { url } = inject("product");
const folder = import.meta.dirname;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  await mkdir(folder, { recursive: true });
});
afterAll(() => browser?.close());

const pictures: { name: string; person: DemoPerson; path: string; width?: number; dark?: boolean }[] = [
  { name: "board-light", person: "Max", path: "/board" },
  { name: "entries-light", person: "Gita", path: "/entries" },
  { name: "entries-phone-dark", person: "Gita", path: "/entries", width: 390, dark: true },
  { name: "changes-dark", person: "Helga", path: "/changes", dark: true },
  { name: "playground-light", person: "Ana", path: "/playground" },
];

for (const { name, person, path: address, width = 1440, dark } of pictures)
  test(`${name}: ${person} at ${address}`, async () => {
    const visitor = await visit(browser, url, person, {
      width,
      height: width === 390 ? 844 : 900,
      colorScheme: dark ? "dark" : "light",
    });
    await visitor.goto(address);
    // The desk keeps listening: its network is never idle.
    await visitor.page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
    await visitor.page.waitForTimeout(500);
    const picture = await visitor.page.screenshot({ path: path.join(folder, `${name}.png`) });
    expect(picture.length).toBeGreaterThan(10_000);
    await visitor.leave();
  });

test("kpi-light: Max at the page of a KPI that is off track", async () => {
  const visitor = await visit(browser, url, "Max");
  await visitor.goto("/board?order=urgency");
  await visitor.page.locator('main a[href*="/kpis/"]').first().click();
  await visitor.page
    .getByRole("img", { name: /^Progression/ })
    .locator("svg, canvas")
    .first()
    .waitFor();
  await visitor.page.waitForTimeout(1500);
  await visitor.page.screenshot({ path: path.join(folder, "kpi-light.png") });
  await visitor.leave();
});
