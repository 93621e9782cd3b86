import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { processorSeconds } from "../effort";

/** One load of a page with an empty cache, in milliseconds since its address was asked for. */
export interface Load extends Effort {
  /** The first byte of the HTML. */
  ttfb: number;
  /** Something is painted. */
  fcp: number;
  /** The largest thing of the first screen is painted. */
  lcp: number;
  /** Kilobytes on the wire. */
  html: number;
  css: number;
  scripts: number;
}

/** Milliseconds of the processor. */
interface Effort {
  /** The app's server. */
  server: number;
  /** The API. */
  api: number;
}

/** The process numbers of what answers a page; 0 where there is none. */
export type Answering = Record<keyof Effort, number>;

/** The line between browser and server. */
export interface Line {
  name: string;
  /** Milliseconds there and back, and megabits a second down and up; null for what the machine gives. */
  shape: { latency: number; down: number; up: number } | null;
}

export const LINES: readonly Line[] = [
  { name: "this machine", shape: null },
  // As Chromium's own developer tools and Lighthouse have it.
  { name: "slow 4G", shape: { latency: 150, down: 1.6, up: 0.75 } },
];

/** Time for what is painted late to be counted. */
const SETTLED_MS = 700;

/** Loads an address in a new tab of a person's browser, the cache empty, and tells what it cost. */
export async function loadOnce(
  context: BrowserContext,
  address: string,
  line: Line,
  answering: Answering,
): Promise<Load> {
  const page = await context.newPage();
  try {
    const before = await effortOf(answering);
    const session = await context.newCDPSession(page);
    const wire = await watchWire(session);
    await throttle(session, line);
    await page.addInitScript(watchPaint);
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(SETTLED_MS);
    const after = await effortOf(answering);
    const effort = { server: after.server - before.server, api: after.api - before.api };
    return { ...(await timesOf(page)), ...wire(), ...effort };
  } finally {
    await page.close();
  }
}

async function effortOf({ server, api }: Answering): Promise<Effort> {
  const used = async (pid: number) => ((await processorSeconds(pid)) ?? Number.NaN) * 1000;
  return { server: await used(server), api: api > 0 ? await used(api) : 0 };
}

async function throttle(session: CDPSession, { shape }: Line): Promise<void> {
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  if (!shape) return;
  const bytes = (megabits: number) => (megabits * 1e6) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: shape.latency,
    downloadThroughput: bytes(shape.down),
    uploadThroughput: bytes(shape.up),
  });
}

/** Counts what comes over the wire, by kind. */
async function watchWire(session: CDPSession) {
  const kinds = new Map<string, "html" | "css" | "scripts">();
  const received = { html: 0, css: 0, scripts: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => {
    const kind = { Document: "html", Stylesheet: "css", Script: "scripts" } as const;
    if (type in kind) kinds.set(requestId, kind[type as keyof typeof kind]);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) received[kind] += encodedDataLength / 1000;
  });
  await session.send("Network.enable");
  return () => received;
}

/** Runs in the page: keeps the last of the largest paints. */
function watchPaint(): void {
  const kept = globalThis as { largestPaint?: number };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.largestPaint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
}

function timesOf(page: Page): Promise<Pick<Load, "ttfb" | "fcp" | "lcp">> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const [first] = performance.getEntriesByName("first-contentful-paint");
    return {
      ttfb: navigation?.responseStart ?? Number.NaN,
      fcp: first?.startTime ?? Number.NaN,
      lcp: (globalThis as { largestPaint?: number }).largestPaint ?? Number.NaN,
    };
  });
}

/** What a page shows, as text, and how many pictures it draws, where no script may run. */
export async function withoutScripts(browser: Browser, from: BrowserContext, address: string) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await from.storageState(),
  });
  const page = await context.newPage();
  await page.goto(address);
  const main = page.getByRole("main");
  const found = { text: await main.innerText(), pictures: await main.locator("svg[role=img] path").count() };
  await context.close();
  return found;
}
