import { dateOf, dayNumber, type IsoDate } from "./date";
import type { Grain } from "./grain";
import type { Locale } from "./locale";
import { formatPeriod, type Period, placeInYear } from "./period";

export type LabelStyle = "short" | "long";

/** How a locale names the parts of a year that Intl has no words for; {n} is the place ({th} French: 1er, 2e), {y} the year. */
export const LABEL_FORMS: Record<
  Locale,
  Record<"week" | "quarter" | "halfyear", Record<LabelStyle, string>>
> = {
  en: {
    week: { short: "W{n} {y}", long: "Week {n}, {y}" },
    quarter: { short: "Q{n} {y}", long: "Quarter {n}, {y}" },
    halfyear: { short: "H{n} {y}", long: "Half {n}, {y}" },
  },
  "de-CH": {
    week: { short: "KW {n} {y}", long: "Woche {n}, {y}" },
    quarter: { short: "Q{n} {y}", long: "{n}. Quartal {y}" },
    halfyear: { short: "H{n} {y}", long: "{n}. Halbjahr {y}" },
  },
  "fr-CH": {
    week: { short: "sem. {n} {y}", long: "semaine {n}, {y}" },
    quarter: { short: "T{n} {y}", long: "{n}{th} trimestre {y}" },
    halfyear: { short: "S{n} {y}", long: "{n}{th} semestre {y}" },
  },
  "it-CH": {
    week: { short: "sett. {n} {y}", long: "settimana {n}, {y}" },
    quarter: { short: "T{n} {y}", long: "{n}º trimestre {y}" },
    halfyear: { short: "S{n} {y}", long: "{n}º semestre {y}" },
  },
};

/**
 * A period for people: "Mar 2026", "March 2026", "W11 2026", "Week 11, 2026", "Q1 2026", "14 March 2026".
 * Quarters, halves and years bear the number of the organization's year, as their canonical text does.
 */
export function labelPeriod(of: Period, locale: Locale, style: LabelStyle): string {
  if (of.grain === "day") return labelDate(dateOf(of.index), locale, style);
  const { year, place } = placeInYear(of);
  if (of.grain === "year") return String(year);
  if (of.grain !== "month") return fill(LABEL_FORMS[locale][of.grain][style], place, String(year));
  return dateFormat(locale, { month: style, year: "numeric" }).format(instantOf(`${formatPeriod(of)}-01`));
}

/** A date for people: "Mar 14, 2026", "14. März 2026". */
export function labelDate(date: IsoDate, locale: Locale, style: LabelStyle): string {
  return dateFormat(locale, { dateStyle: style === "short" ? "medium" : "long" }).format(instantOf(date));
}

/**
 * What comes again each season, without its year: "March", "Week 11", "Quarter 1", "Saturday" for a day.
 * A year has no season: its own number stands for it.
 */
export function labelSeason(of: Period, locale: Locale): string {
  if (of.grain === "day") return dateFormat(locale, { weekday: "long" }).format(instantOf(dateOf(of.index)));
  if (of.grain === "month")
    return dateFormat(locale, { month: "long" }).format(instantOf(`${formatPeriod(of)}-01`));
  if (of.grain === "year") return formatPeriod(of);
  return fill(LABEL_FORMS[locale][of.grain].long, placeInYear(of).place, "").replace(/[, ]+$/, "");
}

const GRAIN_NAMES: Record<Locale, Record<Grain, string>> = {
  en: { day: "day", week: "week", month: "month", quarter: "quarter", halfyear: "half-year", year: "year" },
  "de-CH": {
    day: "Tag",
    week: "Woche",
    month: "Monat",
    quarter: "Quartal",
    halfyear: "Halbjahr",
    year: "Jahr",
  },
  "fr-CH": {
    day: "jour",
    week: "semaine",
    month: "mois",
    quarter: "trimestre",
    halfyear: "semestre",
    year: "année",
  },
  "it-CH": {
    day: "giorno",
    week: "settimana",
    month: "mese",
    quarter: "trimestre",
    halfyear: "semestre",
    year: "anno",
  },
};

/** "month", "Monat": a grain for people. */
export function labelGrain(grain: Grain, locale: Locale): string {
  return GRAIN_NAMES[locale][grain];
}

function fill(form: string, place: number, year: string): string {
  return form
    .replace("{n}", String(place))
    .replace("{th}", place === 1 ? "er" : "e")
    .replace("{y}", year);
}

/** Intl formats instants: noon-free midnight in UTC, read back in UTC, is the date itself everywhere. */
function instantOf(date: IsoDate): number {
  return dayNumber(date) * 86_400_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}
