/**
 * Bundles the programs of the API: our own packages go in, everything from npm stays outside.
 * An entry is built when its source is there.
 */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const entries = {
  main: "src/main.ts",
  launch: "src/launch/main.ts",
  cli: "src/cli/main.ts",
  contract: "src/contract.ts",
  "demo-identity": "src/demo-identity/main.ts",
  "leave-with-parent": "src/launch/leave-with-parent.ts",
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

await rm(path.join(here, "dist"), { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: Object.fromEntries(
    Object.entries(entries).filter(([, file]) => existsSync(path.join(here, file))),
  ),
  outdir: "dist",
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
