import { statement } from "@cairn/drizzle/statement";
import { type Entry, EntryState } from "@cairn/schema/types/entries";
import { sql } from "drizzle-orm";
import { loaderOf } from "../../platform/loading";
import type { Viewer } from "../../platform/viewer";
import { columnsOfStretches, type Stretch } from "./loader";

/** What an entry says, without what only a reader of the single entry asks for. */
export type Cell = Pick<Entry, "state" | "value" | "numerator" | "denominator">;

/** Numbers with commas between them, and nothing where there is none. */
type Packed = string | null;

interface Columns extends Record<string, unknown> {
  key: string;
  periods: Packed;
  values: Packed;
  /** Null where all are reported. */
  states: Packed;
  /** Null where there are none. */
  numerators: Packed;
  denominators: Packed;
}

/**
 * One row a series, its cells as columns, each one text: however many series are asked for, it is one statement, and
 * a thousand cells take as many milliseconds less than a thousand rows would. drizzle leaves arrays of dates as they
 * are, so they travel as text.
 */
const readColumns = statement<
  Pick<ReturnType<typeof columnsOfStretches>, "assignmentIds" | "from" | "to">,
  Columns
>(
  (given) => sql`
    select concat_ws('|', w.assignment_id, w.from_day, w.to_day) as key, c.*
    from unnest(${given("assignmentIds")}::uuid[], ${given("from")}::text[]::date[], ${given("to")}::text[]::date[])
      as w(assignment_id, from_day, to_day)
    cross join lateral (
      select string_agg(period, ',') as periods,
        string_agg(coalesce(trim_scale(value)::text, ''), ',') as values,
        case when bool_and(state = 'REPORTED') then null else string_agg(state, ',') end as states,
        case when count(numerator) > 0 then string_agg(coalesce(trim_scale(numerator)::text, ''), ',') end as numerators,
        case when count(denominator) > 0 then string_agg(coalesce(trim_scale(denominator)::text, ''), ',') end as denominators
      from entries e
      where e.assignment_id = w.assignment_id and e.period_start >= w.from_day and e.period_start < w.to_day
    ) c`,
);

const load = loaderOf<Columns>(
  (tx, keys) => readColumns(tx, columnsOfStretches(keys)),
  (series) => series.key,
);

const unpack = (packed: Packed): string[] | null => packed?.split(",") ?? null;

/** Columns taken apart, and the place of each period in them. */
interface Apart {
  places: ReadonlyMap<string, number>;
  values: string[] | null;
  states: string[] | null;
  numerators: string[] | null;
  denominators: string[] | null;
}

/** The cells of an assignment over a stretch of days, by period. They are taken apart when one is asked for. */
export class Cells {
  private taken: Apart | undefined;

  constructor(private readonly columns: Columns | null) {}

  /** All that they say. */
  get text(): string {
    const { periods, values, states, numerators, denominators } = this.columns ?? {};
    return [periods, values, states, numerators, denominators].join("|");
  }

  get(period: string): Cell | null {
    const { places, values, states, numerators, denominators } = this.apart;
    const place = places.get(period);
    if (place === undefined) return null;
    return {
      state: (states?.[place] ?? EntryState.REPORTED) as Cell["state"],
      value: values?.[place] || null,
      numerator: numerators?.[place] || null,
      denominator: denominators?.[place] || null,
    };
  }

  /** What is kept as the value of a period. Null without one: only what is reported has a value. */
  valueOf(period: string): string | null {
    const { places, values } = this.apart;
    const place = places.get(period);
    return place === undefined ? null : values?.[place] || null;
  }

  /** Whether any of them is a ratio, whose value has to be worked out. */
  get hasRatios(): boolean {
    return this.columns?.numerators != null;
  }

  private get apart(): Apart {
    this.taken ??= {
      places: new Map(unpack(this.columns?.periods ?? null)?.map((period, place) => [period, place])),
      values: unpack(this.columns?.values ?? null),
      states: unpack(this.columns?.states ?? null),
      numerators: unpack(this.columns?.numerators ?? null),
      denominators: unpack(this.columns?.denominators ?? null),
    };
    return this.taken;
  }
}

/** The cells of an assignment whose periods begin within a stretch of days. */
export async function loadCells(viewer: Viewer, { assignmentId, from, to }: Stretch): Promise<Cells> {
  return new Cells(await load(viewer, `${assignmentId}|${from}|${to}`));
}
