/** The last step of the build: beside each script and style, the same compressed, so that no server does it again. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { ENCODINGS, TYPES } from "./compressing.mjs";

/** One step below the best, which takes five times as long for three hundredths. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } };

const make = {
  br: (whole) => promisify(brotliCompress)(whole, BROTLI),
  gzip: (whole) => promisify(gzip)(whole, { level: 9 }),
};

/** A packet carries as much. */
const WORTH_IT = 1_000;

const folder = path.join(import.meta.dirname, "..", process.env.CAIRN_WEB_DIST || ".next", "static");
const files = (await readdir(folder, { recursive: true })).filter((file) => path.extname(file) in TYPES);
for (const file of files) {
  const whole = await readFile(path.join(folder, file));
  if (whole.length < WORTH_IT) continue;
  await Promise.all(
    ENCODINGS.map(async ({ name, ending }) =>
      writeFile(path.join(folder, file + ending), await make[name](whole)),
    ),
  );
}
