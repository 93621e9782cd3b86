import { AppointDeputyInput, Deputy, DeputyPayload } from "@cairn/schema/types/deputies";
import { Person, Viewer as ViewerType } from "@cairn/schema/types/members";
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { PromiseOrValue } from "../../platform/at-hand";
import type { Viewer } from "../../platform/viewer";
import {
  appointDeputy,
  endDeputy,
  listDeputies,
  listDeputyCandidates,
  mayAppoint,
  standsInFor,
} from "./deputies";
import { loadPerson } from "./loader";

@Resolver(() => Deputy)
export class DeputyResolver {
  @Query(() => [Deputy], {
    description:
      "Who enters for whom, latest first, at most 500. Administrators, gatekeepers and analysts see all; others where they are one of the two.",
  })
  deputies(
    @Asking() viewer: Viewer,
    @Arg("past", () => Boolean, {
      defaultValue: false,
      description: "Whether those whose time is over are listed too.",
    })
    past: boolean,
  ): Promise<Deputy[]> {
    return listDeputies(viewer, { past });
  }

  @Query(() => [Person], {
    description:
      "People one could appoint as a deputy, by name, at most 20. For economists, gatekeepers, administrators.",
  })
  deputyCandidates(
    @Asking() viewer: Viewer,
    @Arg("text", () => String, { nullable: true, description: "Only those whose name contains this." })
    text: string | null,
  ): Promise<Person[]> {
    return listDeputyCandidates(viewer, text);
  }

  @FieldResolver(() => Person, { nullable: true, description: "The economist who is away." })
  person(@Root() deputy: Deputy, @Asking() viewer: Viewer): PromiseOrValue<Person | null> {
    return loadPerson(viewer, deputy.personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who enters for them." })
  deputy(@Root() deputy: Deputy, @Asking() viewer: Viewer): PromiseOrValue<Person | null> {
    return loadPerson(viewer, deputy.deputyId);
  }

  @FieldResolver(() => Boolean, { description: "Whether it counts today." })
  isActive(@Root() { firstDay, lastDay }: Deputy, @Asking() { today }: Viewer): boolean {
    return firstDay <= today && today <= lastDay;
  }

  @Mutation(() => DeputyPayload, {
    description:
      "Appoints a deputy for an economist who is away. For economists themselves, gatekeepers and administrators.",
  })
  appointDeputy(
    @Asking() viewer: Viewer,
    @Arg("input", () => AppointDeputyInput, { description: "Who, for whom, and when." })
    input: AppointDeputyInput,
  ): Promise<DeputyPayload> {
    return appointDeputy(viewer, input);
  }

  @Mutation(() => DeputyPayload, {
    description: "Ends a deputy's time at once. For the two of them, gatekeepers and administrators.",
  })
  endDeputy(
    @Asking() viewer: Viewer,
    @Arg("id", () => ID, { description: "The appointment." }) id: string,
  ): Promise<DeputyPayload> {
    return endDeputy(viewer, id);
  }
}

@Resolver(() => ViewerType)
export class ViewerDeputyResolver {
  @FieldResolver(() => [Deputy], {
    description: "For whom the viewer enters today, the first to end first; empty for nobody.",
  })
  standsInFor(@Asking() viewer: Viewer): Promise<Deputy[]> {
    return standsInFor(viewer);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may appoint a deputy, of themselves at least.",
  })
  viewerCanAppointDeputies(@Asking() viewer: Viewer): boolean {
    return viewer.scope === "WRITE" && mayAppoint(viewer);
  }
}
