import { CreateTeamInput, ReviseTeamInput, Team, TeamPayload } from "@cairn/schema/types/teams";
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking, AskingAsOf } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import { mayWrite, mustBeAllowed } from "../../platform/roles";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { createTeam } from "./create-team";
import { listTeams } from "./list-teams";
import { loadTeam, loadTeamsBelow } from "./loader";
import { restoreTeam, retireTeam } from "./retire-team";
import { reviseTeam } from "./revise-team";

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => Team, { nullable: true, description: "One team; null if there is none with this id." })
  async team(
    @AskingAsOf() viewer: Viewer,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Team | null> {
    mustBeAllowed(viewer, "readFigures");
    return isId(id) ? loadTeam(viewer, id) : null;
  }

  @Query(() => [Team], { description: "All teams of the organization, by name. `parent` makes them a tree." })
  teams(
    @AskingAsOf() viewer: Viewer,
    @Arg("includeRetired", () => Boolean, {
      defaultValue: false,
      description: "Whether retired teams are listed too.",
    })
    includeRetired: boolean,
  ): Promise<Team[]> {
    return listTeams(viewer, includeRetired);
  }

  @FieldResolver(() => Team, { nullable: true, description: "The team it belongs under; null at the top." })
  async parent(@Root() team: Team, @Asking() viewer: Viewer): Promise<Team | null> {
    return team.parentId ? loadTeam(viewer, team.parentId) : null;
  }

  @FieldResolver(() => [Team], { description: "The teams directly below it, retired ones included." })
  children(@Root() team: Team, @Asking() viewer: Viewer): PromiseOrValue<Team[]> {
    return loadTeamsBelow(viewer, team.id);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may enter values for it." })
  viewerCanRecordEntries(@Root() team: Team, @Asking() viewer: Viewer): boolean {
    return mayWrite(viewer, "recordEntries", team.id);
  }

  @Mutation(() => TeamPayload, { description: "Adds a team. For administrators and gatekeepers." })
  createTeam(
    @Asking() viewer: Viewer,
    @Arg("input", () => CreateTeamInput, { description: "The team." }) input: CreateTeamInput,
  ): Promise<TeamPayload> {
    return createTeam(viewer, input);
  }

  @Mutation(() => TeamPayload, {
    description: "Renames or moves a team. For administrators and gatekeepers.",
  })
  reviseTeam(
    @Asking() viewer: Viewer,
    @Arg("input", () => ReviseTeamInput, { description: "What to change." }) input: ReviseTeamInput,
  ): Promise<TeamPayload> {
    return reviseTeam(viewer, input);
  }

  @Mutation(() => TeamPayload, { description: "Retires a team on which nothing in use depends." })
  retireTeam(
    @Asking() viewer: Viewer,
    @Arg("teamId", () => ID, { description: "The team." }) teamId: string,
  ): Promise<TeamPayload> {
    return retireTeam(viewer, teamId);
  }

  @Mutation(() => TeamPayload, { description: "Brings a retired team back into use." })
  restoreTeam(
    @Asking() viewer: Viewer,
    @Arg("teamId", () => ID, { description: "The team." }) teamId: string,
  ): Promise<TeamPayload> {
    return restoreTeam(viewer, teamId);
  }
}
