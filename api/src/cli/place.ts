import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where a command runs: the checkout, and the folder in which the person stands. */
export interface Place {
  root: string;
  folder: string;
}

/** The checkout above this program, and the folder from which npm, or Node itself, was called. */
export function findPlace(env: NodeJS.ProcessEnv): Place {
  let root = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(root, "drizzle/migrations")) && root !== path.dirname(root))
    root = path.dirname(root);
  // npm runs its scripts in the folder of package.json and keeps the person's own in INIT_CWD.
  const called = env.npm_lifecycle_event === "cairn" ? env.INIT_CWD : undefined;
  return { root, folder: called ?? process.cwd() };
}
