import { Aggregation, Direction, Periodicity } from "@cairn/schema/types/kpis";
import { plainHeading } from "./headings";

/** The words of files for the choices of a definition, in the languages of Cairn. */
const DIRECTIONS: Record<Direction, string> = {
  HIGHER_IS_BETTER:
    "higher, higher is better, higher is good, more is better, high, up, up is good, u, upward, upwards, more, increase, increasing, rising, maximize, maximise, steigend, höher ist besser, hausse, aumento, +, ↑, ▲",
  LOWER_IS_BETTER:
    "lower, lower is better, lower is good, less is better, low, down, down is good, d, downward, downwards, less, decrease, decreasing, falling, minimize, minimise, sinkend, tiefer ist besser, baisse, riduzione, -, ↓, ▼",
  WITHIN_BAND: "band, within band, within a band, corridor, Band, innerhalb, dans la bande, entro la banda",
  INFORMATIONAL:
    "informational, information, information only, info, neutral, n, none, no direction, monitor, keine, neutre, neutro, 0, ↔",
};

const AGGREGATIONS: Record<Aggregation, string> = {
  SUM: "sum, sums, summed, total, totals, add, added, added up, count, Summe, somme, somma",
  MEAN: "mean, means, average, averaged, avg, arithmetic mean, Mittelwert, Durchschnitt, moyenne, media",
  RATIO: "ratio, ratios, quotient, rate, numerator over denominator, Verhältnis, Quotient, rapport, rapporto",
  LAST: "last, last value, last values, closing, closing value, closing values, closing balance, final value, end of period, period end, end value, end of month, point in time, snapshot, balance, latest, latest value, stock, letzter, Endwert, Schlusswert, dernier, ultimo",
  MIN: "min, minimum, lowest, smallest, Minimum, minimo",
  MAX: "max, maximum, highest, largest, Maximum, massimo",
  CUMULATIVE: "cumulative, ytd, year to date, running total, cumulated, kumuliert, cumulé, cumulato",
  NONE: "none, no, keine, aucune, nessuna",
};

const PERIODICITIES: Record<Periodicity, string> = {
  DAY: "day, daily, d, Tag, täglich, jour, quotidien, giorno, giornaliero",
  WEEK: "week, weekly, w, Woche, wöchentlich, semaine, hebdomadaire, settimana, settimanale",
  MONTH: "month, monthly, m, Monat, monatlich, mois, mensuel, mese, mensile",
  QUARTER:
    "quarter, quarterly, q, Quartal, vierteljährlich, quartalsweise, trimestre, trimestriel, trimestrale",
  HALFYEAR:
    "halfyear, half-year, half year, h, semester, semiannual, semi-annual, semiannually, biannual, twice a year, Halbjahr, halbjährlich, semestre, semestriel, semestrale",
  YEAR: "year, yearly, y, a, annual, annually, Jahr, jährlich, année, an, annuel, anno, annuale",
};

const STATES = {
  REPORTED: "reported, final, definitive, gemeldet, définitif, definitivo",
  PROVISIONAL: "provisional, preliminary, provisorisch, provisoire, provvisorio",
  NOT_APPLICABLE: "not applicable, n/a, nicht anwendbar, sans objet, non applicabile",
};

/** As exported files say it: no target holds from this period on. */
export const NO_TARGET = "none";
const TARGET_ENDS = {
  END: `${NO_TARGET}, no target, no longer, end, ended, ends, kein, keine, keines, keins, kein Ziel, Ende, endet, beendet, aucun, aucune, aucun objectif, fin, terminé, nessuno, nessuna, nessun obiettivo, fine, terminato`,
};

/** Signs would be lost with the punctuation. */
const plain = (word: string): string =>
  /^[^\p{L}\p{N}]$/u.test(word.trim()) ? word.trim() : plainHeading(word);

function reader<Choice extends string>(table: Record<Choice, string>): (word: string) => Choice | undefined {
  const known = new Map<string, Choice>();
  for (const [choice, words] of Object.entries(table) as [Choice, string][])
    for (const word of [choice, ...words.split(", ")]) known.set(word, choice).set(plain(word), choice);
  return (word) => known.get(word) ?? known.get(plain(word));
}

export const directionOf = reader(DIRECTIONS) as (word: string) => Direction | undefined;
export const aggregationOf = reader(AGGREGATIONS) as (word: string) => Aggregation | undefined;
export const periodicityNamed = reader(PERIODICITIES) as (word: string) => Periodicity | undefined;
export const stateOf = reader(STATES);

const targetEndOf = reader(TARGET_ENDS);
/** Whether a word in the column of targets says that there is none from its period on. */
export const endsTarget = (word: string): boolean => targetEndOf(word) !== undefined;

/** The choices in the words of the contract, for sentences. */
export const choices = {
  direction: Object.values(Direction).join(", "),
  aggregation: Object.values(Aggregation).join(", "),
  periodicity: Object.values(Periodicity).join(", "),
  state: Object.keys(STATES).join(", "),
};
