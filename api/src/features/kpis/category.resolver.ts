import { kpis } from "@cairn/drizzle/tables/kpis";
import { Organization } from "@cairn/schema/types/organizations";
import { and, isNull, ne, sql } from "drizzle-orm";
import { FieldResolver, Resolver } from "type-graphql";
import { Asking } from "../../platform/asking";
import { may } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";

@Resolver(() => Organization)
export class CategoryResolver {
  @FieldResolver(() => [String], {
    description: "The categories of the KPIs in use, by name. Empty for those who may not read figures.",
  })
  async kpiCategories(@Asking() viewer: Viewer): Promise<string[]> {
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
