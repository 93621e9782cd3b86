import { decimal } from "@cairn/schema/rules/decimal";
import type { EntryState } from "@cairn/schema/rules/entry-state";
import { period } from "@cairn/schema/rules/period";
import { NOT_REPORTED, type Reading, valueReading } from "@cairn/schema/rules/reading";
import type { Series } from "@cairn/schema/rules/series";
import type { TargetRow } from "@cairn/schema/rules/target";
import { chanceOf } from "../testkit/chance";

export const KPIS = 2000;
export const MONTHS = 120;
export const CHANGES = 1_000_000;
export const FIRST = period("2017-01");

const MODES = ["SUM", "MEAN", "RATIO", "LAST", "MIN", "MAX"] as const;

/** A KPI as the rules see it, and its values once more as plain numbers. */
export interface RuledKpi {
  mode: (typeof MODES)[number];
  series: Series;
  targets: TargetRow[];
  higherIsBetter: boolean;
  numbers: Float64Array;
}

/** Ten years of 2,000 KPIs, alike in every run: one month in thirty is missing, each year has a target. */
export function makeKpis(): RuledKpi[] {
  const chance = chanceOf(20_170_101);
  return Array.from({ length: KPIS }, (_, place) => {
    const mode = MODES[place % MODES.length] as RuledKpi["mode"];
    const numbers = new Float64Array(MONTHS);
    const readings = Array.from({ length: MONTHS }, (_month, month): Reading => {
      const value = Math.round(chance() * 100_000) / 100;
      numbers[month] = value;
      if (chance() < 1 / 30) return NOT_REPORTED;
      if (mode !== "RATIO") return valueReading(decimal(String(value)));
      return { kind: "ratio", numerator: decimal(String(value)), denominator: decimal("1000") };
    });
    const targets = Array.from({ length: 10 }, (_year, year) => ({
      scope: { for: "kpi" as const },
      validFrom: { ...FIRST, index: FIRST.index + 12 * year },
      levels: { minimum: null, target: decimal(String(400 + year)), stretch: null },
    }));
    return { mode, series: { first: FIRST, readings }, targets, higherIsBetter: place % 3 > 0, numbers };
  });
}

/** A change of an entry as the log has it: which one, what it says, its value as text. */
export interface LoggedEntry {
  entry: number;
  state: EntryState;
  value: string | null;
}

/** A log of a million changes to 240,000 entries, and their values once more as plain numbers. */
export function makeLog(): { changes: LoggedEntry[]; entries: number; numbers: Float64Array } {
  const chance = chanceOf(1_000_000);
  const entries = KPIS * MONTHS;
  const numbers = new Float64Array(CHANGES);
  const changes = Array.from({ length: CHANGES }, (_, seq): LoggedEntry => {
    // Everything is recorded once before something is corrected.
    const entry = seq < entries ? seq : Math.floor(chance() * entries);
    const kind = chance();
    if (kind < 0.02) return { entry, state: "WITHDRAWN", value: null };
    if (kind < 0.04) return { entry, state: "NOT_APPLICABLE", value: null };
    const value = Math.round(chance() * 100_000) / 100;
    numbers[seq] = value;
    return { entry, state: kind < 0.1 ? "PROVISIONAL" : "REPORTED", value: String(value) };
  });
  return { changes, entries, numbers };
}
