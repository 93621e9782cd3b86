import type { BoardLineEarlierFragment } from "@cairn/schema/generated/web/board/graphql";
import { addDays, dayNumberFromText } from "@cairn/schema/rules/date";
import { type Standing, standingOf } from "@cairn/schema/rules/standing";
import { type AsOf, readAsOf } from "../../lib/as-of";
import { compareTexts } from "../../lib/exact";
import { dayOf } from "../../lib/zoned-day";
import type { Latest } from "./standing";

/** How far back the usual choices go, in days: what was, say, at the meeting a week or a month ago. */
const AGO = { week: 7, month: 30 } as const;

type Ago = keyof typeof AGO;

export const AGOS = Object.keys(AGO) as Ago[];

const isAgo = (text: string): text is Ago => AGOS.some((ago) => ago === text);

/** Whether `since` of an address can mean anything; whether a day is past, its organization tells. */
export const isSince = (text: string): boolean => isAgo(text) || dayNumberFromText(text) !== null;

/** The moment that `since` of an address means, `week`, `month` or a day `2026-10-31`: its end. Null for none. */
export function readSince(text: string | null, timeZone: string, now: Date): AsOf | null {
  if (!text) return null;
  const day = isAgo(text) ? addDays(dayOf(timeZone, now.toISOString()), -AGO[text]) : text;
  return isSince(text) ? readAsOf(day, timeZone, now) : null;
}

/** How a KPI's latest figure was known then; null where there was none. */
type Earlier = BoardLineEarlierFragment["earlier"];

/** What is otherwise than it was known earlier. */
export interface Difference {
  /** How it stood, where it stands otherwise now; null for a KPI that was not on the board. */
  stood: Standing | null;
  /** Whether it stands better or worse by its ratings; null where it stands alike or one of the two is none. */
  turned: "better" | "worse" | null;
  isNew: boolean;
  /** A figure of a later period, or the first one of its period. */
  newFigure: boolean;
  /** The figure of the same period, where it was another. */
  corrected: string | null;
  /** The target of the same period was another, or none. */
  newTarget: boolean;
}

const ratings: readonly Standing[] = ["ON_TRACK", "AT_RISK", "OFF_TRACK"];

/** What has changed of a KPI since then; null for nothing. */
export function differenceSince(earlier: Earlier, latest: Latest | null): Difference | null {
  if (!latest) return null;
  if (!earlier)
    return { stood: null, turned: null, isNew: true, newFigure: false, corrected: null, newTarget: false };
  const stood = standingOf(earlier.status, earlier.missingSince);
  const stands = standingOf(latest.status, latest.missingSince);
  const samePeriod = earlier.period === latest.period;
  const difference: Difference = {
    stood: stood === stands ? null : stood,
    turned: turnOf(stood, stands),
    isNew: false,
    newFigure: latest.actual !== null && (!samePeriod || earlier.actual === null),
    corrected: samePeriod && isOther(earlier.actual, latest.actual) ? earlier.actual : null,
    newTarget: samePeriod && levels.some((level) => isOther(earlier[level], latest[level], true)),
  };
  const { newFigure, corrected, newTarget } = difference;
  return difference.stood || newFigure || corrected !== null || newTarget ? difference : null;
}

const levels = ["target", "minimum", "stretch"] as const;

/** Whether a figure was another; one that there was not counts only where it is asked for. */
function isOther(before: string | null, now: string | null, orNone = false): boolean {
  if (before === null || now === null) return orNone && before !== now;
  return compareTexts(before, now) !== 0;
}

function turnOf(stood: Standing, stands: Standing): Difference["turned"] {
  const [before, after] = [ratings.indexOf(stood), ratings.indexOf(stands)];
  if (before < 0 || after < 0 || before === after) return null;
  return after > before ? "worse" : "better";
}

/** How many KPIs changed in which way. */
export interface Tally {
  worse: number;
  better: number;
  newFigures: number;
  corrected: number;
  newTargets: number;
  newKpis: number;
}

export function tallyOf(differences: Iterable<Difference>): Tally {
  const all = [...differences];
  const count = (is: (each: Difference) => boolean) => all.filter(is).length;
  return {
    worse: count(({ turned }) => turned === "worse"),
    better: count(({ turned }) => turned === "better"),
    newFigures: count(({ newFigure }) => newFigure),
    corrected: count(({ corrected }) => corrected !== null),
    newTargets: count(({ newTarget }) => newTarget),
    newKpis: count(({ isNew }) => isNew),
  };
}
