import { expect, test } from "vitest";
import { LARGEST_FILE, readChosenFile, toBase64 } from "../../lib/chosen-file";
import { choicesOf, mappingOf, NO_CHOICES, withColumn } from "./mapping";

test("nothing chosen is no mapping at all", () => {
  expect(mappingOf(NO_CHOICES)).toBeNull();
  expect(mappingOf({ ...NO_CHOICES, defaults: { unit: " " } })).toBeNull();
});

test("choices become the mapping of the API", () => {
  const choices = withColumn(withColumn(NO_CHOICES, "actual", "Wertchen"), "note", null);
  expect(mappingOf({ ...choices, defaults: { team: "HR" }, numberLocale: "de-CH", redefine: true })).toEqual({
    columns: { actual: "Wertchen", note: null },
    defaults: { team: "HR" },
    numberLocale: "de-CH",
    definitions: "update",
  });
  expect(mappingOf(withColumn(withColumn(choices, "note", undefined), "actual", undefined))).toBeNull();
});

test("a saved mapping is read back whole, with what the screen does not offer", () => {
  const mapping = {
    columns: { actual: "Wertchen", note: null },
    defaults: { team: "HR" },
    numberLocale: "de-CH",
    decimalMark: ",",
    definitions: "update",
    values: { state: { offen: "PROVISIONAL" } },
  };
  expect(choicesOf(mapping)).toMatchObject({ numberLocale: "de-CH", decimalMark: ",", redefine: true });
  expect(mappingOf(choicesOf(mapping))).toEqual(mapping);
  expect(choicesOf({})).toEqual(NO_CHOICES);
});

test("bytes are written in base64, whatever their number", () => {
  for (const length of [0, 1, 2, 3, 0x5fff, 0x6000, 0x6001, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, place) => (place * 31) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  }
});

test("a file that the API would refuse anyway is refused before it travels", async () => {
  const file = (name: string, content: BlobPart) => new File([content], name);
  expect(await readChosenFile(file("a.ods", "PK"))).toBe("workbook");
  expect(await readChosenFile(file("a.csv", ""))).toBe("empty");
  expect(await readChosenFile(file("a.csv", new Uint8Array(LARGEST_FILE + 1)))).toBe("tooLarge");
  expect(await readChosenFile(file("a.csv", "team,kpi\n"))).toMatchObject({ name: "a.csv", size: 9 });
});
