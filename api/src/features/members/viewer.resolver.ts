import { Grant, Person, Viewer as ViewerType } from "@cairn/schema/types/members";
import { FieldResolver, Query, Resolver } from "type-graphql";
import { Asking } from "../../platform/asking";
import { may, maySomewhere, mayWrite } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";

const can = (what: string) => ({ description: `Whether the viewer may ${what}.` });

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: "Who is asking, and what they may do." })
  viewer(@Asking() viewer: Viewer): ViewerType {
    return {
      person: viewer.person as Person,
      organization: viewer.organization,
      grants: viewer.grants as Grant[],
    };
  }

  @FieldResolver(() => String, { description: "The locale of numbers, dates and texts for this person." })
  locale(@Asking() viewer: Viewer): string {
    return viewer.locale;
  }

  @FieldResolver(() => Boolean, can("see the figures of the organization"))
  viewerCanReadFigures(@Asking() viewer: Viewer): boolean {
    return may(viewer, "readFigures");
  }

  @FieldResolver(() => Boolean, can("read the change log, of some team at least"))
  viewerCanReadChanges(@Asking() viewer: Viewer): boolean {
    return maySomewhere(viewer, "readChangeLog");
  }

  @FieldResolver(() => Boolean, can("list the people of the organization"))
  viewerCanListPeople(@Asking() viewer: Viewer): boolean {
    return may(viewer, "listPeople");
  }

  @FieldResolver(() => Boolean, can("approve and suspend people and give them roles"))
  viewerCanManagePeople(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "managePeople");
  }

  @FieldResolver(() => Boolean, can("create, move and retire teams"))
  viewerCanManageTeams(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "manageTeams");
  }

  @FieldResolver(() => Boolean, can("change the organization's settings"))
  viewerCanManageOrganization(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "manageOrganization");
  }

  @FieldResolver(() => Boolean, can("define, revise, assign and retire KPIs"))
  viewerCanDefineKpis(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "defineKpis");
  }

  @FieldResolver(() => Boolean, can("set targets"))
  viewerCanSetTargets(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "setTargets");
  }

  @FieldResolver(() => Boolean, can("enter values, of some team at least"))
  viewerCanRecordEntries(@Asking() viewer: Viewer): boolean {
    return viewer.scope === "WRITE" && maySomewhere(viewer, "recordEntries");
  }

  @FieldResolver(() => Boolean, can("send entries back to be looked at again"))
  viewerCanReturnEntries(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "returnEntries");
  }

  @FieldResolver(() => Boolean, can("close and reopen months"))
  viewerCanClosePeriods(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "closePeriods");
  }

  @FieldResolver(() => Boolean, can("import files"))
  viewerCanImport(@Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "importEntries");
  }
}
