import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const INSTALLED = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** What a Chromium is started with: where it is, and libraries of its own where the machine lacks them. */
interface Engine {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * Starts a real headless Chromium: the one of CHROMIUM_PATH, else an installed one, else the one inside the npm
 * package. The caller closes it.
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findEngine();
  // Its own sandbox does not work for root, and there is nothing foreign to guard against in a test.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];
  return chromium.launch({ executablePath, args, headless: true, env: { ...definedEnv(), ...env } });
}

async function findEngine(): Promise<Engine> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, env: {} };
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const installed = INSTALLED.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(
    existsSync,
  );
  if (installed && (await starts({ executablePath: installed, env: {} })))
    return { executablePath: installed, env: {} };
  return packagedEngine();
}

async function packagedEngine(): Promise<Engine> {
  const folder = await unpack();
  const executablePath = path.join(folder, "chromium");
  const plain = { executablePath, env: fontsOf(folder) };
  if (await starts(plain)) return plain;
  const libraries = [path.join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(":");
  return { executablePath, env: { ...plain.env, LD_LIBRARY_PATH: libraries } };
}

/** A machine without fonts would draw boxes. */
function fontsOf(folder: string): Record<string, string> {
  return existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
}

async function starts({ executablePath, env }: Engine): Promise<boolean> {
  return run(executablePath, ["--version", "--no-sandbox"], {
    env: { ...definedEnv(), ...env },
    timeout: 30_000,
  }).then(
    () => true,
    () => false,
  );
}

/** Unpacks the packaged browser once, under a draft name first, so that nobody starts half of it. */
async function unpack(): Promise<string> {
  const entry = require.resolve("@sparticuz/chromium");
  const manifest = path.join(
    entry.slice(0, entry.lastIndexOf("@sparticuz")),
    "@sparticuz/chromium/package.json",
  );
  const { version } = JSON.parse(await readFile(manifest, "utf8"));
  const cache = path.join(path.dirname(path.dirname(path.dirname(manifest))), ".cache");
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(`${folder}.new-`);
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  // The package unpacks into TMPDIR, and its libraries only where it believes to be on their own platform.
  const env = { ...definedEnv(), TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  await run(process.execPath, ["--input-type=module", "-e", script], { env, cwd: import.meta.dirname });
  for (const file of [draft, path.join(draft, "chromium")]) await chmod(file, 0o755);
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
