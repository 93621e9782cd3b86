import { kpis } from "@cairn/drizzle/tables/kpis";
import { Organization } from "@cairn/schema/types/organizations";
import { and, isNull, ne } from "drizzle-orm";
import { FieldResolver, Resolver } from "type-graphql";
import { Asking } from "../../platform/asking";
import { byName } from "../../platform/by-name";
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
        .selectDistinct({ category: kpis.category, key: byName(kpis.category) })
        .from(kpis)
        .where(and(isNull(kpis.retiredAt), ne(kpis.category, "")))
        .orderBy(byName(kpis.category)),
    );
    return rows.map((row) => row.category);
  }
}
