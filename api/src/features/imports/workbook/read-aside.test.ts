import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPrograms, type Programs } from "../../../../../tests/testkit/programs";
import { readWorkbookTable } from "../read-workbook-table";
import { IMPORT_LIMITS } from "../table";
import { type Errand, findThread, readAside } from "./read-aside";
import { writeWorkbook } from "./workbook";

let built: Programs;
let thread: URL;
let workbook: Uint8Array;

const HEADINGS = ["team", "kpi", "period", "value", "note"];

beforeAll(async () => {
  built = await buildPrograms("workbook-thread");
  thread = pathToFileURL(path.join(built.folder, "workbook-thread.js"));
  const rows = Array.from({ length: 5_001 }, (_, row) => [
    `Team ${row % 7}`,
    "Zürich – Küche",
    `2026-0${1 + (row % 9)}`,
    row % 3 === 0 ? "n/a" : { number: `${row}.25` },
    row % 5 === 0 ? "two\nlines" : "",
  ]);
  workbook = await writeWorkbook({
    name: "Figures",
    columns: HEADINGS.map((heading) => ({ heading, width: 12 })),
    rows,
    isOpen: () => true,
    formatOf: () => undefined,
  });
});

afterAll(() => built?.remove());

const errand = (bytes: Uint8Array): Errand => ({ bytes, sheet: null, limits: IMPORT_LIMITS });

describe("a workbook that is read in a thread", () => {
  it("says the same as one that is read here, to the last row", async () => {
    const here = await readWorkbookTable(workbook, null, IMPORT_LIMITS);
    if ("code" in here) throw new Error(here.sentence);
    const aside = await readAside(thread, errand(workbook));
    expect(here.rows).toHaveLength(5_001);
    expect(aside).toEqual({
      ...here,
      rows: here.rows.map(({ kinds, ...row }) => ({ ...row, kinds: kinds?.slice(0, HEADINGS.length) })),
    });
  });

  it("says what is wrong with it, one after the other", async () => {
    const [broken, secret, whole] = await Promise.all([
      readAside(thread, errand(workbook.slice(0, workbook.length / 2))),
      readAside(thread, errand(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))),
      readAside(thread, errand(workbook)),
    ]);
    expect(broken).toMatchObject({ rule: "FILE_WORKBOOK_BROKEN" });
    expect(secret).toMatchObject({ rule: "FILE_WORKBOOK_OLD" });
    expect(whole).toMatchObject({ sheet: "Figures" });
  });

  it("takes the thread's memory and no more, and the next one is read", async () => {
    expect(await readAside(thread, errand(workbook), 8)).toMatchObject({ rule: "FILE_WORKBOOK_TOO_LARGE" });
    expect(await readAside(thread, errand(workbook))).toMatchObject({ sheet: "Figures" });
  });

  it("fails where there is no such program, and is not looked for beside the sources", async () => {
    await expect(readAside(new URL("nowhere.js", thread), errand(workbook))).rejects.toThrow(/nowhere/);
    expect(findThread()).toBeNull();
  });
});
