import { chanceOf } from "./chance";

/** A public agency's figures as such agencies publish them: a long file with headings and ways of writing of its own. */
export interface AgencyFile {
  csv: string;
  mapping: Record<string, unknown>;
  indicators: Indicator[];
}

export interface Indicator {
  name: string;
  agency: string;
  mode: "SUM" | "MEAN" | "RATIO" | "LAST";
  direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "INFORMATIONAL";
  months: AgencyMonth[];
}

/** What was published for a month, as whole numbers of hundredths. */
export interface AgencyMonth {
  period: string;
  actual: bigint | null;
  numerator: bigint | null;
  denominator: bigint | null;
  target: bigint | null;
}

const AGENCIES = ["Bridges", "Buses", "Commuter Rail North", "Commuter Rail South", "Subway"];
const MODES = ["SUM", "MEAN", "RATIO", "LAST"] as const;
const MODE_WORDS = { SUM: "sum", MEAN: "mean", RATIO: "ratio", LAST: "closing value" };
const DIRECTIONS = ["HIGHER_IS_BETTER", "LOWER_IS_BETTER", "INFORMATIONAL"] as const;
const DIRECTION_WORDS = { HIGHER_IS_BETTER: "U", LOWER_IS_BETTER: "D", INFORMATIONAL: "N" };
const FIRST_YEAR = 2019;

const HEADINGS = [
  "INDICATOR_SEQ",
  "PARENT",
  "AGENCY_NAME",
  "INDICATOR_NAME",
  "DESCRIPTION",
  "CATEGORY",
  "FREQUENCY",
  "DESIRED_CHANGE",
  "AGGREGATION",
  "INDICATOR_UNIT",
  "DECIMAL_PLACES",
  "PERIOD_YEAR",
  "PERIOD_MONTH",
  "MONTHLY_TARGET",
  "MONTHLY_ACTUAL",
  "NUMERATOR",
  "DENOMINATOR",
];

/** `count` indicators over `years`: with thousands, blanks, dashes, zeros and negative numbers, the same each time. */
export function agencyFile(count = 147, years = 4): AgencyFile {
  const chance = chanceOf(7);
  const indicators = Array.from({ length: count }, (_, place) => indicatorOf(place, years, chance));
  const lines = indicators.flatMap((indicator, place) =>
    indicator.months.map((month) => lineOf(indicator, place, month, chance)),
  );
  return {
    csv: `${[HEADINGS, ...lines].map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`,
    mapping: {
      columns: {
        team: "AGENCY_NAME",
        "parent team": "PARENT",
        KPI: "INDICATOR_NAME",
        unit: "INDICATOR_UNIT",
        decimals: "DECIMAL_PLACES",
        direction: "DESIRED_CHANGE",
        periodicity: "FREQUENCY",
        year: "PERIOD_YEAR",
        month: "PERIOD_MONTH",
        actual: "MONTHLY_ACTUAL",
        target: "MONTHLY_TARGET",
      },
    },
    indicators,
  };
}

function indicatorOf(place: number, years: number, chance: () => number): Indicator {
  const mode = MODES[place % MODES.length] ?? "SUM";
  // Some indicators are published by several agencies under one name.
  const name = place < 20 && mode === "SUM" ? "Employee lost time" : `Indicator ${place + 1}, “net”`;
  const direction = name.startsWith("Employee")
    ? "LOWER_IS_BETTER"
    : (DIRECTIONS[place % 3] ?? "INFORMATIONAL");
  const size = 10 ** (1 + (place % 6));
  const some = (scale = size) => BigInt(Math.round(chance() * scale * 100));
  const goal = place % 7 === 0 ? 0n : some();
  const agency = AGENCIES[place % AGENCIES.length] ?? "";
  const months = Array.from({ length: years * 12 }, (_, step): AgencyMonth => {
    const period = `${FIRST_YEAR + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, "0")}`;
    const target = mode === "SUM" ? goal + BigInt(step % 12) * 100n : goal;
    const blank = { period, actual: null, numerator: null, denominator: null, target };
    if (chance() < 0.05) return blank;
    if (mode === "RATIO") {
      const denominator = some() + 100n;
      return { ...blank, numerator: (denominator * some(1)) / 100n, denominator };
    }
    const zero = chance() < 0.08;
    return { ...blank, actual: zero ? 0n : place % 11 === 0 ? -some() : some() };
  });
  return { name, agency, mode, direction, months };
}

function lineOf(
  { name, agency, mode, direction }: Indicator,
  place: number,
  { period, actual, numerator, denominator, target }: AgencyMonth,
  chance: () => number,
): string[] {
  const [year = "", month = ""] = period.split("-");
  const blank = chance() < 0.5 ? "" : "-";
  const written = (value: bigint | null) => (value === null ? blank : decimalOf(value));
  const isRatio = mode === "RATIO";
  return [
    String(100_000 + place),
    "Transport Authority",
    agency,
    name,
    `The figure of ${agency}, "as published"; see the notes,\nthird edition.`,
    place % 2 ? "Service Indicators" : "Safety Indicators",
    "M",
    DIRECTION_WORDS[direction],
    MODE_WORDS[mode],
    isRatio ? "%" : "-",
    // as published: fewer than some of the values have
    String(place % 3),
    year,
    String(Number(month)),
    written(target),
    isRatio ? "" : written(actual),
    isRatio ? written(numerator) : "",
    isRatio ? written(denominator) : "",
  ];
}

/** `-1,234.50` */
function decimalOf(hundredths: bigint): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  const whole = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${hundredths < 0n ? "-" : ""}${whole}.${(size % 100n).toString().padStart(2, "0")}`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
