import { CALENDAR_YEAR } from "@cairn/schema/rules/fiscal-calendar";
import { formatPeriod } from "@cairn/schema/rules/period";
import { expect, test } from "vitest";
import { emptyValues, type KpiFormValues } from "./form-values";
import { previewOf, type Trial } from "./preview";

const place = { locale: "en", calendar: CALENDAR_YEAR, today: "2026-11-20" } as const;
const trial: Trial = { value: "85", target: "90", lower: "80", upper: "100" };
const preview = (values: Partial<KpiFormValues>, tried: Partial<Trial> = {}) =>
  previewOf({ ...emptyValues(""), ...values }, { ...trial, ...tried }, place);

test("a value stands as it would when it is entered", () => {
  expect(preview({}).standing?.status).toBe("AT_RISK");
  expect(preview({ direction: "LOWER_IS_BETTER" }).standing?.status).toBe("ON_TRACK");
  expect(preview({ direction: "WITHIN_BAND" }).standing?.status).toBe("ON_TRACK");
  expect(preview({ direction: "INFORMATIONAL" }).standing?.status).toBe("INFORMATIONAL");
  expect(preview({}, { target: "" }).standing?.status).toBe("INFORMATIONAL");
});

test("the tolerance is taken as it is typed: as a share of the target, or as an amount", () => {
  expect(preview({ tolerance: "5" }).standing?.status).toBe("OFF_TRACK");
  expect(preview({ tolerance: "5", toleranceKind: "AMOUNT" }).standing?.status).toBe("AT_RISK");
});

test("what the definition would refuse is refused, with the range", () => {
  const refused = preview({ rangeMaximum: "80", unit: "%" });
  expect(refused.refusal?.sentence).toBe("85 % is outside the allowed range: at most 80 %.");
  expect(refused.standing).toBeNull();
  expect(preview({}, { value: "85.5" }).refusal?.code).toBe("VALUE_NOT_WHOLE");
});

test("the period just past is due when the definition says", () => {
  const { period, due } = preview({ dueBusinessDays: "5" });
  expect([formatPeriod(period), due]).toEqual(["2026-10", "2026-11-06"]);
});

test("yes and no are read in any language; a number is neither", () => {
  const answer = (value: string) => preview({ valueKind: "YES_NO" }, { value, target: "1" });
  expect([answer("ja").value, answer("ja").standing?.status]).toEqual(["1", "ON_TRACK"]);
  expect([answer("No").value, answer("No").standing?.status]).toEqual(["0", "OFF_TRACK"]);
  expect(answer("85").value).toBeNull();
});
