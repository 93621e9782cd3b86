/**
 * How answers become small. Files of the build are compressed once, when it is made (`compress-files.mjs`), as well as
 * can be; what is rendered is compressed on its way, with Brotli where the browser takes it: it finds what a page says
 * twice, as style and as data, which gzip's short memory does not.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { constants } from "node:zlib";
import compression from "compression";

const { releaseCompressionStream } = createRequire(import.meta.url)(
  "next/dist/server/lib/release-compression-stream",
);

/** Names of encodings as browsers ask for them, with the endings of their files; the best first. */
export const ENCODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
];

/** Types of the files that are worth it. */
export const TYPES = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

const FILES = "/_next/static/";

/** Makes what has to be done with each request before the framework sees it. */
export function compressing(distDir) {
  const files = new Set(readdirSync(path.join(distDir, "static"), { recursive: true }).map(String));
  const compress = compression({
    // A page fits into half a megabyte; more is memory to be cleared for each of them.
    brotli: {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 19 },
    },
  });
  return (request, response) => {
    if (takeCompressed(request, response, files)) return;
    compress(request, response, () => undefined);
    // Who leaves early leaves a compressor behind, which nobody ends.
    response.once("close", () => {
      if (!response.writableFinished) releaseCompressionStream(response);
    });
  };
}

/** Has the framework serve the compressed file in the place of the one that is asked for. */
function takeCompressed(request, response, files) {
  const { url = "" } = request;
  const type = TYPES[path.extname(url)];
  if (!type || !url.startsWith(FILES)) return false;
  const accepted = `${request.headers["accept-encoding"] ?? ""}`.split(",").map((each) => each.trim());
  const file = url.slice(FILES.length);
  const found = ENCODINGS.find(({ name, ending }) => accepted.includes(name) && files.has(file + ending));
  if (!found) return false;
  request.url = url + found.ending;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Encoding", found.name);
  response.setHeader("Vary", "Accept-Encoding");
  return true;
}
