import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDatabase, type TestDatabase } from "../../tests/testkit/database";
import { seedDemo } from "./demo";

let database: TestDatabase;
let sql: postgres.Sql;

beforeEach(async () => {
  database = await createDatabase();
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
});

afterEach(async () => {
  await sql.end();
  await database.drop();
});

const headHash = async () => {
  const [head] = await sql<{ hash: string }[]>`select encode(hash, 'hex') as hash from change_heads`;
  return head?.hash;
};

describe("seedDemo", () => {
  // The first and last hours of a month, a leap day and an ordinary day are all somebody's first start.
  it.each(["2026-11-20T10:00:00Z", "2026-12-31T23:30:00Z", "2028-02-29T22:30:00Z", "2027-02-01T06:00:00Z"])(
    "makes a past that keeps the rules and ends by %s",
    async (moment) => {
      expect(await seedDemo(database.url, { now: new Date(moment) })).toBe(true);
      expect(await sql`select * from organizations o, verify_changes(o.id)`).toEqual([]);
      expect(
        await sql`select max(at) <= ${moment} as past, min(at) < ${moment} as long from changes`,
      ).toEqual([{ past: true, long: true }]);
      expect(
        await sql`select k.name, e.period, e.value from entries e join assignments a on a.id = e.assignment_id
          join kpis k on k.id = a.kpi_id
          where e.value < k.range_minimum or e.value > k.range_maximum
            or (k.aggregation <> 'RATIO' and e.value <> round(e.value, k.decimals))`,
      ).toEqual([]);
      expect(
        await sql`select name, locale from kpis, unnest(array['de-CH', 'fr-CH', 'it-CH']) locale
          where (translations -> locale ?& array['name', 'description', 'instructions']) is not true`,
      ).toEqual([]);
    },
  );

  it("leaves an organization alone that is there already", async () => {
    const now = new Date("2026-11-20T10:00:00Z");
    await seedDemo(database.url, { now });
    const before = await headHash();
    expect(await seedDemo(database.url, { now })).toBe(false);
    expect(await headHash()).toBe(before);
  });

  it("tells the same story on every run", async () => {
    const now = new Date("2026-11-20T10:00:00Z");
    const other = await createDatabase();
    await seedDemo(database.url, { now });
    await seedDemo(other.url, { now });
    const twin = postgres(other.url, { max: 1 });
    try {
      const [head] = await twin`select encode(hash, 'hex') as hash from change_heads`;
      expect(head?.hash).toBe(await headHash());
    } finally {
      await twin.end();
      await other.drop();
    }
  });

  it("logs every figure for the person who entered it, at the moment they did", async () => {
    await seedDemo(database.url, { now: new Date("2026-11-20T10:00:00Z") });
    const [entries] = await sql`
      select count(*)::int as logged,
        count(*) filter (where actor_id::text is distinct from after ->> 'recorded_by')::int as of_others,
        count(*) filter (where action not in ('recordEntries', 'withdrawEntry'))::int as otherwise,
        count(distinct date_trunc('day', at)) > 100 as over_time
      from changes where entity = 'entries'`;
    expect(entries).toMatchObject({ of_others: 0, otherwise: 0, over_time: true });
    expect(entries?.logged).toBeGreaterThan(1000);
  });

  it("leaves Gita something to do", async () => {
    await seedDemo(database.url, { now: new Date("2026-11-20T10:00:00Z") });
    const [open] = await sql`
      select count(*)::int as open from assignments a join kpis k on k.id = a.kpi_id
      join grants g on g.team_id = a.team_id join people p on p.id = g.person_id
      where p.subject = 'gita' and k.periodicity = 'MONTH'
        and not exists (select from entries e where e.assignment_id = a.id and e.period = '2026-10')`;
    expect(open?.open).toBeGreaterThanOrEqual(5);
  });
});
