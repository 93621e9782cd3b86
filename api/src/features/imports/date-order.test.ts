import { describe, expect, it } from "vitest";
import { dateOrderOf, inIsoForm } from "./date-order";

describe("dates with slashes", () => {
  it.each([
    [["1/31/2026", "2/3/2026"], "monthFirst"],
    [["31/1/2026", "2/3/2026"], "dayFirst"],
    // months named by their first day
    [["1/1/2026", "2/1/2026", "3/1/2026"], "monthFirst"],
    [["01/01/2026", "01/02/2026"], "dayFirst"],
    // open, or contradicting one another
    [["2/3/2026", "4/5/2026"], null],
    [["1/1/2026"], null],
    [["1/1/2026", "1/1/2027"], null],
    [["31/1/2026", "1/31/2026"], null],
    [["2026-03", "March 2026"], null],
  ])("%j are written %s", (periods, order) => {
    expect(dateOrderOf(periods)).toBe(order);
  });

  it("are read in that order, other texts as they are", () => {
    expect(inIsoForm("3/1/2026", "monthFirst")).toBe("2026-03-01");
    expect(inIsoForm("3/1/2026", "dayFirst")).toBe("2026-01-03");
    expect(inIsoForm("3/1/2026", null)).toBe("3/1/2026");
    expect(inIsoForm("2026-03", "dayFirst")).toBe("2026-03");
  });
});
