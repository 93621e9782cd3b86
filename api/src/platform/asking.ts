import { DateTimeScalar } from "@cairn/schema/types/scalars";
import { createParameterDecorator } from "type-graphql";
import type { Context } from "./context";

/** The Viewer at this place of the answer. */
export const Asking = (): ParameterDecorator =>
  createParameterDecorator<Context>(({ context, info }) => context.viewerAt(info.path)) as ParameterDecorator;

/** The Viewer, and an argument `asOf` that takes this field and all below it back to what was known then. */
export const AskingAsOf = (): ParameterDecorator =>
  createParameterDecorator<Context>(
    ({ context, info, args }) =>
      args.asOf instanceof Date ? context.viewerFrom(info.path, args.asOf) : context.viewerAt(info.path),
    {
      arg: {
        name: "asOf",
        typeFunc: () => DateTimeScalar,
        options: {
          nullable: true,
          description:
            "Answers this field and everything below it as it was known at this instant: values, targets, definitions, and what was due. Of what was not defined yet there is nothing: null, an empty list, a series without periods. People, roles and settings of the organization are those of today; an instant to come is the present.",
        },
      },
    },
  ) as ParameterDecorator;
