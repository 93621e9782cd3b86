import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderScreen } from "../../../test/render";
import { aRow } from "../test/desk-data";
import { useRangeHint } from "./range-hint";

type Kpi = NonNullable<Parameters<typeof aRow>[0]>["kpi"];

function Hint({ kpi }: { kpi: Kpi }) {
  return <p>{useRangeHint()(aRow({ kpi }).assignment.kpi)}</p>;
}

test.each<[string, Kpi]>([
  ["CHF · 0 or more", { unit: "CHF", rangeMinimum: "0" }],
  ["% · 0 to 100", { unit: "%", rangeMinimum: "0", rangeMaximum: "100" }],
  ["a count", { unit: "", decimals: 0 }],
  ["yes or no", { unit: "", valueKind: "YES_NO", rangeMinimum: "0", rangeMaximum: "1" }],
  ["a rating from 1 to 5", { unit: "", valueKind: "RATING", rangeMinimum: "1", rangeMaximum: "5" }],
])("%s", async (hint, kpi) => {
  await renderScreen(<Hint kpi={kpi} />);
  expect(screen.getByText(hint)).toBeTruthy();
});
