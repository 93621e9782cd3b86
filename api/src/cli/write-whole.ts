import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { CliTrouble } from "./trouble";

/** Writes a file under a draft name first, so that one that is cut off never takes the place of a whole one. */
export async function writeWhole(name: string, content: string | Uint8Array): Promise<void> {
  const draft = `${name}.${process.pid}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, name);
  } catch (error) {
    await rm(draft, { force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new CliTrouble(`There is no folder ${path.dirname(name)}.`);
    throw error;
  }
}
