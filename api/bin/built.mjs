/**
 * Whether the last build still stands. Turbo knows too, but takes longer to look than the rest of a start: here it is
 * enough that no source is newer than the build, none has come or gone, and its results are where it left them. So are
 * the packages, for npm notes by a file of its own when it installs any.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const SOURCES = ["schema", "drizzle", "api", "web", "package-lock.json", "tsconfig.json", "turbo.json"];
/** What a build makes by itself, and what is none of its sources. */
const MADE = /^(node_modules|dist|\.next.*|\.turbo|\.cairn|next-env\.d\.ts|.*\.tsbuildinfo)$/;
const RESULTS = [
  "node_modules/.package-lock.json",
  "api/dist/launch.js",
  "api/dist/main.js",
  "web/.next/BUILD_ID",
];

const noteOf = (root) => path.join(root, "node_modules/.cache/cairn/built.json");

/** True when nothing has changed since the build that `noteBuild` was told of. */
export function isBuilt(root) {
  try {
    const note = JSON.parse(readFileSync(noteOf(root), "utf8"));
    const { names, newest } = lookAt(root);
    return note.names === names && newest < note.begun && note.results === resultsOf(root);
  } catch {
    return false;
  }
}

/** Remembers a build that has just succeeded; `begun` is when it began, in milliseconds. */
export function noteBuild(root, begun) {
  const file = noteOf(root);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ begun, names: lookAt(root).names, results: resultsOf(root) }));
}

/** The sources' names as one text, and when the last of them changed. */
function lookAt(root) {
  const hash = createHash("sha256");
  let newest = 0;
  const look = (file) => {
    const found = statSync(file);
    if (!found.isDirectory()) {
      hash.update(`${file}\n`);
      // Not when it was written, which a copy may keep, but when it came here.
      newest = Math.max(newest, found.ctimeMs);
      return;
    }
    for (const name of readdirSync(file).sort()) if (!MADE.test(name)) look(path.join(file, name));
  };
  for (const source of SOURCES) look(path.join(root, source));
  return { names: hash.digest("hex"), newest };
}

/** The results as the build left them, and what it was told by the environment. */
function resultsOf(root) {
  const moments = RESULTS.map((file) => statSync(path.join(root, file)).mtimeMs);
  return [...moments, process.env.CAIRN_WEB_OUTPUT ?? ""].join(" ");
}
