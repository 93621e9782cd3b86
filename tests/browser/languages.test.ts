import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";

const { url } = inject("product");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const signIn = { "de-CH": /anmelden/, "fr-CH": /Se connecter/, "it-CH": /Accedi/ };
type Language = keyof typeof signIn;

/** A browser that asks for a language, with somebody signed in, and what it complains of. */
async function comeWith(language: Language, asks: string, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: asks });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(url);
  await page.getByRole("link", { name: signIn[language] }).click();
  await page.getByRole("button", { name: /Helga/ }).click();
  await page.waitForURL((at) => at.pathname.startsWith(`/${language}`) && !at.pathname.includes("sign-in"));
  return { context, page, complaints };
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

test("a browser is met in its language, and another one is a choice that is remembered", async () => {
  const { context, page, complaints } = await comeWith("fr-CH", "fr-FR", 1440);
  await page.goto(`${url}/fr-CH/board`);
  await heading(page, "Tableau de bord");
  const french = page.getByRole("row", { name: /Dons privés/ });
  await french.getByText(/^\d{1,3}(\u202f\d{3})+\sCHF$/).waitFor();

  await page.getByRole("button", { name: "Langue" }).click();
  await page.getByRole("menuitem", { name: "Deutsch" }).click();
  await heading(page, "Cockpit");
  expect(await langOf(page)).toBe("de-CH");
  const german = page.getByRole("row", { name: /Private Spenden/ });
  await german.getByText(/^\d{1,3}(’\d{3})+\sCHF$/).waitFor();

  await page.goto(url);
  await page.waitForURL(`${url}/de-CH`);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a language without its country is met in the nearest one", async () => {
  const { context, page } = await comeWith("it-CH", "it-IT", 1440);
  for (const [asked, found] of [
    ["/de/board?by=urgency", "/de-CH/board?by=urgency"],
    ["/fr", "/fr-CH"],
    ["/it-IT/kpis", "/it-CH/kpis"],
  ]) {
    await page.goto(`${url}${asked}`);
    expect(page.url()).toBe(`${url}${found}`);
  }
  await context.close();
});

const paths = [
  "",
  "/board",
  "/entries",
  "/kpis",
  "/kpis/new",
  "/targets",
  "/closings",
  "/changes",
  "/import",
];

describe.each(["de-CH", "fr-CH", "it-CH"] as const)("in %s", (language) => {
  test("words fit on a phone, and server and browser write the same", async () => {
    const { context, page, complaints } = await comeWith(language, language, 390);
    const sideways: [string, number][] = [];
    for (const path of paths) {
      await page.goto(`${url}/${language}${path}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      expect(await langOf(page)).toBe(language);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) sideways.push([path, over]);
    }
    expect({ sideways, complaints }).toEqual({ sideways: [], complaints: [] });
    await context.close();
  });
});
