import type { FiscalCalendar } from "@cairn/schema/rules/fiscal-calendar";
import type { Sql } from "postgres";

/**
 * PostgreSQL's own calendar and arithmetic, asked for what the rules answer: nothing here knows the rules.
 * Fiscal periods are those of the months counted from the start of the year; weeks go by their Thursday.
 */
export class Oracle {
  private readonly offset: number;
  private readonly naming: number;

  constructor(
    private readonly sql: Sql,
    { startMonth, namedBy }: FiscalCalendar,
  ) {
    this.offset = startMonth - 1;
    this.naming = namedBy === "end" && startMonth > 1 ? 1 : 0;
  }

  /** SQL that names the period by a grain of a day. */
  label(day: string, grain: string): string {
    const shifted = `(${day} - interval '${this.offset} months')`;
    const year = `(extract(year from ${shifted})::int + ${this.naming})`;
    const place = `extract(month from ${shifted})`;
    switch (grain) {
      case "day":
        return `to_char(${day}, 'YYYY-MM-DD')`;
      case "week":
        return `to_char(${day}, 'IYYY"-W"IW')`;
      case "month":
        return `to_char(${day}, 'YYYY-MM')`;
      case "quarter":
        return `(${year} || '-Q' || ceil(${place} / 3))`;
      case "halfyear":
        return `(${year} || '-H' || ceil(${place} / 6))`;
      default:
        return `${year}::text`;
    }
  }

  /** SQL for the first day of the fiscal year in which a day lies. */
  yearStart(day: string): string {
    const shifted = `(${day} - interval '${this.offset} months')`;
    return `(date_trunc('year', ${shifted}) + interval '${this.offset} months')`;
  }

  /** SQL that rounds a numeric to 15 significant digits, halves away from zero, in canonical text. */
  static rounded(value: string): string {
    return `case when ${value} = 0 then '0'
      else trim_scale(to_char(${value}, '9.99999999999999EEEE')::numeric)::text end`;
  }

  /** SQL that combines reported rows `e` (value, numerator, denominator, period_start) over time. */
  static combined(mode: string, factor = "1"): string {
    const exactly = (sum: string) => `round((${sum})::numeric, 80)`;
    switch (mode) {
      case "SUM":
        return "sum(e.value)";
      case "MEAN":
        return `${exactly("sum(e.value)")} / count(e.value)`;
      case "RATIO":
        return `${factor} * ${exactly("sum(e.numerator)")} / nullif(sum(e.denominator), 0)`;
      case "LAST":
        return "(array_agg(e.value order by e.period_start desc) filter (where e.value is not null))[1]";
      default:
        return `${mode.toLowerCase()}(e.value)`;
    }
  }

  async rows<Row>(query: string, parameters: string[] = []): Promise<Row[]> {
    return (await this.sql.unsafe(query, parameters)) as unknown as Row[];
  }
}
