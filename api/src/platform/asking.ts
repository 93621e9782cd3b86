import { DateTimeScalar } from "@cairn/schema/types/scalars";
import type { GraphQLResolveInfo } from "graphql";
import { createParameterDecorator } from "type-graphql";
import type { Context } from "./context";
import type { Viewer } from "./viewer";

/** The Viewer at this place of the answer. */
export const Asking = (): ParameterDecorator =>
  createParameterDecorator<Context>(({ context, info }) => context.viewerAt(info.path)) as ParameterDecorator;

/** The Viewer of a field that takes `asOf`: as of that instant, with all below it. */
export const viewerAsked = (
  context: Context,
  { path }: Pick<GraphQLResolveInfo, "path">,
  { asOf }: { asOf?: unknown },
): Viewer => (asOf instanceof Date ? context.viewerFrom(path, asOf) : context.viewerAt(path));

/** The Viewer, and an argument `asOf` that takes this field and all below it back to what was known then. */
export const AskingAsOf = (): ParameterDecorator =>
  createParameterDecorator<Context>(({ context, info, args }) => viewerAsked(context, info, args), {
    arg: {
      name: "asOf",
      typeFunc: () => DateTimeScalar,
      options: {
        nullable: true,
        description:
          "Answers this field and everything below it as it was known at this instant: values, targets, definitions, and what was due. Of what was not defined yet there is nothing: null, an empty list, a series without periods. People, roles and settings of the organization are those of today; an instant to come is the present.",
      },
    },
  }) as ParameterDecorator;
