import type { CDPSession, Page } from "playwright-core";

/** What one keystroke costs, in milliseconds. */
export interface Keystroke {
  /** From the key to the frame after it, the median. */
  latency: number;
  /** Work of the page's main thread: scripts, styles, layout and painting. */
  work: number;
}

/** Figures of three digits, each left with the arrow down: what a person does who enters a column. */
const FIGURES = 40;

/** Types figures down a column of what has the focus, and tells what a keystroke took. */
export async function typeDown(page: Page): Promise<Keystroke> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.evaluate(watchKeys);
  const before = await busyOf(session);
  let strokes = 0;
  for (let figure = 0; figure < FIGURES; figure++)
    for (const key of [...String(100 + figure), "ArrowDown"]) {
      await page.keyboard.press(key);
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

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** The floor: a plain table of so many cells that can be typed into, where the arrow down goes to the cell below. */
export async function openBareTable(page: Page, rows: number, columns: number): Promise<void> {
  await page.setContent("<!doctype html><title>A bare table</title><table><tbody></tbody></table>");
  await page.evaluate(
    ([rows, columns]) => {
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
    },
    [rows, columns] as const,
  );
}
