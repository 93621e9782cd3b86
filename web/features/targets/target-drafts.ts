import type { Direction, TargetInput, TargetLineFragment } from "@cairn/schema/generated/web/targets/graphql";
import { decimal } from "@cairn/schema/rules/decimal";
import type { Locale } from "@cairn/schema/rules/locale";
import { formatPeriod, type Period } from "@cairn/schema/rules/period";
import { checkInRange } from "@cairn/schema/rules/range";
import type { Refusal, Result } from "@cairn/schema/rules/result";
import type { TargetRow, TargetScope } from "@cairn/schema/rules/target";
import { checkLevels } from "@cairn/schema/rules/target-check";
import { readTypedFigure, type TypedFigure, typedForm } from "../../lib/figure-typed";
import { levelsOf } from "./target-scope";

export const LEVELS = ["minimum", "target", "stretch", "baseline"] as const;
export type Level = (typeof LEVELS)[number];

/** A row of the editor: what is typed, and the stored target it began as. */
export interface Draft extends Record<Level, string> {
  key: string;
  validFrom: string;
  stored: TargetLineFragment | null;
  /** It sets nothing and ends what held before. */
  isEnd: boolean;
  removed: boolean;
}

/** A stored target as one would type it. */
export function draftOf(
  stored: TargetLineFragment,
  reader: DraftReader,
  writePeriod: (text: string) => string,
): Draft {
  const typed = (level: string | null) => typedForm(level, reader.locale, reader);
  return {
    key: stored.id,
    validFrom: writePeriod(stored.validFrom),
    minimum: typed(stored.minimum),
    target: typed(stored.target),
    stretch: typed(stored.stretch),
    baseline: typed(stored.baseline),
    stored,
    isEnd: stored.isEnd,
    removed: false,
  };
}

export const emptyDraft = (key: string, validFrom: string, isEnd = false): Draft => ({
  key,
  validFrom,
  minimum: "",
  target: "",
  stretch: "",
  baseline: "",
  stored: null,
  isEnd,
  removed: false,
});

/** What keeps a row from being saved; the sentence of a rule where one was broken. */
export type Problem = "periodMissing" | "levelsMissing" | "twice" | "unclear" | Refusal;

/** A row as it was understood. */
export interface ReadDraft {
  draft: Draft;
  period: Period | null;
  levels: Record<Level, TypedFigure>;
  /** Of the whole row or its period. The fields themselves show what can't be read in them. */
  problem: Problem | null;
  /** A level outside the KPI's possible values: no value can reach it, or each does. */
  outside: Refusal | null;
}

export interface DraftReader {
  locale: Locale;
  direction: Direction;
  unit: string;
  decimals: number;
  rangeMinimum: string | null;
  rangeMaximum: string | null;
  readPeriod: (typed: string) => Result<Period>;
}

/** Reads every row, alone and beside the others. Removed rows have no problem any more. */
export function readDrafts(drafts: readonly Draft[], reader: DraftReader): ReadDraft[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    const typed = draft.validFrom.trim() === "" ? null : reader.readPeriod(draft.validFrom);
    const levels = {
      minimum: readTypedFigure(draft.minimum, reader.locale, reader),
      target: readTypedFigure(draft.target, reader.locale, reader),
      stretch: readTypedFigure(draft.stretch, reader.locale, reader),
      baseline: readTypedFigure(draft.baseline, reader.locale, reader),
    };
    const period = typed?.ok ? typed.value : null;
    const name = period && formatPeriod(period);
    const twice = !draft.removed && name !== null && seen.has(name);
    if (name !== null && !draft.removed) seen.add(name);
    const problem = draft.removed
      ? null
      : (problemOf(draft, typed, levels, reader.direction) ?? (twice ? "twice" : null));
    return { draft, period, levels, problem, outside: draft.removed ? null : outsideOf(levels, reader) };
  });
}

function problemOf(
  { isEnd }: Draft,
  period: Result<Period> | null,
  levels: Record<Level, TypedFigure>,
  direction: Direction,
): Problem | null {
  if (!period) return "periodMissing";
  if (!period.ok) return period;
  if (isEnd) return null;
  const kinds = LEVELS.map((level) => levels[level].kind);
  if (kinds.includes("ambiguous") || kinds.includes("refused")) return "unclear";
  if (kinds.every((kind) => kind === "blank")) return "levelsMissing";
  const checked = checkLevels(levelsOf(textsOf(levels)), direction);
  return checked.ok ? null : checked;
}

