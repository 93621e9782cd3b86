import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

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

/** The styles that a module of Mantine needs, with those of what it is made of. */
function stylesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const [, part] = path.basename(file).match(/^(\w+)\.module\.mjs$/) ?? [];
  if (part) return [part];
  const imports = [...read(file).matchAll(/from "(\.[^"]+)"/g)];
  return imports.flatMap(([, from = ""]) => stylesOf(path.resolve(path.dirname(file), from), seen));
}

test("the styles of all that the screens are made of are there", () => {
  const modules = new Map(
    [...read(path.join(core, "esm/index.mjs")).matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)].flatMap(
      ([, list = "", from = ""]) =>
        namesIn(list).map((name) => [name, path.resolve(core, "esm", from)] as const),
    ),
  );
  const needed = [...takenParts()].flatMap((name) => stylesOf(modules.get(name) ?? ""));
  const taken = read(path.join(web, "ui/mantine-styles.ts"));
  const missing = [...new Set(needed)].filter(
    (part) => existsSync(path.join(core, `styles/${part}.css`)) && !taken.includes(`/${part}.css"`),
  );
  expect(missing).toEqual([]);
});
