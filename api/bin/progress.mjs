/**
 * What a person sees while Cairn starts: one line a step, with its outcome and how long it took.
 * A terminal shows the running step in place; a log file gets a line now and then instead.
 */
const BEAT_MS = 10_000;

/**
 * @typedef {(words: string) => void} Say
 * @typedef {{ step: <T>(name: string, work: (say: Say) => Promise<T>, done?: (result: T) => string) => Promise<T>,
 *             line: (text?: string) => void, strong: (text: string) => string }} Progress
 */

/**
 * @param {import("node:tty").WriteStream} out
 * @param {number} quietMs steps that take less are not shown at all
 * @returns {Progress}
 */
export function makeProgress(out, quietMs = 0) {
  const terminal = out.isTTY === true && process.env.TERM !== "dumb";
  const colored = terminal && !process.env.NO_COLOR;
  const paint = (code, text) => (colored ? `\u001b[${code}m${text}\u001b[0m` : text);
  const line = (text = "") => out.write(`${text}\n`);
  const screen = { out, terminal, paint, line, quietMs };
  return {
    step: (name, work, done) => step(screen, name, work, done),
    line,
    strong: (text) => paint(1, text),
  };
}

async function step({ out, terminal, paint, line, quietMs }, name, work, done) {
  const began = performance.now();
  const title = name.padEnd(11);
  let words = "";
  const show = () => {
    if (performance.now() - began < quietMs) return;
    const text = `  ${paint(36, "…")} ${title} ${words} ${paint(2, took(began))}`;
    if (terminal) out.write(`\r\u001b[K${text}`);
    else line(text);
  };
  const beat = setInterval(show, terminal ? 1_000 : BEAT_MS);
  const finish = (mark, outcome) => {
    clearInterval(beat);
    if (terminal) out.write("\r\u001b[K");
    if (performance.now() - began >= quietMs) line(`  ${mark} ${title} ${outcome} ${paint(2, took(began))}`);
  };
  if (terminal) show();
  try {
    const result = await work((next) => {
      if (next === words) return;
      words = next;
      show();
    });
    finish(paint(32, "✓"), done?.(result) ?? words);
    return result;
  } catch (error) {
    finish(paint(31, "✗"), error?.name === "AbortError" ? "stopped" : "failed");
    throw error;
  }
}

function took(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
