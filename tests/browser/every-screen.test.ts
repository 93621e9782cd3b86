import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { arrive, type DemoPerson, type Visitor, visit } from "../testkit/visitor";

const { url } = inject("product");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const screens: [DemoPerson, string[]][] = [
  ["Gita", ["/", "/entries", "/board", "/board?asOf=2026-03-31", "/deputies", "/changes"]],
  ["Helga", ["/", "/kpis", "/kpis/new", "/targets", "/closings", "/import", "/playground"]],
  ["Ada", ["/admin/people", "/admin/teams", "/admin/tokens", "/admin/organization"]],
];
const looks = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** What is seen before one is let in, and by those who are not. */
const doors = {
  signedOut: ["/sign-in", "/sign-in?reason=ended", "/sign-in?error=Configuration"],
  barred: ["/waiting", "/suspended"],
};

for (const look of looks)
  describe(`${look.width} wide, light and dark`, () => {
    test(`at the door: ${[...doors.signedOut, ...doors.barred].join(" ")}`, async () => {
      const stranger = await arrive(browser, url, look);
      for (const path of doors.signedOut) await findFaults(stranger, path);
      await stranger.leave();
      const ana = await visit(browser, url, "Ana", look);
      for (const path of doors.barred) await findFaults(ana, path);
      await ana.leave();
    });
    for (const [person, paths] of screens)
      test(`${person}: ${paths.join(" ")}`, async () => {
        const visitor = await visit(browser, url, person, look);
        for (const path of [...paths, ...(person === "Helga" ? await oneKpi(visitor) : [])])
          await findFaults(visitor, path);
        await visitor.leave();
      });
  });

/** The page of some KPI and its form: their addresses are found as a person would find them. */
async function oneKpi({ page, goto }: Visitor): Promise<string[]> {
  await goto("/kpis");
  const href = await page.locator('main a[href*="/kpis/"]:not([href$="/new"])').first().getAttribute("href");
  const path = href?.replace(/^\/en/, "") ?? "";
  return [
    path,
    `${path}?show=outlook,normal&compare=year`,
    `${path}?team=all&grain=quarter&measure=toDate&asOf=2026-03-31`,
    `${path}/edit`,
    path.replace("/kpis/", "/targets/"),
  ];
}

async function findFaults(visitor: Visitor, path: string): Promise<void> {
  const { page } = visitor;
  await visitor.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // Some screens keep listening; what is to be looked at is there before that.
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
  const found = [...(await faultsIn(visitor, "light")), ...(await faultsIn(visitor, "dark"))];
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ path, found, sideways, complaints: visitor.complaints() }).toEqual({
    path,
    found: [],
    sideways: 0,
    complaints: [],
  });
}

async function faultsIn({ page }: Visitor, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: "attached" });
  // Colours on their way are neither the old nor the new ones.
  await page.evaluate(() => document.getAnimations().map((animation) => animation.finish()));
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // The editor of the playground is GraphiQL's own.
    .exclude(".graphiql-container")
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}
