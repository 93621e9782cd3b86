import { GRAINS, type Grain, isGrainCoarserOrEqual } from "@cairn/schema/rules/grain";
import { endOf, formatPeriod, type Period, period, rollUp, startOf } from "@cairn/schema/rules/period";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Arrangement } from "../testkit/arrange";
import { chanceOf, pick } from "../testkit/chance";
import {
  CALENDARS,
  type Entered,
  generate,
  type Measured,
  MODES,
  STEPS,
  STRETCHES,
} from "../testkit/generated";
import { Oracle } from "../testkit/oracle";
import type { TestPerson } from "../testkit/organization";
import { World } from "../testkit/world";

/**
 * An independent oracle: over generated data, PostgreSQL's own numeric arithmetic and calendar give the same answers
 * as the API, digit for digit.
 */
let world: World;
beforeAll(async () => {
  world = await World.create({ now: new Date("2027-06-01T12:00:00Z"), poolSize: 3 });
});
afterAll(() => world.close());

const REPORTED = "e.state in ('REPORTED', 'PROVISIONAL')";
/** The day by which a row belongs to a longer period: for weeks their Thursday. */
const anchored = (grain: Entered, start: string) =>
  grain === "week" ? `(${start} + interval '3 days')` : start;

describe.each(CALENDARS)("%s", (name, calendar) => {
  let oracle: Oracle;
  let ana: TestPerson;
  let measured: Measured[];
  let together: (Measured & { overTeams: string })[];

  beforeAll(async () => {
    oracle = new Oracle(world.owner.sql, calendar);
    const organization = await world.organization(name.toLowerCase().replace(/[^a-z]+/g, "-"));
    ana = await organization.person("Ana", ["ANALYST"]);
    await organization.write(
      (sql) => sql`update organizations set fiscal_year_start_month = ${calendar.startMonth},
        fiscal_year_named_by = ${calendar.namedBy.toUpperCase()} where id = ${organization.id}`,
    );
    const chance = chanceOf(calendar.startMonth * 7919);
    const arrange = new Arrangement(organization, calendar);
    const all = arrange.team();
    const teams = ["3", "1", "0.5"].map((weight) => ({ id: arrange.team(all), weight }));
    measured = (Object.keys(STRETCHES) as Entered[]).flatMap((grain) =>
      MODES.map((mode) =>
        generate(arrange, chance, { mode, grain, teams: teams.slice(0, 1), dueBusinessDays: 0 }),
      ),
    );
    const COMBINATIONS = [
      ["SUM", "SUM"],
      ["RATIO", "RATIO"],
      ["MEAN", "SUM"],
      ["MAX", "MEAN"],
      ["LAST", "SUM"],
      ["SUM", "WEIGHTED"],
      ["MIN", "MAX"],
    ] as const;
    together = COMBINATIONS.map(([mode, teamAggregation]) => ({
      ...generate(arrange, chance, {
        mode,
        grain: pick(chance, ["month", "week"] as const),
        teams,
        teamAggregation,
      }),
      overTeams: teamAggregation,
    }));
    await arrange.write();
  });

  /** From the beginning of the first to the end of the last fiscal year in which there are entries. */
  const yearsOf = (grain: Entered) =>
    STRETCHES[grain].map((at) => formatPeriod(rollUp(period(at), "year", calendar))) as [string, string];

  /** A table of all periods of a grain in these years, with the entries of an assignment beside them. */
  const parts = ({ grain }: Measured): string => {
    const [first, last] = yearsOf(grain).map(period) as [Period, Period];
    const [from, to] = [startOf(first, calendar), endOf(last, calendar)];
    const begin =
      grain === "week"
        ? `date_trunc('week', '${from}'::timestamp + interval '3 days')`
        : `'${from}'::timestamp`;
    const whole = `select p, ${anchored(grain, "p")} as a from generate_series(${begin}, '${to}'::timestamp, '${STEPS[grain]}') p`;
    return `select * from (${whole}) parts where a >= '${from}' and a < '${to}'`;
  };

  test("sums, means, ratios, last, lowest and highest of every longer period, and how much of each is reported", async () => {
    for (const one of measured) {
      const coarser = GRAINS.filter(
        (grain) => grain !== one.grain && isGrainCoarserOrEqual(grain, one.grain),
      );
      const [from, to] = yearsOf(one.grain);
      const asked = coarser.map(
        (grain) => `${grain}: series(from: "${from}", to: "${to}", grain: ${grain.toUpperCase()}) {
          periods actuals points { coverage { reported expected provisional } } }`,
      );
      const { data, errors } = await ana.ask(
        `query ($id: ID!) { assignment(id: $id) { ${asked.join(" ")} } }`,
        {
          id: one.assignmentIds[0],
        },
      );
      expect(errors).toEqual([]);
      for (const grain of coarser) {
        const expected = await byGrain(one, grain);
        const found = answered(data.assignment[grain]);
        // Weeks of days are whole only between the ends of the years.
        const compared = grain === "week" ? found.filter((line) => expected.includes(line)) : found;
        expect([one.mode, grain, compared]).toEqual([one.mode, grain, expected]);
        expect(found.length - compared.length).toBeLessThanOrEqual(2);
      }
    }
  });

  const answered = (series: {
    periods: string[];
    actuals: (string | null)[];
    points: { coverage: { reported: number; expected: number; provisional: number } }[];
  }) =>
    series.periods.map((at, place) => {
      const { reported, expected, provisional } = series.points[place]?.coverage ?? {};
      return [at, series.actuals[place], reported, expected, provisional].join(" ");
    });

  /** The same from PostgreSQL alone: period, value, reported, expected, provisional. */
  async function byGrain(one: Measured, grain: Grain): Promise<string[]> {
    const value = Oracle.combined(one.mode, "100");
    // Before the first expected period nothing is expected.
    const firstDay = `'${startOf(period(STRETCHES[one.grain][0]), calendar)}'::timestamp`;
    const rows = await oracle.rows<{ line: string }>(
      `with parts as (${parts(one)}), grouped as (
        select ${oracle.label("parts.a", grain)} as label, min(parts.p) as begins,
          ${value.replaceAll("e.", "r.")} as value, count(r.id) as reported,
          count(*) filter (where parts.p >= ${firstDay} and coalesce(e.state, '') <> 'NOT_APPLICABLE') as expected,
          count(*) filter (where e.state = 'PROVISIONAL') as provisional
        from parts left join entries e on e.assignment_id = $1 and e.period_start = parts.p::date
        left join entries r on r.id = e.id and ${REPORTED.replace("e.", "r.")}
        group by 1 ${grain === "week" ? "having count(*) = 7" : ""}
      ) select concat_ws(' ', label, coalesce(${Oracle.rounded("value")}, ''), reported, expected, provisional) as line
        from grouped order by begins`,
      [one.assignmentIds[0] as string],
    );
    return rows.map(({ line }) => line);
  }

  test("year to date and the last twelve periods, seen from each of thirty", async () => {
    for (const one of measured) {
      const { data, errors } = await ana.ask(
        `query ($id: ID!, $to: Period!) { assignment(id: $id) { series(to: $to, last: 30) { points { period
          yearToDate { value } rolling(periods: 12) { value } } } } }`,
        { id: one.assignmentIds[0], to: STRETCHES[one.grain][1] },
      );
      expect(errors).toEqual([]);
      const found = data.assignment.series.points.map(
        (point: {
          period: string;
          yearToDate: { value: string | null };
          rolling: { value: string | null };
        }) => [point.period, point.yearToDate.value, point.rolling.value].join(" "),
      );
      expect([one.mode, one.grain, found]).toEqual([one.mode, one.grain, await seenFrom(one)]);
    }
  });

  async function seenFrom(one: Measured): Promise<string[]> {
    const value = Oracle.combined(one.mode, "100");
    const last = `'${startOf(period(STRETCHES[one.grain][1]), calendar)}'::timestamp`;
    const step = `interval '${STEPS[one.grain]}'`;
    const over = (since: string) => `(select ${Oracle.rounded("v")} from (select ${value} as v from entries e
      where e.assignment_id = $1 and ${REPORTED} and e.period_start <= p and ${since}) x)`;
    const thisYear = `${anchored(one.grain, "e.period_start::timestamp")} >= ${oracle.yearStart(anchored(one.grain, "p"))}`;
    const lastTwelve = `e.period_start > p - 12 * ${step}`;
    const rows = await oracle.rows<{ line: string }>(
      `select concat_ws(' ', ${oracle.label("p", one.grain)},
          coalesce(${over(thisYear)}, ''), coalesce(${over(lastTwelve)}, '')) as line
        from generate_series(${last} - 29 * ${step}, ${last}, ${step}) p order by p`,
      [one.assignmentIds[0] as string],
    );
    return rows.map(({ line }) => line);
  }

  test("teams together within each period, then over time", async () => {
    for (const one of together) {
      const [from, to] = yearsOf(one.grain);
      const { data, errors } = await ana.ask(
        `query ($id: ID!, $from: Period!, $to: Period!) { kpi(id: $id) {
          QUARTER: series(from: $from, to: $to, grain: QUARTER) { periods actuals }
          YEAR: series(from: $from, to: $to, grain: YEAR) { periods actuals } } }`,
        { id: one.kpiId, from, to },
      );
      expect(errors).toEqual([]);
      for (const grain of ["quarter", "year"] as const) {
        const series = data.kpi[grain.toUpperCase()];
        const found = series.periods.map((at: string, place: number) =>
          [at, series.actuals[place]].join(" "),
        );
        expect([one.mode, one.overTeams, grain, found]).toEqual([
          one.mode,
          one.overTeams,
          grain,
          await ofTeams(one, grain),
        ]);
      }
    }
  });

  async function ofTeams(one: Measured & { overTeams: string }, grain: Grain): Promise<string[]> {
    const ofPeriod =
      one.overTeams === "WEIGHTED"
        ? "round(sum(e.value * a.weight), 80) / sum(a.weight)"
        : Oracle.combined(one.overTeams === "RATIO" ? "SUM" : one.overTeams);
    const rows = await oracle.rows<{ line: string }>(
      `with parts as (${parts(one)}), e as (
        select e.period_start, ${ofPeriod} as value, sum(e.numerator) as numerator, sum(e.denominator) as denominator
        from entries e join assignments a on a.id = e.assignment_id
        where a.kpi_id = $1 and ${REPORTED} group by 1
      ), grouped as (
        select ${oracle.label("parts.a", grain)} as label, min(parts.p) as begins, ${Oracle.combined(one.mode, "100")} as value
        from parts left join e on e.period_start = parts.p::date group by 1
      ) select concat_ws(' ', label, coalesce(${Oracle.rounded("value")}, '')) as line from grouped order by begins`,
      [one.kpiId],
    );
    return rows.map(({ line }) => line);
  }
});
