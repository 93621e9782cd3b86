import type { Browser } from "playwright-core";
import { visit } from "../../testkit/visitor";
import { LINES, type Line, type Load, loadOnce } from "./loads";
import { median } from "./median";

/** What a page costs over a line: the median of its loads, each with an empty cache. */
export interface PageCost extends Load {
  page: string;
  line: Line;
}

export interface PagePlan {
  browser: Browser;
  /** Addresses of Cairn and of the bare app. */
  cairn: string;
  bare: string;
  rounds: number;
}

/** Loads the pages in turn, round by round, the bare one first. */
export async function loadPages(plan: PagePlan, say: (words: string) => void): Promise<PageCost[]> {
  const max = await visit(plan.browser, plan.cairn, "Max");
  await max.goto("/board");
  const kpi = await max.page.locator('main a[href*="/kpis/"]').first().getAttribute("href");
  const pages = {
    "bare page": plan.bare,
    home: `${plan.cairn}/en`,
    board: `${plan.cairn}/en/board`,
    "KPI page": new URL(kpi ?? "", plan.cairn).href,
  };
  const costs: PageCost[] = [];
  for (const line of LINES) {
    const loads = new Map<string, Load[]>(Object.keys(pages).map((page) => [page, []]));
    // The first round warms the servers up.
    for (let round = 0; round <= plan.rounds; round++) {
      say(`${line.name}, ${round === 0 ? "warming up" : `round ${round} of ${plan.rounds}`}`);
      for (const [page, address] of Object.entries(pages)) {
        const load = await loadOnce(max.context, address, line);
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
  };
}
