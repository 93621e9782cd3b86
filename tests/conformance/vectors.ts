import { readdirSync, readFileSync } from "node:fs";
import type { Json } from "./plain";

/** One case: what is asked (`ask` names the rule), of what, and what the answer has to be. */
export interface Vector {
  readonly name: string;
  readonly ask: string;
  readonly given: Record<string, Json>;
  readonly expect: Json;
}

/** A vector file is plain data for people of the trade. */
export interface VectorFile {
  readonly name: string;
  readonly about: string;
  readonly cases: readonly Vector[];
}

const FOLDER = new URL("./vectors/", import.meta.url);

/** All vector files, by name. */
export const VECTOR_FILES: readonly VectorFile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => ({ name, ...JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) }));
