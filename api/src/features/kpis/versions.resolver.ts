import { Kpi, KpiVersion } from "@cairn/schema/types/kpis";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { Viewer } from "../../platform/viewer";
import { versionsOf } from "./versions";

@Resolver(() => Kpi)
export class KpiVersionsResolver {
  @FieldResolver(() => [KpiVersion], {
    description: "Its versions, oldest first: since when its figures mean what they mean.",
  })
  versions(@Root() kpi: Kpi, @Asking() viewer: Viewer): Promise<KpiVersion[]> {
    return versionsOf(viewer, kpi);
  }
}
