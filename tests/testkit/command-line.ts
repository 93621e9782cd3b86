import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { buildPrograms, type Programs } from "./programs";

export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line, built as for people and run as a process of its own. */
export class CommandLine {
  private constructor(private readonly built: Programs) {}

  static async build(): Promise<CommandLine> {
    return new CommandLine(await buildPrograms("cli"));
  }

  remove(): Promise<void> {
    return this.built.remove();
  }

  start(args: string[], env: Record<string, string>, cwd = this.built.folder): ChildProcess {
    const { DATABASE_URL: _url, CAIRN_DATA_DIR: _folder, npm_lifecycle_event: _event, ...rest } = process.env;
    return spawn(process.execPath, [path.join(this.built.folder, "cli.js"), ...args], {
      env: { ...rest, ...env },
      cwd,
    });
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
