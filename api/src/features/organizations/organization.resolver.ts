import {
  Organization,
  ReviseOrganizationInput,
  ReviseOrganizationPayload,
} from "@cairn/schema/types/organizations";
import { Arg, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking } from "../../platform/asking";
import { may } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { reviseOrganization } from "./revise-organization";

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { description: "The viewer's organization." })
  organization(@Asking() viewer: Viewer): Organization {
    return viewer.organization;
  }

  @FieldResolver(() => [String])
  trustedDomains(@Root() organization: Organization, @Asking() viewer: Viewer): string[] {
    return may(viewer, "managePeople") ? organization.trustedDomains : [];
  }

  @Mutation(() => ReviseOrganizationPayload, {
    description: "Changes the organization's settings. For administrators.",
  })
  reviseOrganization(
    @Asking() viewer: Viewer,
    @Arg("input", () => ReviseOrganizationInput, { description: "What to change." })
    input: ReviseOrganizationInput,
  ): Promise<ReviseOrganizationPayload> {
    return reviseOrganization(viewer, input);
  }
}
