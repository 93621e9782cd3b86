import { LiveNews } from "@cairn/schema/types/live";
import { Viewer as ViewerType } from "@cairn/schema/types/members";
import { SeqScalar } from "@cairn/schema/types/scalars";
import { Arg, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import { Asking } from "../../platform/asking";
import type { Context } from "../../platform/context";
import { failure } from "../../platform/failure";
import { headOfLog } from "../../platform/log-watch";
import type { Viewer } from "../../platform/viewer";
import { type Told, type WatchInput, watchChanges } from "./watch-changes";

@Resolver(() => ViewerType)
export class LiveResolver {
  @FieldResolver(() => SeqScalar, {
    description:
      "How far the change log had come when this was answered: subscribe to `changed` with it as `after`, and nothing is missed in between.",
  })
  seq(@Asking() viewer: Viewer): Promise<number> {
    return viewer.reading.read(headOfLog);
  }

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
