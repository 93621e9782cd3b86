import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parts as late } from "../bin/mantine-styles.json";

const web = path.resolve(import.meta.dirname, "..");
const core = path.resolve(web, "../node_modules/@mantine/core");
const read = (file: string) => readFileSync(file, "utf8");

/** Names of a list in braces, types left out. */
const namesIn = (list: string): string[] =>
  list.split(",").flatMap((name) => name.trim().match(/^(?!type )\w+/) ?? []);

/** What our screens take from Mantine, and what its notices are made of. */
function takenParts(): Set<string> {
  const folders = ["app", "features", "lib", "ui"].map((folder) => path.join(web, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => path.join(folder, file)),
  );
  const imports = files.flatMap((file) => [
    ...read(file).matchAll(/import \{([^}]*)\} from "@mantine\/core"/g),
  ]);
  return new Set([...imports.flatMap(([, list = ""]) => namesIn(list)), "Notification", "Portal"]);
}

interface Style {
  /** As its file is named. */
  part: string;
  /** The module that stands for it. */
  module: string;
}

/** The styles that a module of Mantine needs, with those of what it is made of. */
function stylesOf(file: string, seen = new Set<string>()): Style[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const [, part] = path.basename(file).match(/^(\w+)\.module\.mjs$/) ?? [];
  if (part) return [{ part, module: path.relative(core, file) }];
  const imports = [...read(file).matchAll(/from "(\.[^"]+)"/g)];
  return imports.flatMap(([, from = ""]) => stylesOf(path.resolve(path.dirname(file), from), seen));
}

const hasStyle = ({ part }: Style): boolean => existsSync(path.join(core, `styles/${part}.layer.css`));

/** What our screens take, by name, with the styles that each needs. */
function needed(): Map<string, Style[]> {
  const modules = new Map(
    [...read(path.join(core, "esm/index.mjs")).matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)].flatMap(
      ([, list = "", from = ""]) =>
        namesIn(list).map((name) => [name, path.resolve(core, "esm", from)] as const),
    ),
  );
  return new Map([...takenParts()].map((name) => [name, stylesOf(modules.get(name) ?? "").filter(hasStyle)]));
}

const first = [...read(path.join(web, "ui/mantine-styles.ts")).matchAll(/styles\/([\w-]+)\.layer\.css/g)].map(
  ([, part = ""]) => part,
);

test("every style comes along with its part, or before all of them", () => {
  const styles = [...needed().values()].flat();
  expect(styles.length).toBeGreaterThan(40);
  expect(styles.filter(({ part }) => !first.includes(part) && !late.includes(part))).toEqual([]);
  const unreached = styles.filter(
    ({ part, module }) => late.includes(part) && !module.startsWith("esm/components/"),
  );
  expect(unreached).toEqual([]);
});

test("what others build on comes before all of them", () => {
  const tooLate = [...needed()].flatMap(([name, styles]) => {
    if (!styles.some(({ part }) => part === name)) return [];
    return styles.filter(({ part }) => !part.startsWith(name) && !first.includes(part));
  });
  expect(tooLate).toEqual([]);
});

test("they come in Mantine's own order, where later ones build on earlier ones", () => {
  const all = read(path.join(core, "styles.layer.css"));
  const placeOf = (part: string) => {
    const [named = part] = read(path.join(core, `styles/${part}.layer.css`)).match(/\.m_[0-9a-f]+/) ?? [];
    return all.indexOf(named);
  };
  const places = first.slice(2).map(placeOf);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
