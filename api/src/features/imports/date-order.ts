import { pad } from "@cairn/schema/rules/date";

/** Which part of `3/4/2026` is the day: the first, or as in America the second. */
export type DateOrder = "dayFirst" | "monthFirst";

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * The order in which the dates of a file are written, told by all of them together: by a part that is no month, or by
 * months that are named by their first day. Null where they leave it open, or contradict one another.
 */
export function dateOrderOf(periods: Iterable<string>): DateOrder | null {
  const dates = [...new Set(periods)].flatMap((text) => {
    const [, first, second] = SLASHED.exec(text) ?? [];
    return first && second ? [{ first: Number(first), second: Number(second) }] : [];
  });
  const dayFirst = dates.some(({ first }) => first > 12);
  const monthFirst = dates.some(({ second }) => second > 12);
  if (dayFirst !== monthFirst) return dayFirst ? "dayFirst" : "monthFirst";
  if (dayFirst || dates.length < 2) return null;
  const firstOfMonth = (part: "first" | "second") => dates.every((date) => date[part] === 1);
  if (firstOfMonth("first") === firstOfMonth("second")) return null;
  return firstOfMonth("first") ? "dayFirst" : "monthFirst";
}

/** Whether a text can tell the order of dates. */
export const isSlashed = (text: string): boolean => SLASHED.test(text);

/** A date with slashes as `2026-04-03`, where the order is known; any other text as it is. */
export function inIsoForm(text: string, order: DateOrder | null): string {
  const [, first = "", second = "", year = ""] = order ? (SLASHED.exec(text) ?? []) : [];
  if (year === "") return text;
  const [day, month] = order === "dayFirst" ? [first, second] : [second, first];
  return `${year}-${pad(Number(month), 2)}-${pad(Number(day), 2)}`;
}
