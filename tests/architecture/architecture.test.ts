import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import { describe, expect, it } from "vitest";
import { FEATURES, OPTIONS, RULES, VAGUE } from "./rules";

const ROOT = path.resolve(import.meta.dirname, "../..");
const OURS = ["schema", "drizzle", "api", "web", "tests"];
const NOT_WRITTEN_BY_US = /(^|\/)(node_modules|dist|\.next[^/]*|\.turbo|\.cairn|generated)(\/|$)/;

/** What the rules find in a tree laid out like ours, as `rule: from -> to`. */
async function violations(baseDir: string): Promise<string[]> {
  const resolve = {
    exportsFields: ["exports"],
    conditionNames: ["import", "node", "default"],
    extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    bustTheCache: true,
  };
  const folders = OURS.filter((folder) => existsSync(path.join(baseDir, folder)));
  const { output } = await cruise(folders, { ...OPTIONS, baseDir }, resolve);
  if (typeof output === "string") throw new Error(output);
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

/** Our own files, as paths from the root. */
async function ourFiles(): Promise<string[]> {
  const lists = OURS.map(async (folder) =>
    (await readdir(path.join(ROOT, folder), { recursive: true })).map((file) => path.join(folder, file)),
  );
  return (await Promise.all(lists)).flat().filter((file) => !NOT_WRITTEN_BY_US.test(file));
}

describe("the house", () => {
  it("keeps its rules about who may import what", async () => {
    expect(await violations(ROOT)).toEqual([]);
  }, 120_000);

  it("has no folder or file whose name says nothing", async () => {
    expect((await ourFiles()).filter((file) => VAGUE.test(file))).toEqual([]);
    expect(
      ["api/src/utils/x.ts", "web/lib/helpers.ts", "schema/common"].every((file) => VAGUE.test(file)),
    ).toBe(true);
  });

  it("has a place in the order for every feature", async () => {
    const home = path.join(ROOT, "api/src/features");
    const features = (await readdir(home, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(features.map(({ name }) => name).filter((name) => !FEATURES.includes(name))).toEqual([]);
  });
});

/** For each rule, a house that breaks it and no other. */
const BREACHES: Record<string, Record<string, string>> = {
  "schema-imports-nothing-of-ours": {
    "schema/types/a.ts": 'import "../../tests/b";',
    "tests/b.ts": "",
  },
  "rules-are-pure": { "schema/rules/a.ts": 'import "node:fs";' },
  "only-the-server-knows-the-types": {
    "drizzle/a.ts": 'import "../schema/types/b";',
    "schema/types/b.ts": "",
  },
  "only-the-server-knows-the-store": { "schema/types/a.ts": 'import "../../drizzle/b";', "drizzle/b.ts": "" },
  "the-store-knows-no-server": { "drizzle/a.ts": 'import "../api/src/b";', "api/src/b.ts": "" },
  "the-server-knows-no-screen": { "api/src/a.ts": 'import "../../web/b";', "web/b.ts": "" },
  "the-web-knows-the-contract-alone": { "web/a.ts": 'import "../api/src/b";', "api/src/b.ts": "" },
  "platform-knows-no-feature": {
    "api/src/platform/a.ts": 'import type { B } from "../features/teams/b";',
    "api/src/features/teams/b.ts": "export type B = 1;",
  },
  "features-know-no-door": {
    "api/src/features/teams/a.ts": 'import "../../http/b";',
    "api/src/http/b.ts": "",
  },
  "the-product-knows-no-test": { "api/src/a.ts": 'import "./b.test";', "api/src/b.test.ts": "" },
  "no-cycles": { "api/src/a.ts": 'import "./b";', "api/src/b.ts": 'import type {} from "./a";' },
  "everything-imported-exists": { "api/src/a.ts": 'import "./nowhere";' },
  ...Object.fromEntries(
    FEATURES.slice(0, -1).map((feature, position) => {
      const later = FEATURES[position + 1];
      const breach = {
        [`api/src/features/${feature}/a.ts`]: `import "../${later}/b";`,
        [`api/src/features/${later}/b.ts`]: "",
      };
      return [`${feature}-knows-nothing-later`, breach];
    }),
  ),
};

/** Breaking these two takes breaking a broader one with them. */
const ALSO: Record<string, string> = {
  "schema-imports-nothing-of-ours": "the-product-knows-no-test",
  "only-the-server-knows-the-store": "schema-imports-nothing-of-ours",
};

describe("each rule", () => {
  it.each(RULES.map(({ name }) => name ?? ""))("%s finds what breaks it", async (rule) => {
    const house = await mkdtemp(path.join(tmpdir(), "cairn-house-"));
    try {
      for (const [file, text] of Object.entries(BREACHES[rule] ?? {})) {
        await mkdir(path.dirname(path.join(house, file)), { recursive: true });
        await writeFile(path.join(house, file), text);
      }
      const found = (await violations(house)).map((violation) => violation.split(":")[0]);
      expect([...new Set(found)].sort()).toEqual([rule, ...(ALSO[rule] ? [ALSO[rule]] : [])].sort());
    } finally {
      await rm(house, { recursive: true, force: true });
    }
  });
});
