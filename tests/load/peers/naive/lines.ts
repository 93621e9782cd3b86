import { changes } from "@cairn/drizzle/tables/changes";
import { entries } from "@cairn/drizzle/tables/entries";
import { assignments, kpis } from "@cairn/drizzle/tables/kpis";
import { people } from "@cairn/drizzle/tables/members";
import { teams } from "@cairn/drizzle/tables/teams";
import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import {
  Arg,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { db, kpiLoader, monthsUpToNow, Point, pointsOf, teamLoader, written } from "./points";

@ObjectType()
class Kpi {
  @Field(() => String) name: string;
  @Field(() => String) unit: string;
  @Field(() => String) direction: string;
}

@ObjectType()
class Team {
  @Field(() => String) name: string;
}

@ObjectType()
class Change {
  @Field(() => Int) seq: number;
  @Field(() => Date) at: Date;
  @Field(() => String) action: string;
  @Field(() => String, { nullable: true }) actor: string | null;
  @Field(() => String) before: string;
  @Field(() => String) after: string;
}

@ObjectType()
class Line {
  @Field(() => ID) id: string;
  kpiId: string;
  teamId: string;
  organizationId: string;
}

@ObjectType()
class Saved {
  @Field(() => ID) id: string;
  @Field(() => String) period: string | null;
  @Field(() => String, { nullable: true }) value: string | null;
  @Field(() => Int) revision: number | null;
}

const line = {
  id: assignments.id,
  kpiId: assignments.kpiId,
  teamId: assignments.teamId,
  organizationId: assignments.organizationId,
};

@Resolver(() => Line)
export class Lines {
  @Query(() => [Line])
  board(@Arg("teamId", () => ID) teamId: string): Promise<Line[]> {
    const shown = and(or(eq(teams.id, teamId), eq(teams.parentId, teamId)), isNull(assignments.retiredAt));
    return db
      .select(line)
      .from(assignments)
      .innerJoin(teams, eq(teams.id, assignments.teamId))
      .innerJoin(kpis, eq(kpis.id, assignments.kpiId))
      .where(shown)
      .orderBy(sql`lower(${teams.name})`, sql`lower(${kpis.name})`)
      .limit(100);
  }

  @Query(() => Line, { nullable: true })
  async assignment(@Arg("id", () => ID) id: string): Promise<Line | undefined> {
    return (await db.select(line).from(assignments).where(eq(assignments.id, id)))[0];
  }

  @FieldResolver(() => Kpi)
  kpi(@Root() root: Line): Promise<Kpi | undefined> {
    return kpiLoader.load(root.kpiId);
  }

  @FieldResolver(() => Team)
  team(@Root() { teamId }: Line): Promise<Team | undefined> {
    return teamLoader.load(teamId);
  }

  @FieldResolver(() => Point, { nullable: true })
  async latest(@Root() root: Line): Promise<Point | undefined> {
    const [entry] = await db
      .select()
      .from(entries)
      .where(and(eq(entries.assignmentId, root.id), ne(entries.state, "WITHDRAWN")))
      .orderBy(desc(entries.periodStart))
      .limit(1);
    if (!entry) return undefined;
    return (await pointsOf(root, new Map([[entry.period, entry.value]]), [entry.period]))[0];
  }

  @FieldResolver(() => [Point])
  async points(@Root() root: Line, @Arg("last", () => Int) last: number): Promise<Point[]> {
    const periods = monthsUpToNow(last);
    const rows = await db
      .select()
      .from(entries)
      .where(and(eq(entries.assignmentId, root.id), inArray(entries.period, periods)));
    return pointsOf(root, new Map(rows.map((row) => [row.period, row.value])), periods);
  }

  @FieldResolver(() => [Change])
  async changes(@Root() { id, organizationId }: Line): Promise<Change[]> {
    const own = await db.select({ id: entries.id }).from(entries).where(eq(entries.assignmentId, id));
    const ids = [id, ...own.map((entry) => entry.id)];
    const rows = await db
      .select()
      .from(changes)
      .leftJoin(people, eq(people.id, changes.actorId))
      .where(and(eq(changes.organizationId, organizationId), inArray(changes.entityId, ids)))
      .orderBy(desc(changes.seq))
      .limit(20);
    return rows.map(({ changes: { seq, at, action, before, after }, people: person }) => ({
      seq: Number(seq),
      at,
      action,
      actor: person?.name ?? null,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    }));
  }

  @Mutation(() => Saved)
  saveEntry(
    @Arg("assignmentId", () => ID) assignmentId: string,
    @Arg("period", () => String) period: string,
    @Arg("value", () => String) value: string,
  ): Promise<Saved | undefined> {
    return db.transaction(async (tx) => {
      const [place] = await tx.select(line).from(assignments).where(eq(assignments.id, assignmentId));
      if (!place) throw new Error("There is no such assignment.");
      const same = and(eq(written.assignmentId, assignmentId), eq(written.period, period));
      const [before] = await tx.select().from(written).where(same);
      const given = { value, revision: (before?.revision ?? 0) + 1, recordedAt: new Date() };
      const [saved] = await tx.update(written).set(given).where(same).returning();
      return saved;
    });
  }
}
