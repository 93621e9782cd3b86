import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** What the JavaScript of a built app weighs, in kB (1,000 bytes) after gzip. */
export interface RouteWeight {
  /** As Next names it, such as `/[locale]/board`. */
  route: string;
  /** All scripts that the page's HTML asks for. */
  firstLoad: number;
}

interface RouteStats {
  route: string;
  firstLoadChunkPaths: string[];
}

const distOf = (app: string) => path.join(app, ".next");

function statsOf(app: string): RouteStats[] {
  return JSON.parse(readFileSync(path.join(distOf(app), "diagnostics/route-bundle-stats.json"), "utf8"));
}

const weights = new Map<string, number>();

/** Kilobytes of a file after gzip, as a server sends it. */
export function weightOf(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const weight = gzipSync(readFileSync(file)).length / 1000;
  weights.set(file, weight);
  return weight;
}

/** Every route of an app that `next build` has built, lightest first. */
export function weighRoutes(app: string): RouteWeight[] {
  return statsOf(app)
    .map(({ route }) => ({ route, firstLoad: sum(scriptsOf(app, route).map(weightOf)) }))
    .toSorted((a, b) => a.firstLoad - b.firstLoad);
}

/** The files of the scripts that a route's HTML asks for. */
export function scriptsOf(app: string, route: string): string[] {
  const found = statsOf(app).find((each) => each.route === route);
  if (!found) throw new RangeError(`There is no route ${route} among those of ${app}.`);
  return found.firstLoadChunkPaths.map((file) => path.resolve(app, file));
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A part of the app, in kB. */
export interface PartWeight {
  name: string;
  weight: number;
}

/** Folders of pages, below the locale. */
const CHART = "kpis/[id]";
const EDITOR = "playground";

/** What is fetched after the page it belongs to, or only on that page. */
export function weighParts(app: string): PartWeight[] {
  const frame = new Set(scriptsOf(app, "/[locale]/[...rest]"));
  const grid = scriptsOf(app, "/[locale]/entries").filter((file) => !frame.has(file));
  const chart = lateScripts(app, CHART);
  return [
    { name: "ECharts, after the figures of a KPI's page", weight: sum(chart.filter(hasChart).map(weightOf)) },
    { name: "what draws with it", weight: sum(chart.filter((file) => !hasChart(file)).map(weightOf)) },
    { name: "the editor of the playground", weight: sum(lateScripts(app, EDITOR).map(weightOf)) },
    { name: "the grid: the page of entries beyond the frame", weight: sum(grid.map(weightOf)) },
  ];
}

/** The scripts that `next/dynamic` fetches for a page. */
export function lateScripts(app: string, page: string): string[] {
  const manifest = path.join(
    distOf(app),
    "server/app/[locale]/(app)",
    page,
    "page/react-loadable-manifest.json",
  );
  const parts: Record<string, { files: string[] }> = JSON.parse(readFileSync(manifest, "utf8"));
  const files = Object.values(parts).flatMap((part) => part.files);
  return files.filter((file) => file.endsWith(".js")).map((file) => path.join(distOf(app), file));
}

/** Whether a script has ECharts in it. */
export const hasChart = (script: string): boolean => readFileSync(script, "utf8").includes("zrender");
