import { writeFile } from "node:fs/promises";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";

/** Of a run: how many tests passed, what failed and why, what passed only when it was tried again. */
export default class OutcomeReporter {
  async onTestRunEnd(modules, unhandled, reason) {
    const outcome = { passed: 0, skipped: 0, failures: [], second: [] };
    const failsOf = (name, errors) => outcome.failures.push({ name, why: errors.map(inShort) });
    for (const module of modules) {
      const file = path.relative(process.cwd(), module.moduleId);
      // What befalls a file or a group outside of its tests: an import, a hook.
      for (const part of [module, ...module.children.allSuites()])
        if (part.errors().length > 0)
          failsOf(part === module ? file : `${file} > ${part.fullName}`, part.errors());
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        const name = `${file} > ${test.fullName}`;
        if (state === "passed") outcome.passed += 1;
        else if (state === "failed") failsOf(name, errors);
        else outcome.skipped += 1;
        if (state === "passed" && errors?.length) outcome.second.push({ name, why: errors.map(inShort) });
      }
    }
    for (const error of unhandled) failsOf("between tests", [error]);
    if (reason === "interrupted") outcome.failures.push({ name: "stopped before its end", why: [] });
    await writeFile(process.env.CAIRN_OUTCOME, JSON.stringify(outcome));
  }
}

/** What is wrong, how it differs from what was expected, and the first place of ours where it is. */
function inShort({ message, diff, stack = "" }) {
  const place = stack.split("\n").find((line) => /^\s+at /.test(line) && !line.includes("node_modules"));
  const lines = `${message}\n${stripVTControlCharacters(diff ?? "")}`
    .split("\n")
    .filter((line) => line.trim());
  return [...lines.slice(0, 25), ...(place ? [place.trim()] : [])].join("\n");
}
