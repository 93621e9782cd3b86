/** What a column of an imported file can mean. */
export const FIELDS = [
  "team",
  "parentTeam",
  "kpi",
  "description",
  "category",
  "unit",
  "decimals",
  "direction",
  "aggregation",
  "periodicity",
  "range",
  "period",
  "year",
  "month",
  "actual",
  "numerator",
  "denominator",
  "target",
  "minimum",
  "stretch",
  "baseline",
  "note",
  "state",
  "cairnId",
] as const;

export type Field = (typeof FIELDS)[number];

/** The headings under which each is recognised, in the languages of Cairn and those of files in use. */
const HEADINGS: Record<Field, string> = {
  team: "team, circle, department, organizational unit, Kreis, Abteilung, Organisationseinheit, équipe, cercle, département, circolo, reparto, gruppo",
  parentTeam:
    "parent team, parent circle, parent, übergeordnetes Team, übergeordneter Kreis, équipe parente, cercle parent, team superiore, circolo superiore",
  kpi: "kpi, indicator, measure, metric, Kennzahl, Indikator, indicateur, indicatore",
  description: "description, definition, Beschreibung, descrizione",
  category: "category, group, Kategorie, Gruppe, catégorie, categoria",
  unit: "unit, unit of measure, Einheit, unité, unità",
  decimals: "decimals, decimal places, Dezimalstellen, Nachkommastellen, décimales, decimali",
  direction: "direction, polarity, Richtung, sens, direzione",
  aggregation: "aggregation, Aggregation, agrégation, aggregazione",
  periodicity:
    "periodicity, frequency, Periodizität, Häufigkeit, périodicité, fréquence, periodicità, frequenza",
  range: "range, allowed range, Wertebereich, plage, intervallo",
  period: "period, date, Periode, Zeitraum, Datum, période, periodo, data",
  year: "year, period year, Jahr, année, anno",
  month: "month, period month, Monat, mois, mese",
  actual: "actual, value, Ist, Istwert, Wert, valeur, réel, valore, effettivo",
  numerator: "numerator, Zähler, numérateur, numeratore",
  denominator: "denominator, Nenner, dénominateur, denominatore",
  target: "target, goal, Ziel, Zielwert, Soll, Sollwert, objectif, cible, obiettivo",
  minimum: "minimum, Minimum, Mindestwert, minimo",
  stretch: "stretch, stretch target, Ambition, ambition, ambizione",
  baseline: "baseline, starting value, Ausgangswert, valeur de départ, valore di partenza",
  note: "note, notes, remark, comment, Bemerkung, Kommentar, Notiz, remarque, commentaire, nota, commento, osservazione",
  state: "state, Zustand, état, stato",
  cairnId: "Cairn id",
};

/** A heading without case, accents and punctuation, camel case taken apart: `period_year` and `periodYear` are one. */
export function plainHeading(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const known = new Map(
  FIELDS.flatMap((field) => [
    [plainHeading(field), field] as const,
    ...HEADINGS[field].split(", ").map((heading) => [plainHeading(heading), field] as const),
  ]),
);

/** The headings under which each field is recognised, as people write them; case, accents and signs don't count. */
export const acceptedHeadings = (): { field: Field; headings: string[] }[] =>
  FIELDS.filter((field) => field !== "cairnId").map((field) => ({
    field,
    headings: HEADINGS[field].split(", "),
  }));

/** What a heading means, if it is one that Cairn recognises. */
export const knownField = (heading: string): Field | undefined => known.get(plainHeading(heading));

/** The field that a mapping names: its own name, however written. */
export const fieldNamed = (name: string): Field | undefined =>
  FIELDS.find((field) => plainHeading(field) === plainHeading(name));
