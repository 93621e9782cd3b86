import { parsePeriod } from "@cairn/schema/rules/period-parse";
import type { Sentence } from "@cairn/schema/rules/sentence";
import type { Refusal } from "@cairn/schema/types/refusals";
import { refusal } from "../../platform/refusing";
import { fromRule } from "../../platform/rule-refusals";

/**
 * Why a text is no period of the length that is asked for: that the calendar has no such one, such as a 53rd week or a
 * 29 February, and else that the length is another.
 */
export function wrongPeriod(text: string, path: (string | number)[], otherLength: Sentence): Refusal {
  const parsed = parsePeriod(text);
  return parsed.ok || parsed.code === "PERIOD_NOT_READ"
    ? refusal("INVALID_PERIOD", path, otherLength)
    : fromRule(parsed, path);
}
