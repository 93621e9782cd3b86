import { decimal, instant } from "@cairn/drizzle/tables/columns";
import { kpis } from "@cairn/drizzle/tables/kpis";
import { targets } from "@cairn/drizzle/tables/targets";
import { teams } from "@cairn/drizzle/tables/teams";
import DataLoader from "dataloader";
import { desc, inArray, sql } from "drizzle-orm";
import { integer, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { Field, ObjectType } from "type-graphql";

const { DATABASE_URL = "" } = process.env;
export const db = drizzle(postgres(DATABASE_URL, { max: 10 }));

/** What it writes into: the entries that nobody logs. */
export const written = pgSchema("floor").table("entries", {
  id: uuid("id").primaryKey(),
  assignmentId: uuid("assignment_id"),
  period: text("period"),
  value: decimal("value"),
  revision: integer("revision"),
  recordedAt: instant("recorded_at"),
});

@ObjectType()
export class Point {
  @Field(() => String) period: string;
  @Field(() => String, { nullable: true }) actual: string | null;
  @Field(() => String, { nullable: true }) target: string | null;
  @Field(() => String) status: string;
}

/** What many ask for at once is fetched at once, and anew each time. */
const fetching = <Row extends { id: string }>(fetch: (ids: string[]) => Promise<Row[]>) =>
  new DataLoader<string, Row | undefined>(
    async (ids) => {
      const rows = await fetch([...ids]);
      return ids.map((id) => rows.find((row) => row.id === id));
    },
    { cache: false },
  );
export const kpiLoader = fetching((ids) => db.select().from(kpis).where(inArray(kpis.id, ids)));
export const teamLoader = fetching((ids) => db.select().from(teams).where(inArray(teams.id, ids)));

const targetLoader = new DataLoader<string, (typeof targets.$inferSelect)[]>(
  async (kpiIds) => {
    const newestFirst = [desc(targets.validFrom), sql`assignment_id is null`];
    const rows = await db
      .select()
      .from(targets)
      .where(inArray(targets.kpiId, [...kpiIds]))
      .orderBy(...newestFirst);
    return kpiIds.map((kpiId) => rows.filter((row) => row.kpiId === kpiId));
  },
  { cache: false },
);

/** The months up to the running one, oldest first. */
export function monthsUpToNow(count: number): string[] {
  const now = new Date();
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count + 1 + index)).toISOString().slice(0, 7),
  );
}

/** Points of the periods, each with its target and status. */
export async function pointsOf(
  of: { id: string; kpiId: string },
  values: Map<string, string | null>,
  periods: string[],
): Promise<Point[]> {
  const kpi = await kpiLoader.load(of.kpiId);
  const rows = (await targetLoader.load(of.kpiId)).filter((row) => (row.assignmentId ?? of.id) === of.id);
  return periods.map((period) => {
    const target = rows.find((row) => row.validFrom <= period)?.target ?? null;
    const actual = values.get(period) ?? null;
    return { period, actual, target, status: statusOf(actual, target, kpi) };
  });
}

function statusOf(
  actual: string | null,
  target: string | null,
  kpi: typeof kpis.$inferSelect | undefined,
): string {
  if (actual === null) return "NO_DATA";
  if (target === null || kpi?.direction === "INFORMATIONAL") return "INFORMATIONAL";
  const short = (Number(target) - Number(actual)) * (kpi?.direction === "LOWER_IS_BETTER" ? -1 : 1);
  if (short <= 0) return "ON_TRACK";
  return short <= Math.abs(Number(target)) * Number(kpi?.tolerance) ? "AT_RISK" : "OFF_TRACK";
}
