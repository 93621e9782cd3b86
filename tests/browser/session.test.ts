import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { visit } from "../testkit/visitor";

const { url } = inject("product");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test("signing out ends the session for everybody who has its cookie", async () => {
  const max = await visit(browser, url, "Max");
  const cookies = await max.context.cookies();
  await max.page.getByRole("button", { name: /Account of/ }).click();
  await max.page.getByRole("menuitem", { name: "Sign out" }).click();
  await max.page.getByRole("link", { name: /^Sign in/ }).waitFor();

  const thief = await browser.newContext();
  await thief.addCookies(cookies);
  const answer = await thief.request.post(`${url}/api/graphql`, {
    headers: { "content-type": "application/json", origin: url },
    data: { query: "{ viewer { person { name } } }" },
  });
  expect(answer.status()).toBe(401);
  await thief.close();
  await max.leave();
});

test("what was typed survives a session that ends in the middle", async () => {
  const gita = await visit(browser, url, "Gita");
  const { page, context } = gita;
  await gita.goto("/entries");
  // Chat and Email counts its sessions, too; the helpline comes after it.
  const cell = page.getByRole("row", { name: "Counselling sessions" }).nth(1).locator("[data-current]");
  await context.clearCookies({ name: /session-token/ });
  await cell.click();
  await page.keyboard.type("3456");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const [popup] = await Promise.all([
    context.waitForEvent("page"),
    dialog
      .getByRole("button", { name: /Sign in/ })
      .or(dialog.getByRole("link", { name: /Sign in/ }))
      .first()
      .click(),
  ]);
  const person = popup.getByRole("button", { name: /Gita/ });
  await Promise.race([person.waitFor(), popup.waitForEvent("close")]).catch(() => undefined);
  if (!popup.isClosed()) await person.click().catch(() => undefined);
  await dialog.waitFor({ state: "hidden" });
  await gita.goto("/changes");
  await page.getByText(/3,456/).first().waitFor();
  await gita.leave();
});

test("a request of another origin is refused", async () => {
  const ana = await visit(browser, url, "Ana");
  const answer = await ana.context.request.post(`${url}/api/graphql`, {
    headers: {
      "content-type": "application/json",
      origin: "https://elsewhere.example",
      "sec-fetch-site": "cross-site",
    },
    data: { query: "{ viewer { person { name } } }" },
  });
  expect(answer.status()).toBe(403);
  await ana.leave();
});

test("whoever opens Cairn from elsewhere keeps no hold of it", async () => {
  const max = await visit(browser, url, "Max");
  await max.page.goto(`${url.replace("localhost", "127.0.0.1")}/livez`);
  const coming = max.context.waitForEvent("page");
  await max.page.evaluate((board) => {
    window.open(board);
  }, `${url}/en/board`);
  const opened = await coming;
  await opened.getByRole("heading", { level: 1 }).waitFor();
  expect(await opened.evaluate(() => window.opener === null)).toBe(true);
  await max.leave();
});

test("a suspended person is out within seconds, and in again when restored", async () => {
  const ada = await visit(browser, url, "Ada");
  const max = await visit(browser, url, "Max");
  const api = (visitor: typeof ada, query: string) =>
    visitor.context.request.post(`${url}/api/graphql`, {
      headers: { "content-type": "application/json", origin: url },
      data: { query },
    });
  const people = await (await api(ada, "{ people(first: 50) { nodes { id name } } }")).json();
  const { id } = people.data.people.nodes.find((person: { name: string }) => person.name.startsWith("Max"));
  await api(ada, `mutation { suspendPerson(personId: "${id}") { refusals { sentence } } }`);
  expect((await api(max, "{ viewer { person { name } } }")).status()).toBe(403);
  await max.goto("/board").catch(() => undefined);
  await max.page
    .getByText(/suspended|no longer/i)
    .first()
    .waitFor();
  await api(ada, `mutation { restorePerson(personId: "${id}") { refusals { sentence } } }`);
  expect((await api(max, "{ viewer { person { name } } }")).status()).toBe(200);
  await Promise.all([ada.leave(), max.leave()]);
});
