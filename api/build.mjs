/**
 * Bundles the programs of the API with the packages from npm that they use: a start reads a few files instead of a
 * thousand, which halves its time. `node build.mjs` builds all programs anew, `node build.mjs contract` that one beside
 * the others, `--out FOLDER` elsewhere than in dist.
 */
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = import.meta.dirname;
const programs = {
  main: "src/main.ts",
  launch: "src/launch/main.ts",
  "leave-with-parent": "src/launch/leave-with-parent.ts",
  cli: "src/cli/main.ts",
  "demo-identity": "src/demo-identity/main.ts",
  contract: "src/contract.ts",
  "workbook-thread": "src/features/imports/workbook/reading-thread.ts",
};

/**
 * What stays in node_modules: the reader of workbooks, which few need and none at the start (a part of its own would be
 * gone for a program that still runs when the next build is made), and what TypeGraphQL asks for only when it validates.
 */
const external = ["hucre", "class-validator"];

/** Our packages are TypeScript sources; Node resolves them by their exports map, as everywhere else. */
const inlineOurs = {
  name: "inline-ours",
  setup(bundler) {
    bundler.onResolve({ filter: /^@cairn\// }, ({ path: name, importer }) => ({
      path: createRequire(importer).resolve(name),
    }));
  },
};

/** Some packages import `graphql`, others require it: it comes in two forms, which refuse each other's types. */
const oneGraphql = {
  name: "one-graphql",
  setup(bundler) {
    const { resolve } = createRequire(import.meta.url);
    bundler.onResolve({ filter: /^graphql($|\/)/ }, ({ path: name }) => ({
      path: resolve(name).replace(/\.js$/, ".mjs"),
    }));
  },
};

/**
 * Apollo hashes each question. Its package for that finds Node's own hashing only as CommonJS, and else brings one written
 * in JavaScript, which takes six times as long.
 */
const hashByNode = {
  name: "hash-by-node",
  setup(bundler) {
    const filter = /^@apollo\/utils\.createhash$/;
    bundler.onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: "hash-by-node" }));
    bundler.onLoad({ filter, namespace: "hash-by-node" }, () => ({
      contents: 'export { createHash } from "node:crypto";',
    }));
  },
};

/** Our own lines are traced back to their sources. Node reads a program's map when it starts, so it holds no others. */
const mapOursOnly = {
  name: "map-ours-only",
  setup(bundler) {
    const nothing = Buffer.from('{"version":3,"sources":[""],"mappings":"A"}').toString("base64");
    bundler.onLoad({ filter: /node_modules.*\.[cm]?js$/ }, async ({ path: file }) => ({
      contents: `${await readFile(file, "utf8")}\n//# sourceMappingURL=data:application/json;base64,${nothing}`,
    }));
  },
};

const { values, positionals: wanted } = parseArgs({
  options: { out: { type: "string", default: path.join(here, "dist") } },
  allowPositionals: true,
});
const chosen = Object.entries(programs).filter(
  ([name, source]) => existsSync(path.join(here, source)) && (wanted.length === 0 || wanted.includes(name)),
);
if (wanted.length === 0) await rm(values.out, { recursive: true, force: true });
/** What every program is built with. */
const options = {
  absWorkingDir: here,
  outdir: path.resolve(values.out),
  // Said out loud: what a plugin resolves finds no tsconfig by itself, and gets decorators of the other kind.
  tsconfig: "../tsconfig.json",
  bundle: true,
  // What a package imports only in some case becomes a part that is read only then.
  splitting: true,
  chunkNames: "parts/[name]-[hash]",
  external,
  plugins: [inlineOurs, oneGraphql, hashByNode, mapOursOnly],
  platform: "node",
  mainFields: ["module", "main"],
  target: "node20.20",
  format: "esm",
  // For packages that know no modules.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
};
/**
 * Where esbuild gives a function another name than its source, it can be told to give it its own back: each time one is
 * made, which takes the API a tenth of its time. The contract is built alike: a class that were renamed would show in it.
 */
const keepNames = (name) => !["main", "contract"].includes(name);
// Each by itself: programs that share parts read more than they need.
await Promise.all(
  chosen.map(([name, source]) =>
    build({ ...options, keepNames: keepNames(name), entryPoints: { [name]: source } }),
  ),
);
