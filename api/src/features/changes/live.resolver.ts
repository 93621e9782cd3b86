import { LiveNews } from "@cairn/schema/types/live";
import { SeqScalar } from "@cairn/schema/types/scalars";
import { Arg, ID, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../../platform/context";
import { failure } from "../../platform/failure";
import { type Told, type WatchInput, watchChanges } from "./watch-changes";

@Resolver()
export class LiveResolver {
  @Subscription(() => LiveNews, {
    subscribe: ({ args, context }: { args: Partial<WatchInput>; context: Context }) =>
      watchChanges(context.viewer, context.stream, {
        teamIds: args.teamIds ?? null,
        after: args.after ?? null,
      }),
    description:
      "What is changed, as it happens, as an event stream at `/graphql/stream`. The first message says how far the log has come. A stream ends after some minutes, or when the viewer's rights change: connect again with `after`.",
  })
  changed(
    @Root() told: Told | undefined,
    @Arg("teamIds", () => [ID], {
      nullable: true,
      description: "Only what touches these teams or the whole organization; everything if left out.",
    })
    _teamIds: string[] | null,
    @Arg("after", () => SeqScalar, {
      nullable: true,
      description: "The `seq` of the last message received: what has come since is told first.",
    })
    _after: number | null,
  ): LiveNews {
    if (told === undefined) throw failure("BAD_USER_INPUT", "Subscribe at /graphql/stream.");
    if (told instanceof Error) throw told;
    return told;
  }
}
