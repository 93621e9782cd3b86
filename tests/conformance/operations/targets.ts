import { TIME_AGGREGATIONS } from "@cairn/schema/rules/aggregation";
import { DIRECTIONS } from "@cairn/schema/rules/direction";
import { period } from "@cairn/schema/rules/period";
import { type TargetRow, type TargetScope, targetFor } from "@cairn/schema/rules/target";
import { checkLevels, checkTargetRows } from "@cairn/schema/rules/target-check";
import {
  canSpread,
  seasonalShares,
  spreadByHand,
  spreadBySeason,
  spreadEvenly,
} from "@cairn/schema/rules/target-spread";
import { combineTargets, levelsToDate } from "@cairn/schema/rules/target-year";
import {
  asGroup,
  calendarIn,
  decimalIn,
  decimalsIn,
  type Given,
  groupIn,
  levelsIn,
  listIn,
  numberIn,
  type Operations,
  oneOf,
  periodIn,
  textIn,
  textsIn,
} from "../given";
import { asReading } from "../readings";

export const targets: Operations = {
  "target for": (given) => {
    const place = { assignmentId: textIn(given, "assignment"), teamPath: textsIn(given, "teams") };
    const found = targetFor(rowsIn(given), place, periodIn(given, "period"), calendarIn(given));
    return found && { target: found.levels.target, carried: found.carried, from: found.row.validFrom };
  },
  "check levels": (given) => checkLevels(levelsIn(given), oneOf(DIRECTIONS, textIn(given, "direction"))),
  "check target rows": (given) => {
    const rows = checkTargetRows(rowsIn(given), calendarIn(given));
    return rows.ok ? rows.value.map((row) => row.validFrom) : rows;
  },
  "can be spread": (given) => canSpread(oneOf(TIME_AGGREGATIONS, textIn(given, "mode"))),
  "spread evenly": (given) =>
    spreadEvenly(decimalIn(given, "annual"), numberIn(given, "periods"), numberIn(given, "decimals")),
  "spread by season": (given) =>
    spreadBySeason(decimalIn(given, "annual"), pastYearsIn(given), numberIn(given, "decimals")),
  "seasonal shares": (given) => seasonalShares(pastYearsIn(given)),
  "spread by hand": (given) =>
    spreadByHand(decimalIn(given, "annual"), decimalsIn(given, "amounts"), numberIn(given, "decimals")),
  "target of longer period": (given) => {
    const weights = given.weights === undefined ? [] : decimalsIn(given, "weights");
    const combined = combineTargets(modeIn(given), decimalsIn(given, "targets"), weights);
    return { target: combined.target, reason: combined.reason?.key ?? null };
  },
  "target to date": (given) => {
    const parts = listIn(given, "parts").map((each) => {
      const part = asGroup(each, "part");
      return { reading: asReading(part.reading), levels: part.target === null ? null : levelsIn(part) };
    });
    const { levels, reason, coverage } = levelsToDate(modeIn(given), parts);
    return {
      target: levels?.target ?? null,
      reason: reason?.key ?? null,
      coverage: `${coverage.reported} of ${coverage.expected}`,
    };
  },
};

function modeIn(given: Given) {
  return oneOf(TIME_AGGREGATIONS, textIn(given, "mode"));
}

function pastYearsIn(given: Given) {
  return listIn(given, "pastYears").map((year) => decimalsIn({ year }, "year"));
}

/** Rows as `{ for: "kpi" | "assignment a" | "team t", from, target }`. */
function rowsIn(given: Given): TargetRow[] {
  return listIn(given, "rows").map((each) => {
    const row = asGroup(each, "row");
    const [kind = "", id = ""] = textIn(row, "for").split(" ");
    const scope: TargetScope = kind === "assignment" || kind === "team" ? { for: kind, id } : { for: "kpi" };
    return {
      scope,
      validFrom: period(textIn(row, "from")),
      levels: levelsIn("levels" in row ? groupIn(row, "levels") : { target: row.target ?? null }),
    };
  });
}
