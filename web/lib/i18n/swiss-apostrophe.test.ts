import { expect, test } from "vitest";
import { writeSwissApostrophe } from "./swiss-apostrophe";

test("counts are written with the apostrophe that browsers have, whatever Node has", () => {
  const former = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, "format") as PropertyDescriptor;
  try {
    writeSwissApostrophe();
    expect(new Intl.NumberFormat("de-CH").format(1234567)).toBe("1’234’567");
    expect([12345, 2].map(new Intl.NumberFormat("it-CH").format)).toEqual(["12’345", "2"]);
    expect(new Intl.NumberFormat("en").format(1234.5)).toBe("1,234.5");
  } finally {
    Object.defineProperty(Intl.NumberFormat.prototype, "format", former);
  }
});
