import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { type DemoPerson, type Visitor, visit } from "../testkit/visitor";

const { url } = inject("product");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const screens: [DemoPerson, string[]][] = [
  ["Gita", ["/", "/entries", "/board", "/changes"]],
  ["Helga", ["/", "/kpis", "/kpis/new", "/targets", "/closings", "/import", "/playground"]],
  ["Ada", ["/admin/people", "/admin/teams", "/admin/tokens", "/admin/organization"]],
];
const looks = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

for (const look of looks)
  describe(`${look.width} wide, ${look.colorScheme}`, () => {
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
  return [path, `${path}/edit`];
}

async function findFaults(visitor: Visitor, path: string): Promise<void> {
  const { page } = visitor;
  await visitor.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  // Some screens keep listening; what is to be looked at is there before that.
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
  const faults = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // The editor of the playground is GraphiQL's own.
    .exclude(".graphiql-container")
    .analyze();
  const found = faults.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
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
