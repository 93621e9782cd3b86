import type { Browser } from "playwright-core";
import { programOf } from "../../testkit/product";
import { visit } from "../../testkit/visitor";
import { type Answering, LINES, type Line, type Load, loadOnce } from "./loads";
import { median } from "./median";
import type { Served } from "./serve";

/** What a page costs over a line: the median of its loads, each with an empty cache. */
export interface PageCost extends Load {
  page: string;
  line: Line;
}

export interface PagePlan {
  browser: Browser;
  cairn: Served;
  /** The bare app. */
  bare: Served;
  rounds: number;
}

/** Its name among the pages. */
export const BARE = "bare page";

/** Loads the pages in turn, round by round, the bare one first. */
export async function loadPages(plan: PagePlan, say: (words: string) => void): Promise<PageCost[]> {
  const { url, pid } = plan.cairn;
  const max = await visit(plan.browser, url, "Max");
  await max.goto("/board");
  const kpi = await max.page.locator('main a[href*="/kpis/"]').first().getAttribute("href");
  const pages = {
    [BARE]: plan.bare.url,
    home: `${url}/en`,
    board: `${url}/en/board`,
    "KPI page": new URL(kpi ?? "", url).href,
  };
  const ours: Answering = {
    server: programOf(pid, "next-server"),
    api: programOf(pid, "api/dist/main.js"),
  };
  const bare: Answering = { server: plan.bare.pid, api: 0 };
  const costs: PageCost[] = [];
  for (const line of LINES) {
    const loads = new Map<string, Load[]>(Object.keys(pages).map((page) => [page, []]));
    // The first round warms the servers up.
    for (let round = 0; round <= plan.rounds; round++) {
      say(`${line.name}, ${round === 0 ? "warming up" : `round ${round} of ${plan.rounds}`}`);
      for (const [page, address] of Object.entries(pages)) {
        const load = await loadOnce(max.context, address, line, page === BARE ? bare : ours);
        if (round > 0) loads.get(page)?.push(load);
      }
    }
    for (const [page, each] of loads) costs.push({ page, line, ...middle(each) });
  }
  await max.leave();
  return costs;
}

function middle(loads: Load[]): Load {
  const of = (name: keyof Load) => median(loads.map((load) => load[name]));
  return {
    ttfb: of("ttfb"),
    fcp: of("fcp"),
    lcp: of("lcp"),
    html: of("html"),
    css: of("css"),
    scripts: of("scripts"),
    // The clock of processes ticks a hundred times a second: a middle would be one of two values.
    server: mean(loads.map(({ server }) => server)),
    api: mean(loads.map(({ api }) => api)),
  };
}

const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