function outsideOf(levels: Record<Level, TypedFigure>, reader: DraftReader): Refusal | null {
  const bound = (text: string | null) => (text === null ? null : decimal(text));
  const range = { min: bound(reader.rangeMinimum), max: bound(reader.rangeMaximum) };
  for (const level of LEVELS) {
    const text = textOf(levels[level]);
    const checked = text === null ? null : checkInRange(decimal(text), range, reader.unit);
    if (checked && !checked.ok) return checked;
  }
  return null;
}

const textOf = (figure: TypedFigure): string | null => (figure.kind === "value" ? figure.value : null);

const textsOf = (levels: Record<Level, TypedFigure>): Record<Level, string | null> => ({
  minimum: textOf(levels.minimum),
  target: textOf(levels.target),
  stretch: textOf(levels.stretch),
  baseline: textOf(levels.baseline),
});

const nothing = { minimum: null, target: null, stretch: null, baseline: null } as const;

/** What one write has to say so that the stored targets become the rows: only what differs. */
export function changesOf(rows: readonly ReadDraft[]): TargetInput[] {
  const wanted = new Map<string, TargetInput>();
  for (const { draft, period, levels } of rows)
    if (!draft.removed && period) {
      const validFrom = formatPeriod(period);
      wanted.set(validFrom, draft.isEnd ? { validFrom, isEnd: true } : { validFrom, ...textsOf(levels) });
    }
  const stored = new Map(
    rows.flatMap(({ draft }) => (draft.stored ? [[draft.stored.validFrom, draft.stored]] : [])),
  );
  const set = [...wanted.values()].filter((target) => !sameLevels(target, stored.get(target.validFrom)));
  const gone = [...stored.keys()].filter((validFrom) => !wanted.has(validFrom));
  return [...gone.map((validFrom) => ({ validFrom, ...nothing })), ...set];
}

function sameLevels(target: TargetInput, stored: TargetLineFragment | undefined): boolean {
  return (
    stored !== undefined &&
    stored.isEnd === (target.isEnd ?? false) &&
    LEVELS.every((level) => (target[level] ?? null) === stored[level])
  );
}

/** The write that undoes another one: every period it touched as it was stored before. */
export function undoOf(
  changes: readonly TargetInput[],
  stored: readonly TargetLineFragment[],
): TargetInput[] {
  return changes.map(({ validFrom }) => {
    const before = stored.find((target) => target.validFrom === validFrom);
    if (before?.isEnd) return { validFrom, isEnd: true };
    const { minimum, target, stretch, baseline } = before ?? nothing;
    return { validFrom, minimum, target, stretch, baseline };
  });
}

/** The rows that can be read, as the rules take them. */
export function ruleRowsOf(rows: readonly ReadDraft[], scope: TargetScope): TargetRow[] {
  return rows.flatMap(({ draft, period, levels, problem }) =>
    draft.removed || !period || problem
      ? []
      : [{ scope, validFrom: period, levels: levelsOf(textsOf(levels)) }],
  );
}

/** The rows with a year's targets laid over them, by period; what else they say stays. */
export function spreadDrafts(
  rows: readonly ReadDraft[],
  targets: readonly { validFrom: string; target: string }[],
  key: string,
  reader: DraftReader,
  writePeriod: (text: string) => string,
): Draft[] {
  const typed = new Map(
    targets.map(({ validFrom, target }) => [validFrom, typedForm(target, reader.locale, reader)]),
  );
  const kept = rows.map(({ draft, period }) => {
    const name = period && formatPeriod(period);
    const target = name === null ? undefined : typed.get(name);
    if (name === null || target === undefined) return draft;
    typed.delete(name);
    return { ...draft, target, isEnd: false, removed: false };
  });
  const added = [...typed].map(([validFrom, target]) => ({
    ...emptyDraft(`${key} ${validFrom}`, writePeriod(validFrom)),
    target,
  }));
  return [...kept, ...added];
}
