import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line, built as for people and run as a process of its own. */
export class CommandLine {
  private constructor(
    private readonly program: string,
    private readonly folder: string,
  ) {}

  /** Bundles it into a folder of its own: no test depends on what was built before. */
  static async build(): Promise<CommandLine> {
    const cache = path.join(ROOT, "node_modules/.cache");
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(path.join(cache, "cairn-cli-"));
    const program = path.join(folder, "cli.mjs");
    await build({
      entryPoints: [path.join(ROOT, "api/src/cli/main.ts")],
      outfile: program,
      tsconfig: path.join(ROOT, "tsconfig.json"),
      bundle: true,
      packages: "external",
      plugins: [
        {
          name: "inline-ours",
          setup: ({ onResolve }) =>
            onResolve({ filter: /^@cairn\// }, ({ path: name, importer }) => ({
              path: createRequire(importer).resolve(name),
            })),
        },
      ],
      platform: "node",
      format: "esm",
      target: "node20.20",
      keepNames: true,
      logLevel: "warning",
    });
    return new CommandLine(program, folder);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  start(args: string[], env: Record<string, string>, cwd = this.folder): ChildProcess {
    const { DATABASE_URL: _url, CAIRN_DATA_DIR: _folder, npm_lifecycle_event: _event, ...rest } = process.env;
    return spawn(process.execPath, [this.program, ...args], { env: { ...rest, ...env }, cwd });
  }

  /** Runs a command to its end. */
  run(args: string[], env: Record<string, string>, cwd?: string): Promise<Said> {
    const child = this.start(args, env, cwd);
    const said: Said = { code: null, stdout: "", stderr: "" };
    child.stdout?.on("data", (chunk) => {
      said.stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      said.stderr += chunk;
    });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ ...said, code }));
    });
  }
}
