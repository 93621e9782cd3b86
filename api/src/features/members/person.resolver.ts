import { PageArgs } from "@cairn/schema/types/connection";
import {
  ChooseLanguageInput,
  EndSessionPayload,
  Grant,
  GrantRoleInput,
  Person,
  PersonConnection,
  PersonFilter,
  PersonPayload,
  SignInPayload,
} from "@cairn/schema/types/members";
import { Team } from "@cairn/schema/types/teams";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking } from "../../platform/asking";
import { Context } from "../../platform/context";
import { may } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { loadTeam } from "../teams/loader";
import { chooseLanguage } from "./choose-language";
import { endSession } from "./end-session";
import { grantRole, revokeRole } from "./grant-role";
import { listPeople } from "./list-people";
import { loadGrants, loadPerson } from "./loader";
import { approvePerson, restorePerson, suspendPerson } from "./person-status";
import { signIn } from "./sign-in";

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => PersonConnection, {
    description: "The people of the organization, by name. For administrators, gatekeepers and analysts.",
  })
  people(
    @Asking() viewer: Viewer,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PersonFilter, { nullable: true, description: "Which ones." })
    filter: PersonFilter | null,
  ) {
    return listPeople(viewer, filter ?? {}, page);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "E-mail address; null unless it is one's own or one may manage people.",
  })
  email(@Root() person: Person, @Asking() viewer: Viewer): string | null {
    return may(viewer, "managePeople") || viewer.person?.id === person.id ? person.email : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The language they chose; null for that of the organization, and unless it is one's own or one may manage people.",
  })
  locale(@Root() person: Person, @Asking() viewer: Viewer): string | null {
    return may(viewer, "managePeople") || viewer.person?.id === person.id ? person.locale : null;
  }

  @FieldResolver(() => [Grant], {
    description: "The roles the person holds; empty unless they are one's own or one may list people.",
  })
  grants(@Root() person: Person, @Asking() viewer: Viewer): Promise<Grant[]> | Grant[] {
    return may(viewer, "listPeople") || viewer.person?.id === person.id ? loadGrants(viewer, person.id) : [];
  }

  @Mutation(() => SignInPayload, {
    description: "Reports a sign-in at the identity provider. For the web app alone.",
  })
  signIn(@Ctx() context: Context): Promise<SignInPayload> {
    return signIn(context.db, context.newcomer, context.clock());
  }

  @Mutation(() => EndSessionPayload, {
    description: "Signs the viewer's web session out, everywhere and at once.",
  })
  endSession(@Asking() viewer: Viewer): Promise<EndSessionPayload> {
    return endSession(viewer);
  }

  @Mutation(() => PersonPayload, { description: "Chooses the language one reads Cairn in. For everybody." })
  chooseLanguage(
    @Asking() viewer: Viewer,
    @Arg("input", () => ChooseLanguageInput, { description: "Which language." }) input: ChooseLanguageInput,
  ): Promise<PersonPayload> {
    return chooseLanguage(viewer, input);
  }

  @Mutation(() => PersonPayload, {
    description: "Lets in a person who waits for approval. For administrators.",
  })
  approvePerson(
    @Asking() viewer: Viewer,
    @Arg("personId", () => ID, { description: "The person." }) personId: string,
  ): Promise<PersonPayload> {
    return approvePerson(viewer, personId);
  }

  @Mutation(() => PersonPayload, { description: "Keeps a person out from now on. For administrators." })
  suspendPerson(
    @Asking() viewer: Viewer,
    @Arg("personId", () => ID, { description: "The person." }) personId: string,
  ): Promise<PersonPayload> {
    return suspendPerson(viewer, personId);
  }

  @Mutation(() => PersonPayload, { description: "Lets a suspended person in again. For administrators." })
  restorePerson(
    @Asking() viewer: Viewer,
    @Arg("personId", () => ID, { description: "The person." }) personId: string,
  ): Promise<PersonPayload> {
    return restorePerson(viewer, personId);
  }

  @Mutation(() => PersonPayload, { description: "Gives a person a role. For administrators." })
  grantRole(
    @Asking() viewer: Viewer,
    @Arg("input", () => GrantRoleInput, { description: "To whom, which role, for which team." })
    input: GrantRoleInput,
  ): Promise<PersonPayload> {
    return grantRole(viewer, input);
  }

  @Mutation(() => PersonPayload, { description: "Takes a role away. For administrators." })
  revokeRole(
    @Asking() viewer: Viewer,
    @Arg("grantId", () => ID, { description: "The grant." }) grantId: string,
  ): Promise<PersonPayload> {
    return revokeRole(viewer, grantId);
  }
}

@Resolver(() => Grant)
export class GrantResolver {
  @FieldResolver(() => Team, {
    nullable: true,
    description: "The team it holds for; null for the whole organization.",
  })
  async team(@Root() grant: Grant, @Asking() viewer: Viewer): Promise<Team | null> {
    return grant.teamId ? loadTeam(viewer, grant.teamId) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "The economist whose role it is, where it is held as their deputy; null for one's own.",
  })
  async standsInFor(@Root() grant: Grant, @Asking() viewer: Viewer): Promise<Person | null> {
    return grant.standsInFor ? loadPerson(viewer, grant.standsInFor) : null;
  }
}
