import { expect, test } from "vitest";
import { anEntry, aPoint, aRow } from "../../test/desk-data";
import { layOut } from "./layout";
import { widthsOf } from "./widths";

test("columns are as wide as their figures are shown, not as exactly as they are kept", () => {
  const worked = { value: "77.324263038548752834", numerator: "341", denominator: "441" };
  const ratio = aRow({
    kpi: { aggregation: "RATIO", ratioFactor: "100", decimals: 1, unit: "%" },
    earlier: [],
    cells: [aPoint({ target: "92.55555", entry: anEntry(worked) })],
  });
  const widths = widthsOf(layOut([{ ...ratio, lastYear: { actual: "87.766666666666666667" } }]));
  // 77.3 stands over 341 ÷ 441, which is smaller.
  expect(widths).toEqual({ periods: 8, target: 4, lastYear: 4 });
});

test("a figure as it was typed keeps all its digits", () => {
  const typed = aRow({ earlier: [], cells: [aPoint({ entry: anEntry({ value: "1110047.25" }) })] });
  expect(widthsOf(layOut([typed])).periods).toBe("1,110,047.25".length);
});
