import { PageArgs } from "@cairn/schema/types/connection";
import { Person } from "@cairn/schema/types/members";
import {
  AnswerReopeningInput,
  ReopenRequest,
  ReopenRequestConnection,
  ReopenRequestFilter,
  ReopenRequestPayload,
  RequestReopeningInput,
} from "@cairn/schema/types/periods";
import { Team } from "@cairn/schema/types/teams";
import { Arg, Args, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import type { Viewer } from "../../platform/viewer";
import { loadPerson } from "../members/loader";
import { loadTeam } from "../teams/loader";
import { answerReopening } from "./answer-reopening";
import { listReopenRequests } from "./list-reopen-requests";
import { requestReopening } from "./request-reopening";

@Resolver(() => ReopenRequest)
export class ReopeningResolver {
  @Query(() => ReopenRequestConnection, {
    description:
      "Requests to reopen months, newest first. Gatekeepers and who reads the whole change log see all; managers and economists those of their teams.",
  })
  reopenRequests(
    @Asking() viewer: Viewer,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ReopenRequestFilter, { nullable: true, description: "Which ones." })
    filter: ReopenRequestFilter | null,
  ) {
    return listReopenRequests(viewer, filter ?? {}, page);
  }

  @FieldResolver(() => Team, { description: "The team that asks." })
  team(@Root() request: ReopenRequest, @Asking() viewer: Viewer): PromiseOrValue<Team | null> {
    return loadTeam(viewer, request.teamId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who asked; null for the system itself." })
  async requestedBy(@Root() request: ReopenRequest, @Asking() viewer: Viewer): Promise<Person | null> {
    return request.requestedById ? loadPerson(viewer, request.requestedById) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who answered; null while it is open." })
  async answeredBy(@Root() request: ReopenRequest, @Asking() viewer: Viewer): Promise<Person | null> {
    return request.answeredById ? loadPerson(viewer, request.answeredById) : null;
  }

  @Mutation(() => ReopenRequestPayload, {
    description:
      "Asks the gatekeepers to reopen a closed month. For economists of the team, their deputies, and gatekeepers.",
  })
  requestReopening(
    @Asking() viewer: Viewer,
    @Arg("input", () => RequestReopeningInput, { description: "Which month, for which team, and why." })
    input: RequestReopeningInput,
  ): Promise<ReopenRequestPayload> {
    return requestReopening(viewer, input);
  }

  @Mutation(() => ReopenRequestPayload, {
    description:
      "Answers a request. Granting it reopens the month, and grants the other requests for it. For gatekeepers.",
  })
  answerReopening(
    @Asking() viewer: Viewer,
    @Arg("input", () => AnswerReopeningInput, { description: "Which request, and the answer." })
    input: AnswerReopeningInput,
  ): Promise<ReopenRequestPayload> {
    return answerReopening(viewer, input);
  }
}
