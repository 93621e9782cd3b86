/**
 * Bundles the programs of the API: our own packages go in, everything from npm stays outside.
 * A program is built when its source is there. `node build.mjs` builds all of them anew, `node build.mjs contract`
 * that one beside the others.
 */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const programs = {
  main: "src/main.ts",
  launch: "src/launch/main.ts",
  "leave-with-parent": "src/launch/leave-with-parent.ts",
  cli: "src/cli/main.ts",
  "demo-identity": "src/demo-identity/main.ts",
  contract: "src/contract.ts",
};

/** Our packages are TypeScript sources; Node resolves them by their exports map, as everywhere else. */
const inlineOurs = {
  name: "inline-ours",
  setup(bundler) {
    bundler.onResolve({ filter: /^@cairn\// }, ({ path: name, importer }) => ({
      path: createRequire(importer).resolve(name),
    }));
  },
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(programs).filter(
  ([name, source]) => existsSync(path.join(here, source)) && (wanted.length === 0 || wanted.includes(name)),
);
if (wanted.length === 0) await rm(path.join(here, "dist"), { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: Object.fromEntries(chosen),
  outdir: "dist",
  // Said out loud: what a plugin resolves finds no tsconfig by itself, and gets decorators of the other kind.
  tsconfig: "../tsconfig.json",
  bundle: true,
  packages: "external",
  plugins: [inlineOurs],
  platform: "node",
  target: "node20.20",
  format: "esm",
  sourcemap: true,
  sourcesContent: false,
  keepNames: true,
  logLevel: "warning",
});
