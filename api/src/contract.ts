import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { cairnSchema } from "./schema";

/** The contract as it is printed and committed: sorted, so that a diff shows what changed and nothing else. */
const printed = `${printSchema(lexicographicSortSchema(cairnSchema))}\n`;
const file = fileURLToPath(new URL("../../schema/generated/schema.graphql", import.meta.url));

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== printed) {
    console.error("schema/generated/schema.graphql is not what the classes emit. Run `npm run contract`.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
}
