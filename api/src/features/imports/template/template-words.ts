import { isLocale, type Locale } from "@cairn/schema/rules/locale";

/** The columns of a template, in their order. */
export const TEMPLATE_COLUMNS = [
  "team",
  "kpi",
  "unit",
  "period",
  "last",
  "target",
  "actual",
  "numerator",
  "denominator",
  "note",
  "cairnId",
] as const;

export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number];

/** Headings by which an import recognises the columns again, and the name of the sheet. */
const WORDS: Record<Locale, Record<TemplateColumn | "sheet", string>> = {
  en: {
    team: "Team",
    kpi: "KPI",
    unit: "Unit",
    period: "Period",
    last: "Last value",
    target: "Target",
    actual: "Value",
    numerator: "Numerator",
    denominator: "Denominator",
    note: "Note",
    cairnId: "Cairn id",
    sheet: "Values",
  },
  "de-CH": {
    team: "Team",
    kpi: "Kennzahl",
    unit: "Einheit",
    period: "Periode",
    last: "Letzter Wert",
    target: "Ziel",
    actual: "Wert",
    numerator: "Zähler",
    denominator: "Nenner",
    note: "Bemerkung",
    cairnId: "Cairn id",
    sheet: "Werte",
  },
  "fr-CH": {
    team: "Équipe",
    kpi: "Indicateur",
    unit: "Unité",
    period: "Période",
    last: "Dernière valeur",
    target: "Objectif",
    actual: "Valeur",
    numerator: "Numérateur",
    denominator: "Dénominateur",
    note: "Remarque",
    cairnId: "Cairn id",
    sheet: "Valeurs",
  },
  "it-CH": {
    team: "Gruppo",
    kpi: "Indicatore",
    unit: "Unità",
    period: "Periodo",
    last: "Ultimo valore",
    target: "Obiettivo",
    actual: "Valore",
    numerator: "Numeratore",
    denominator: "Denominatore",
    note: "Osservazione",
    cairnId: "Cairn id",
    sheet: "Valori",
  },
};

export const templateWords = (locale: string): Record<TemplateColumn | "sheet", string> =>
  WORDS[isLocale(locale) ? locale : "en"];
