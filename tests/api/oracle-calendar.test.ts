import { GRAINS } from "@cairn/schema/rules/grain";
import { formatPeriod, periodOf, rollUp, startOf } from "@cairn/schema/rules/period";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CALENDARS } from "../testkit/generated";
import { Oracle } from "../testkit/oracle";
import { World } from "../testkit/world";

/** PostgreSQL's calendar as an independent oracle of that of the rules. */
let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

describe.each(CALENDARS)("%s", (_name, calendar) => {
  test("every day and every week of sixty years lies in the periods that PostgreSQL's calendar says", async () => {
    const oracle = new Oracle(world.owner.sql, calendar);
    const grains = GRAINS.filter((grain) => grain !== "day");
    const rows = await oracle.rows<Record<string, string>>(`
      select to_char(d, 'YYYY-MM-DD') as day, to_char(${oracle.yearStart("d")}, 'YYYY-MM-DD') as "first",
        ${grains.map((grain) => `${oracle.label("d", grain)} as "${grain}"`).join(", ")},
        ${grains
          .slice(1)
          .map((grain) => `${oracle.label("t", grain)} as "week ${grain}"`)
          .join(", ")}
      from generate_series('1980-01-01'::timestamp, '2040-12-31', '1 day') d,
        lateral (select date_trunc('week', d) + interval '3 days' as t) thursday`);
    const differing = rows.flatMap((row) => {
      const day = row.day as string;
      const week = periodOf(day, "week", calendar);
      const found: Record<string, string> = {
        day,
        first: startOf(periodOf(day, "year", calendar), calendar),
        ...Object.fromEntries(grains.map((grain) => [grain, formatPeriod(periodOf(day, grain, calendar))])),
        ...Object.fromEntries(
          grains.slice(1).map((grain) => [`week ${grain}`, formatPeriod(rollUp(week, grain, calendar))]),
        ),
      };
      return Object.keys(found).every((key) => found[key] === row[key]) ? [] : [{ found, row }];
    });
    expect(rows).toHaveLength(22_281);
    expect(differing.slice(0, 3)).toEqual([]);
  });
});
