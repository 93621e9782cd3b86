import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Programs of the API, built as for people. */
export interface Programs {
  folder: string;
  remove(): Promise<void>;
}

/** Bundles programs into a folder of their own: no test depends on what was built before. */
export async function buildPrograms(...names: string[]): Promise<Programs> {
  const cache = path.join(ROOT, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, "cairn-programs-"));
  await run(process.execPath, [path.join(ROOT, "api/build.mjs"), "--out", folder, ...names]);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
