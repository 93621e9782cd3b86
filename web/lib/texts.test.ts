import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { EVERYWHERE, pick } from "./texts";

const app = path.resolve(import.meta.dirname, "../app");
const pages = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith("page.tsx"),
);

test.each(pages)("%s has all the texts that its parts may ask for", (page) => {
  const given = [...EVERYWHERE, ...givenTo(page)];
  const missing = [...wantedBy(path.join(app, page))].filter(
    (name) => !given.some((each) => name === each || name.startsWith(`${each}.`)),
  );
  expect(missing).toEqual([]);
});

test("branches are picked where they were", () => {
  const all = { a: { b: "1", c: { d: ["2"] }, e: "3" }, f: { g: "4" } };
  expect(pick(all, ["a.b", "a.c.d", "f"])).toEqual({ a: { b: "1", c: { d: ["2"] } }, f: { g: "4" } });
});

/** The namespaces that a page's own file and the layouts above it give. */
function givenTo(page: string): string[] {
  const folders = page.split(path.sep).slice(0, -1);
  const layouts = folders.map((_, depth) => path.join(app, ...folders.slice(0, depth + 1), "layout.tsx"));
  return [...layouts, path.join(app, page)]
    .filter(existsSync)
    .flatMap((file) => [...read(file).matchAll(/textsOf\(([^)]*)\)/g)])
    .flatMap(([, names = ""]) => literals(names));
}

/** The namespaces that a file and all that it imports, now or late, asks for in the browser. */
function wantedBy(file: string, seen = new Set<string>()): Set<string> {
  const wanted = new Set<string>();
  if (seen.has(file)) return wanted;
  seen.add(file);
  const source = read(file);
  for (const [, names = ""] of source.matchAll(/useTranslations\(([^)]*)\)/g))
    for (const name of literals(names)) wanted.add(name);
  for (const [, from = ""] of source.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
    const found = [".ts", ".tsx"].map((end) => path.resolve(path.dirname(file), from) + end).find(existsSync);
    if (found) for (const name of wantedBy(found, seen)) wanted.add(name);
  }
  return wanted;
}

const read = (file: string) => readFileSync(file, "utf8");

/** The names in an expression; of one that is put together, the part that is certain. */
const literals = (expression: string): string[] =>
  [...expression.matchAll(/["`]([\w.]+)/g)].map(([, name = ""]) => name.replace(/\.$/, ""));
