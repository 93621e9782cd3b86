import type { DeskKpiFragment } from "@cairn/schema/generated/web/entries/graphql";
import { formatNumber } from "@cairn/schema/rules/number-format";
import type { AppLocale } from "../../../lib/i18n/routing";
import { answerSaid } from "../../../lib/yes-no";
import type { DeskPoint, DeskRow, HeldEntry } from "./desk-row";

/** A field of a cell. A ratio has two, everything else one. */
export type Part = "value" | "numerator" | "denominator";

/** What stands in the fields of a cell, as typed or as an entry is written out. */
export type Texts = Readonly<Partial<Record<Part, string>>>;

/** What an entry says, without who and when: what is compared, written and undone. Figures are canonical texts. */
export interface Content {
  readonly state: "REPORTED" | "PROVISIONAL" | "NOT_APPLICABLE";
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly note: string;
}

/** One KPI of a team in one period: what doesn't change by typing. */
export interface Cell {
  /** `assignmentId|period`. */
  readonly key: string;
  readonly assignmentId: string;
  readonly period: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly kpi: DeskKpiFragment;
  readonly point: DeskPoint;
  readonly parts: readonly Part[];
  /** Whether its period belongs to the month that is entered; earlier ones stand beside it. */
  readonly isCurrent: boolean;
  /** False before the first period that is expected: nothing can be entered. */
  readonly isExpected: boolean;
}

export function cellKey(assignmentId: string, period: string): string {
  return `${assignmentId}|${period}`;
}

const made = new WeakMap<DeskRow, Cell[]>();

/** The cells of a desk's row, oldest first: those of earlier periods, then those of the month. The same for the same row. */
export function cellsOf(row: DeskRow): readonly Cell[] {
  const known = made.get(row) ?? makeCells(row);
  made.set(row, known);
  return known;
}

function makeCells({ assignment, earlier, cells }: DeskRow): Cell[] {
  const { kpi, team } = assignment;
  const parts = kpi.aggregation === "RATIO" ? (["numerator", "denominator"] as const) : (["value"] as const);
  return [...earlier, ...cells].map((point, place) => ({
    key: cellKey(assignment.id, point.period),
    assignmentId: assignment.id,
    period: point.period,
    teamId: team.id,
    teamName: team.name,
    kpi,
    point,
    parts,
    isCurrent: place >= earlier.length,
    isExpected: point.isExpected,
  }));
}

/** What an entry says; null where there is none or it was taken back. */
export function contentOf(entry: HeldEntry | null): Content | null {
  if (!entry || entry.state === "WITHDRAWN") return null;
  const { state, value, numerator, denominator, note } = entry;
  return { state, value, numerator, denominator, note };
}

/** An entry as its fields show it: grouped by the locale, `n/a` where not applicable, empty for none. */
export function textsOf(cell: Cell, content: Content | null, locale: AppLocale): Texts {
  const write = (part: Part): string => {
    if (content?.state === "NOT_APPLICABLE") return "n/a";
    const figure = content?.[part] ?? null;
    const answer = figure !== null && cell.kpi.valueKind === "YES_NO" ? answerSaid(figure, locale) : null;
    if (answer !== null) return answer;
    // A value longer than the KPI keeps (it was defined otherwise once) is shown as it is, never rounded.
    const decimals = part === "value" && fits(figure, cell.kpi.decimals) ? cell.kpi.decimals : undefined;
    return figure === null ? "" : formatNumber(figure, locale, decimals);
  };
  return Object.fromEntries(cell.parts.map((part) => [part, write(part)]));
}

/** Whether two contents say the same: nothing needs to be written. */
export function sameContent(a: Content | null, b: Content | null): boolean {
  if (a === null || b === null) return a === b;
  const sameFigures =
    a.numerator !== null || b.numerator !== null
      ? a.numerator === b.numerator && a.denominator === b.denominator
      : a.value === b.value;
  return a.state === b.state && sameFigures && a.note === b.note;
}

function fits(figure: string | null, decimals: number): boolean {
  return (figure?.split(".")[1]?.length ?? 0) <= decimals;
}
