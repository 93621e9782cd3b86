import {
  Organization,
  ReviseOrganizationInput,
  ReviseOrganizationPayload,
} from "@cairn/schema/types/organizations";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Context } from "../../platform/context";
import { may } from "../../platform/roles";
import { reviseOrganization } from "./revise-organization";

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { description: "The viewer's organization." })
  organization(@Ctx() { viewer }: Context): Organization {
    return viewer.organization;
  }

  @FieldResolver(() => [String])
  trustedDomains(@Root() organization: Organization, @Ctx() { viewer }: Context): string[] {
    return may(viewer, "managePeople") ? organization.trustedDomains : [];
  }

  @Mutation(() => ReviseOrganizationPayload, {
    description: "Changes the organization's settings. For administrators.",
  })
  reviseOrganization(
    @Ctx() { viewer }: Context,
    @Arg("input", () => ReviseOrganizationInput, { description: "What to change." })
    input: ReviseOrganizationInput,
  ): Promise<ReviseOrganizationPayload> {
    return reviseOrganization(viewer, input);
  }
}
