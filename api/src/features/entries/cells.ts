import { statement } from "@cairn/drizzle/statement";
import { type Entry, EntryState } from "@cairn/schema/types/entries";
import { sql } from "drizzle-orm";
import { andThen, type PromiseOrValue } from "../../platform/at-hand";
import { loaderAheadOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { columnsOfStretches, keyOfStretch, type Stretch } from "./loader";

/** What an entry says, without what only a reader of the single entry asks for. */
export type Cell = Pick<Entry, "state" | "value" | "numerator" | "denominator">;

/** The cells of a series as one text: two that are the same say the same. */
interface Packed {
  key: string;
  text: string;
}

interface Row extends Record<string, unknown> {
  /** Which of the stretches asked for it is of, from 1. */
  place: string;
  text: string;
}

/**
 * One row a series, its cells as columns in one text: however many series are asked for, it is one statement, and
 * a thousand cells take as many milliseconds less than a thousand rows would. Columns have bars between them, their
 * items commas; states are told of what is not reported, numerators and denominators where there are any, each with its
 * period: most series have none of them, and to put them together all the same takes a tenth of a board in the database.
 * drizzle leaves arrays of dates as they are, so they travel as text.
 */
const readColumns = statement<
  Pick<ReturnType<typeof columnsOfStretches>, "assignmentIds" | "from" | "to">,
  Row
>(
  (given) => sql`
    select w.place, c.text
    from unnest(${given("assignmentIds")}::uuid[], ${given("from")}::text[]::date[], ${given("to")}::text[]::date[])
      with ordinality as w(assignment_id, from_day, to_day, place)
    cross join lateral (
      select concat(
        string_agg(period, ','), '|',
        string_agg(coalesce(trim_scale(value)::text, ''), ','), '|',
        string_agg(period || '=' || state, ',') filter (where state <> 'REPORTED'), '|',
        string_agg(period || '=' || trim_scale(numerator)::text, ',') filter (where numerator is not null), '|',
        string_agg(period || '=' || trim_scale(denominator)::text, ',') filter (where denominator is not null)
      ) as text
      from entries e
      where e.assignment_id = w.assignment_id and e.period_start >= w.from_day and e.period_start < w.to_day
    ) c`,
);

const cells = loaderAheadOf<Packed>(
  async (tx, keys) => {
    const rows = await readColumns(tx, columnsOfStretches(keys));
    return rows.map(({ place, text }) => ({ key: keys[Number(place) - 1] ?? "", text }));
  },
  ({ key }) => key,
);

const unpack = (column: string | undefined): string[] => (column ? column.split(",") : []);

/** What is told of a few periods only. */
function byPeriod(column: string | undefined): ReadonlyMap<string, string> | null {
  return column ? new Map(unpack(column).map((item) => item.split("=") as [string, string])) : null;
}

/** Columns taken apart, and the place of each period in that of the values. */
interface Apart {
  places: ReadonlyMap<string, number>;
  values: string[];
  states: ReadonlyMap<string, string> | null;
  numerators: ReadonlyMap<string, string> | null;
  denominators: ReadonlyMap<string, string> | null;
}

/** The cells of an assignment over a stretch of days, by period. They are taken apart when one is asked for. */
export class Cells {
  private taken: Apart | undefined;

  /** @param text all that they say */
  constructor(readonly text: string) {}

  get(period: string): Cell | null {
    const { places, values, states, numerators, denominators } = this.apart;
    const place = places.get(period);
    if (place === undefined) return null;
    return {
      state: (states?.get(period) ?? EntryState.REPORTED) as Cell["state"],
      value: values[place] || null,
      numerator: numerators?.get(period) ?? null,
      denominator: denominators?.get(period) ?? null,
    };
  }

  /** What is kept as the value of a period. Null without one: only what is reported has a value. */
  valueOf(period: string): string | null {
    const { places, values } = this.apart;
    const place = places.get(period);
    return place === undefined ? null : values[place] || null;
  }

  /** Whether any of them is a ratio, whose value has to be worked out. */
  get hasRatios(): boolean {
    return this.apart.numerators !== null;
  }

  private get apart(): Apart {
    this.taken ??= takenApart(this.text);
    return this.taken;
  }
}

function takenApart(text: string): Apart {
  const [periods, values, states, numerators, denominators] = text.split("|");
  return {
    places: new Map(unpack(periods).map((period, place) => [period, place])),
    values: unpack(values),
    states: byPeriod(states),
    numerators: byPeriod(numerators),
    denominators: byPeriod(denominators),
  };
}

/** The cells of an assignment whose periods begin within a stretch of days. */
export const loadCells = (viewer: Viewer, stretch: Stretch): PromiseOrValue<Cells> =>
  andThen(cells.load(viewer, keyOfStretch(stretch)), (packed) => new Cells(packed?.text ?? ""));

/** Reads the cells of many before they are asked for. */
export const readCellsAhead = (viewer: Viewer, stretches: readonly Stretch[]): Promise<void> =>
  cells.ahead(viewer, stretches.map(keyOfStretch));
