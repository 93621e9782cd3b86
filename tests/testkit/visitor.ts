import type { Browser, BrowserContext, Page } from "playwright-core";

export type DemoPerson = "Gita" | "Helga" | "Ana" | "Max" | "Ada";

export interface VisitOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
}

/** Somebody before a browser of their own. What their browser complains of is kept. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts and of the console since the last look. */
  complaints(): string[];
  goto(path: string): Promise<void>;
  leave(): Promise<void>;
}

/** Opens a browser of their own for a person of the demo and signs in at the demo identity provider. */
export async function visit(
  browser: Browser,
  url: string,
  person: DemoPerson,
  options: VisitOptions = {},
): Promise<Visitor> {
  const visitor = await arrive(browser, url, options);
  await visitor.page.goto(`${url}/en`);
  await signInAs(visitor.page, url, person);
  return visitor;
}

/** Opens a browser for somebody who isn't signed in. */
export async function arrive(
  browser: Browser,
  url: string,
  { width = 1440, height = 900, colorScheme = "light" }: VisitOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return {
    page,
    context,
    complaints: () => {
      const since = complaints;
      complaints = [];
      return since;
    },
    goto: async (path) => {
      await page.goto(`${url}/en${path}`);
      await page.getByRole("main").waitFor();
    },
    leave: () => context.close(),
  };
}

/** From the sign-in page to the page one wanted to see. */
export async function signInAs(page: Page, url: string, person: DemoPerson): Promise<void> {
  await page.getByRole("link", { name: /^Sign in/ }).click();
  await page.getByRole("button", { name: new RegExp(person) }).click();
  await page.waitForURL((at) => at.href.startsWith(url) && !at.pathname.includes("sign-in"));
}
