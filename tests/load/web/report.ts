import { describeMachine } from "../results";
import { markdownTable } from "../table";
import { BARE, type PageCost } from "./pages";
import type { Starts } from "./starts";
import type { Typing } from "./typing";
import type { PartWeight, RouteWeight } from "./weights";

export interface WebMeasures {
  routes: RouteWeight[];
  /** A route of the bare app, in kB. */
  bare: number;
  /** What comes when it is wanted, in kB. */
  late: PartWeight[];
  pages: PageCost[];
  typing: Typing;
  starts: Starts;
  rounds: number;
}

const kB = (weight: number) => weight.toFixed(0);
const ms = (time: number) => time.toFixed(0);

/** The tables of the web, as Markdown. */
export function webReport({ routes, bare, late, pages, typing, starts, rounds }: WebMeasures): string {
  return `# What the web weighs

\`npm run bench -- web\` wrote these tables.

${describeMachine("Chromium headless")}

## JavaScript of a first load

kB (1,000 bytes) after gzip: all scripts that the HTML of a route asks for.

${markdownTable(["route", "kB"], [["a bare page of the framework", kB(bare)], ...routes.map(({ route, firstLoad }) => [route, kB(firstLoad)])], 1)}

And what is fetched afterwards, when it is wanted:

${markdownTable(
  ["part", "kB"],
  late.map(({ name, weight }) => [name, kB(weight)]),
  1,
)}

## Loading pages

The demo organization, a person signed in, cache empty, ${rounds} rounds in turn, medians. Milliseconds since the address
was asked for, kB on the wire; styles come inside the HTML; scripts include what a page fetches by itself after its
figures are there. Processor time is all that a load takes of the web app's server and of the API, on the average.

${pagesTable(pages)}

## Typing

Twenty figures of three digits at a fast typist's pace, each left by the arrow down, in a grid of 200 by 12 cells and in
a bare table of as many \`contenteditable\` cells. Milliseconds a keystroke, medians: from the key to the frame that
shows it, and the work of the page's main thread, saving included.

${markdownTable(
  ["typed into", "latency ms", "work ms", "latency to the bare table"],
  [
    ["a bare table", typing.bare.latency.toFixed(1), typing.bare.work.toFixed(2), "1"],
    [
      "the grid",
      typing.grid.latency.toFixed(1),
      typing.grid.work.toFixed(2),
      (typing.grid.latency / typing.bare.latency).toFixed(2),
    ],
  ],
  1,
)}

## Starting

${startsWords(starts, rounds)}
`;
}

/** What the pages cost over each line. */
export const pagesTable = (pages: PageCost[]): string =>
  markdownTable(
    [
      "line",
      "page",
      "TTFB ms",
      "FCP ms",
      "LCP ms",
      "to the bare page",
      "HTML kB",
      "CSS kB",
      "scripts kB",
      "server CPU ms",
      "API CPU ms",
    ],
    pages.map((page) => pageCells(page, pages)),
    2,
  );

/** How long the starts took, in a sentence. */
export const startsWords = (
  { database, app, cairn, ratio }: Starts,
  rounds: number,
): string => `From the command to the first answer on what an earlier run has left, the median of ${rounds}: embedded PostgreSQL takes
${ms(database)} ms, an empty app of the same framework ${ms(app)} ms, and \`npm start\`'s program, with database, API, web app and
demo sign-in, ${ms(cairn)} ms: in the median round ${ratio.toFixed(1)} times the two together.`;

function pageCells(cost: PageCost, all: PageCost[]): string[] {
  const bare = all.find(({ page, line }) => page === BARE && line === cost.line);
  const ratio = bare && bare !== cost ? (cost.lcp / bare.lcp).toFixed(1) : "1";
  const { line, page, ttfb, fcp, lcp, html, css, scripts, server, api } = cost;
  const effort = [ms(server), ms(api)];
  return [line.name, page, ms(ttfb), ms(fcp), ms(lcp), ratio, kB(html), kB(css), kB(scripts), ...effort];
}
