import { pad } from "./date";
import type { Locale } from "./locale";
import { type Period, periodFromText } from "./period";
import { LABEL_FORMS, labelPeriod } from "./period-label";
import { accept, type Result, refuse } from "./result";

/**
 * Reads a period as people write it in a heading: every label that `labelPeriod` makes in this locale or in English,
 * the canonical text, and `14.3.2026`, `3.2026`, `3/2026`. Case and spacing don't matter.
 */
export function parsePeriodLabel(text: string, locale: Locale): Result<Period> {
  const words = normalized(text);
  for (const language of new Set<Locale>([locale, "en"])) {
    const found = namedPart(words, language) ?? namedMonth(words, language);
    if (found) return accept(found);
  }
  const numbers = periodFromText(text.trim()) ?? numberedDate(words);
  return numbers ? accept(numbers) : refuse("PERIOD_NOT_READ", { text: text.slice(0, 24) });
}

/** Weeks, quarters and halves, by the very forms they are labelled with. */
function namedPart(words: string, locale: Locale): Period | null {
  for (const [part, letter] of [
    ["week", "W"],
    ["quarter", "Q"],
    ["halfyear", "H"],
  ] as const) {
    for (const form of Object.values(LABEL_FORMS[locale][part])) {
      const [, first = "", second = ""] = patternOf(form).exec(words) ?? [];
      const place = letter === "W" ? first.padStart(2, "0") : first;
      const found = second && periodFromText(`${second}-${letter}${place}`);
      if (found) return found;
    }
  }
  return null;
}

/** A month by its name with a year ("Mar 2026", "mars 2026"), and a day with both ("14. März 2026", "March 14, 2026"). */
function namedMonth(words: string, locale: Locale): Period | null {
  const name = /\p{L}+/u.exec(words)?.[0];
  const month = name && monthNames(locale).get(name);
  if (!month || !/^[\d .,]*\p{L}+\.?[\d .,]*$/u.test(words)) return null;
  const numbers = words.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const [day, ...more] = numbers.filter((number) => number !== year);
  if (!year || more.length > 0) return null;
  return periodFromText(`${year}-${pad(month, 2)}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`);
}

/** `14.3.2026`, `3.2026` and `3/2026`; month before day is never read into a number. */
function numberedDate(words: string): Period | null {
  const [, day = "", month = "", year = ""] = /^(?:(\d{1,2})\. ?)?(\d{1,2})[./] ?(\d{4})$/.exec(words) ?? [];
  if (!year) return null;
  const text = `${year}-${month.padStart(2, "0")}${day && `-${day.padStart(2, "0")}`}`;
  return periodFromText(text);
}

function patternOf(form: string): RegExp {
  const escaped = normalized(form).replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(
    `^${escaped.replace("{n}", "(\\d{1,2})").replace("{th}", "(?:er|e)").replace("{y}", "(\\d{4})")}$`,
  );
}

const knownNames = new Map<Locale, Map<string, number>>();

/** Every name that Intl has for a month, in lower case and without a point, with its number. */
function monthNames(locale: Locale): Map<string, number> {
  const known = knownNames.get(locale);
  if (known) return known;
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month++) {
    const period = periodFromText(`2026-${pad(month, 2)}`) as Period;
    const day = periodFromText(`2026-${pad(month, 2)}-01`) as Period;
    for (const style of ["short", "long"] as const)
      for (const label of [labelPeriod(period, locale, style), labelPeriod(day, locale, style)]) {
        const name = /\p{L}+/u.exec(normalized(label))?.[0];
        if (name) names.set(name, month);
      }
  }
  knownNames.set(locale, names);
  return names;
}

function normalized(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, " ");
}
