import { Grant, Person, Viewer as ViewerType } from "@cairn/schema/types/members";
import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { Context } from "../../platform/context";
import { may, maySomewhere } from "../../platform/roles";

const can = (what: string) => ({ description: `Whether the viewer may ${what}.` });

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: "Who is asking, and what they may do." })
  viewer(@Ctx() { viewer }: Context): ViewerType {
    return {
      person: viewer.person as Person,
      organization: viewer.organization,
      grants: viewer.grants as Grant[],
    };
  }

  @FieldResolver(() => String, { description: "The locale of numbers, dates and texts for this person." })
  locale(@Ctx() { viewer }: Context): string {
    return viewer.locale;
  }

  @FieldResolver(() => Boolean, can("see the figures of the organization"))
  viewerCanReadFigures(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "readFigures");
  }

  @FieldResolver(() => Boolean, can("read the change log, of some team at least"))
  viewerCanReadChanges(@Ctx() { viewer }: Context): boolean {
    return maySomewhere(viewer, "readChangeLog");
  }

  @FieldResolver(() => Boolean, can("list the people of the organization"))
  viewerCanListPeople(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "listPeople");
  }

  @FieldResolver(() => Boolean, can("approve and suspend people and give them roles"))
  viewerCanManagePeople(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "managePeople");
  }

  @FieldResolver(() => Boolean, can("create, move and retire teams"))
  viewerCanManageTeams(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "manageTeams");
  }

  @FieldResolver(() => Boolean, can("change the organization's settings"))
  viewerCanManageOrganization(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "manageOrganization");
  }

  @FieldResolver(() => Boolean, can("define, revise, assign and retire KPIs"))
  viewerCanDefineKpis(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "defineKpis");
  }

  @FieldResolver(() => Boolean, can("set targets"))
  viewerCanSetTargets(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "setTargets");
  }

  @FieldResolver(() => Boolean, can("enter values, of some team at least"))
  viewerCanRecordEntries(@Ctx() { viewer }: Context): boolean {
    return maySomewhere(viewer, "recordEntries");
  }

  @FieldResolver(() => Boolean, can("import files"))
  viewerCanImport(@Ctx() { viewer }: Context): boolean {
    return may(viewer, "importEntries");
  }
}
