import type { Browser, CDPSession, Page } from "playwright-core";
import { makeDeskTeam } from "../../testkit/desk-of-people";
import { visit } from "../../testkit/visitor";
import { median } from "./median";

/** What one keystroke costs, in milliseconds. */
interface Keystroke {
  /** From the key to the frame after it, the median. */
  latency: number;
  /** Work of the page's main thread: scripts, styles, layout and painting. */
  work: number;
}

/** A grid of the economist's desk beside a bare table of as many cells. */
export interface Typing {
  grid: Keystroke;
  bare: Keystroke;
}

const SIZE = { rows: 200, columns: 12 };

/** Figures of three digits, each left with the arrow down: what a person does who enters a column. */
const FIGURES = 20;
/** Milliseconds between two keys: a fast typist's. */
const PACE = 60;

/** Types into the product's grid and into a bare table of 200 by 12 cells, in turn; the medians. */
export async function timeTyping(
  { browser, cairn, rounds }: { browser: Browser; cairn: string; rounds: number },
  say: (words: string) => void,
): Promise<Typing> {
  const team = await makeDeskTeam(browser, cairn, { about: "Typing", kpis: SIZE.rows, economists: ["Max"] });
  const max = await visit(browser, cairn, "Max");
  const beside = await max.context.newPage();
  const strokes = { grid: [] as Keystroke[], bare: [] as Keystroke[] };
  for (let round = 0; round < rounds; round++) {
    say(`typing, round ${round + 1} of ${rounds}`);
    await max.page.bringToFront();
    // Another month each time: its column is empty.
    await max.goto(`/entries?month=2025-${String((round % 12) + 1).padStart(2, "0")}&team=${team.id}`);
    await max.page.locator('[data-at][tabindex="0"]:focus').waitFor();
    strokes.grid.push(await typeDown(max.page));
    await beside.bringToFront();
    await openBareTable(beside);
    strokes.bare.push(await typeDown(beside));
  }
  await max.leave();
  return { grid: middle(strokes.grid), bare: middle(strokes.bare) };
}

const middle = (strokes: Keystroke[]): Keystroke => ({
  latency: median(strokes.map(({ latency }) => latency)),
  work: median(strokes.map(({ work }) => work)),
});

/** Types figures down a column of what has the focus, and tells what a keystroke took. */
async function typeDown(page: Page): Promise<Keystroke> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.evaluate(watchKeys);
  const before = await busyOf(session);
  let strokes = 0;
  for (let figure = 0; figure < FIGURES; figure++)
    for (const key of [...String(100 + figure), "ArrowDown"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(PACE);
      strokes += 1;
    }
  const after = await busyOf(session);
  const latencies = await page.evaluate(() => (globalThis as { keyLatencies?: number[] }).keyLatencies ?? []);
  return { latency: median(latencies), work: (after - before) / strokes };
}

/** Runs in the page: keeps how long after a key the frame was drawn that shows it. */
function watchKeys(): void {
  const kept = globalThis as { keyLatencies?: number[] };
  const latencies: number[] = [];
  kept.keyLatencies = latencies;
  addEventListener(
    "keydown",
    ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => latencies.push(performance.now() - timeStamp))),
    true,
  );
}

async function busyOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const busy = metrics.find(({ name }) => name === "TaskDuration");
  return (busy?.value ?? Number.NaN) * 1000;
}

/** The floor: a plain table of so many cells that can be typed into, where the arrow down goes to the cell below. */
async function openBareTable(page: Page): Promise<void> {
  await page.setContent("<!doctype html><title>A bare table</title><table><tbody></tbody></table>");
  await page.evaluate(({ rows, columns }) => {
    const body = document.querySelector("tbody") as HTMLElement;
    for (let row = 0; row < rows; row++) {
      const line = body.appendChild(document.createElement("tr"));
      for (let column = 0; column < columns; column++) {
        const cell = line.appendChild(document.createElement("td"));
        cell.contentEditable = "true";
        cell.textContent = String(row * columns + column);
      }
    }
    body.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown") return;
      const cell = (event.target as HTMLElement).closest("td");
      const below = cell?.parentElement?.nextElementSibling?.children[cell.cellIndex];
      event.preventDefault();
      (below as HTMLElement | undefined)?.focus();
    });
    (body.querySelector("tr td:last-child") as HTMLElement).focus();
  }, SIZE);
}
