import type { ApolloServerPlugin } from "@apollo/server";
import { type GraphQLOutputType, getNamedType, isListType, isNonNullType } from "graphql";
import { type ComplexityEstimatorArgs, getComplexity } from "graphql-query-complexity/cjs";
import type { Context } from "../platform/context";
import { failure } from "../platform/failure";
import { may } from "../platform/roles";

/** What an answer may cost: about the number of fields it can hold. */
export const costLimits = { ordinary: 60_000, large: 600_000 };

/** How many to expect of a list that takes no `first`. */
const usualLength = 12;

/** A field costs 1 and its content as often as it may occur: `first` or `last` times, or the usual length of a list. */
function estimate({ args, childComplexity, field, type }: ComplexityEstimatorArgs): number {
  const asked = args.first ?? (type.name === "Assignment" && field.name === "series" ? args.last : undefined);
  const pages = typeof asked === "number" && asked > 0 ? asked : 1;
  const isUnpaged = isList(field.type) && !["edges", "nodes"].includes(field.name) && !isLeafList(field.type);
  const inSeries = type.name === "Series";
  return 1 + childComplexity * pages * (isUnpaged && !inSeries ? usualLength : 1);
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const isLeafList = (type: GraphQLOutputType): boolean => !("getFields" in getNamedType(type));

/** Refuses an operation before it runs when it could cost more than its viewer may ask for. */
export const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, contextValue, operationName }) {
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          operationName: operationName ?? undefined,
          estimators: [estimate],
        });
        if (cost <= costLimits.ordinary) return;
        const limit = may(contextValue.viewer, "askLargeQueries") ? costLimits.large : costLimits.ordinary;
        if (cost > limit)
          throw failure(
            "TOO_COSTLY",
            `This query could cost ${cost}, and you may ask for ${limit}. Ask for less at once.`,
          );
      },
    };
  },
};
