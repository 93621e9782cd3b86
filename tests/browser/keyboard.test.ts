import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../testkit/chromium";
import { type DemoPerson, type Visitor, visit } from "../testkit/visitor";

const { url } = inject("product");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const screens: [DemoPerson, string[]][] = [
  ["Gita", ["/", "/entries", "/board", "/deputies", "/changes", "/kpis"]],
  ["Helga", ["/kpis/new", "/targets", "/closings", "/import"]],
  ["Ada", ["/admin/people", "/admin/teams", "/admin/tokens", "/admin/organization"]],
];
/** No screen of the demo has more stops than this; whoever needs more is caught in a trap. */
const MOST_STOPS = 400;

for (const [person, paths] of screens)
  test(`${person} reaches all of ${paths.join(" ")} by keyboard alone and sees where they are`, async () => {
    const visitor = await visit(browser, url, person);
    for (const path of [...paths, ...(person === "Helga" ? await ofOneKpi(visitor) : [])])
      expect({ path, ...(await walk(visitor, path)) }).toEqual({ path, unseen: [], missed: [] });
    await visitor.leave();
  });

test("the first stop of a page leads past the navigation", async () => {
  const { page, goto, leave } = await visit(browser, url, "Max");
  await goto("/board");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  await leave();
});

test("a menu opens, moves and closes by keyboard, and gives the focus back", async () => {
  const { page, goto, leave } = await visit(browser, url, "Max");
  await goto("/board");
  const account = page.getByRole("button", { name: /Account of/ });
  await account.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("menuitem");
  await page.keyboard.press("Escape");
  await page.getByRole("menuitem", { name: "Sign out" }).waitFor({ state: "hidden" });
  expect(await account.evaluate((button) => button === document.activeElement)).toBe(true);
  await leave();
});

/** The pages of some KPI. */
async function ofOneKpi({ page, goto }: Visitor): Promise<string[]> {
  await goto("/kpis");
  const href = await page.locator('main a[href*="/kpis/"]:not([href$="/new"])').first().getAttribute("href");
  const path = href?.replace(/^\/en/, "") ?? "";
  return [path, `${path}/edit`, path.replace("/kpis/", "/targets/")];
}

/** Tabs through a page: stops that can't be seen, and what can be clicked but not reached. */
async function walk(visitor: Visitor, path: string) {
  const { page } = visitor;
  await visitor.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const unseen: string[] = [];
  // A page may put the focus where work begins: what lies before that comes after its end.
  let ends = 0;
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const found = await lookAtFocus(page, stop);
    if (found?.seenBefore || (found === null && ++ends > 1)) break;
    if (found?.visible === false) unseen.push(found.name);
  }
  return { unseen, missed: await missedBy(page) };
}

/** What has the focus now: marked, so that a second visit ends the walk. Null on the page itself. */
function lookAtFocus(page: Page, stop: number) {
  return page.evaluate((stop) => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return null;
    // A field for a date has several stops of its own, one after the other.
    const last = Number(at.dataset.walked ?? stop);
    at.dataset.walked = String(stop);
    if (last === stop - 1) return { seenBefore: false, visible: true, name: "" };
    const seenBefore = last < stop;
    const drawnBy =
      at instanceof HTMLInputElement && ["radio", "checkbox"].includes(at.type) ? (at.labels?.[0] ?? at) : at;
    const box = drawnBy.getBoundingClientRect();
    const looks = () => {
      for (const animation of document.getAnimations()) animation.finish();
      // A control that is drawn by its label is marked there.
      return [at, at.parentElement ?? at, at.parentElement?.parentElement ?? at, at.nextElementSibling ?? at]
        .map((part) => getComputedStyle(part))
        .map(({ outlineStyle, boxShadow, borderColor, backgroundColor }) =>
          [outlineStyle, boxShadow, borderColor, backgroundColor].join(),
        )
        .join();
    };
    const focused = looks();
    at.blur();
    const marked = focused !== looks();
    at.focus();
    const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
    const words = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at.textContent;
    const name = `${at.tagName} ${at.getAttribute("aria-label") ?? words?.trim().slice(0, 60) ?? ""}`;
    return { seenBefore, visible: marked && inView, name };
  }, stop);
}

/** Visible controls that no stop was made at, but for those that a group's own arrow keys lead to. */
function missedBy(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea";
    const groups =
      "[role=grid], [role=tablist], [role=radiogroup], [role=menu], [role=listbox], [role=tree], nextjs-portal";
    const isShown = (control: Element) => {
      const { width, height } = control.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(control).visibility === "visible";
    };
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((control) => isShown(control) && control.tabIndex >= 0 && control.dataset.walked === undefined)
      .filter((control) => !control.closest(groups) && control.getAttribute("type") !== "radio")
      .map(
        (control) =>
          `${control.tagName} ${control.getAttribute("aria-label") ?? control.textContent?.trim() ?? ""}`,
      );
  });
}
