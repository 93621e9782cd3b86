import { kpis } from "@cairn/drizzle/tables/kpis";
import { Organization } from "@cairn/schema/types/organizations";
import { and, isNull, ne, sql } from "drizzle-orm";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { Context } from "../../platform/context";
import { may } from "../../platform/roles";

@Resolver(() => Organization)
export class CategoryResolver {
  @FieldResolver(() => [String], {
    description: "The categories of the KPIs in use, by name. Empty for those who may not read figures.",
  })
  async kpiCategories(@Ctx() { viewer }: Context): Promise<string[]> {
    if (!may(viewer, "readFigures")) return [];
    const rows = await viewer.reading.read((tx) =>
      tx
        .selectDistinct({ category: kpis.category, key: sql`lower(${kpis.category})` })
        .from(kpis)
        .where(and(isNull(kpis.retiredAt), ne(kpis.category, "")))
        .orderBy(sql`lower(${kpis.category})`),
    );
    return rows.map((row) => row.category);
  }
}
