import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs";
import type { Context } from "../platform/context";
import { failure } from "../platform/failure";
import { may } from "../platform/roles";
import { rememberCost } from "./known-costs";

/** What an answer may cost: about the number of fields it can hold. */
export const costLimits = { ordinary: 60_000, large: 600_000 };

/** How many to expect of a list that takes no `first`. */
const usualLength = 12;

/** How many periods of a length to expect in a year; a month's where the question does not say. */
const inAYear: Record<string, number> = { DAY: 366, WEEK: 53, MONTH: 12, QUARTER: 4, HALFYEAR: 2, YEAR: 1 };

/** How many periods a series is asked for. */
function periodsAsked({ from, to, last, grain }: Record<string, string | number>, thisYear: number): number {
  if (typeof from !== "string") return Number(last);
  const years = (typeof to === "string" ? Number.parseInt(to, 10) : thisYear) - Number.parseInt(from, 10) + 1;
  return Math.max(years, 1) * (inAYear[grain ?? "MONTH"] ?? 12);
}

/** The arguments by which the cost is reckoned. */
const weighty = new Set(["first", "last", "from", "to", "grain"]);

/** Fields that take far more work than what they hold: fitting a series, reading a whole board. */
const effort: Readonly<Record<string, number>> = {
  "Assignment.outlook": 500,
  "Assignment.normalRange": 20,
  "Team.score": 200,
  "Board.score": 200,
  "Query.due": 200,
};

/** A field costs 1 (or its effort) and its content as often as it may occur: as often as asked for, or the usual length of a list. */
const estimateIn =
  (thisYear: number): ComplexityEstimator =>
  ({ args, childComplexity, field, type }) => {
    // Introspection asks no database, and rules of its own bound how deep it goes.
    if (type.name.startsWith("__") || field.name.startsWith("__")) return 1 + childComplexity;
    const asked = args.first ?? (field.name === "series" ? periodsAsked(args, thisYear) : undefined);
    const pages = typeof asked === "number" && asked > 0 ? asked : 1;
    const isUnpaged =
      isList(field.type) && !["edges", "nodes", "runs"].includes(field.name) && !isLeafList(field.type);
    const inSeries = type.name === "Series";
    return (
      (effort[`${type.name}.${field.name}`] ?? 1) +
      childComplexity * pages * (isUnpaged && !inSeries ? usualLength : 1)
    );
  };

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const isLeafList = (type: GraphQLOutputType): boolean => !("getFields" in getNamedType(type));

interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** What an operation could cost; null when its variables don't fit, which is for others to refuse. */
function costOf({ schema, document, operation, variables }: Operation, thisYear: number): number | null {
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
  try {
    const operationName = operation.name?.value;
    return getComplexity({
      schema,
      query: document,
      variables,
      operationName,
      estimators: [estimateIn(thisYear)],
    });
  } catch {
    // It unfolds into more nodes than are worth counting.
    return Number.POSITIVE_INFINITY;
  }
}

/** Refuses an operation before it runs when it could cost more than its viewer may ask for. */
export const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, contextValue, operation }) {
        if (!operation) return;
        const variables = request.variables ?? {};
        const thisYear = contextValue.clock().getFullYear();
        const given = { variables, also: [thisYear, request.operationName] };
        const cost = rememberCost(document, weighty, given, () =>
          costOf({ schema, document, operation, variables }, thisYear),
        );
        if (cost === null || cost <= costLimits.ordinary) return;
        const limit = may(contextValue.viewer, "askLargeQueries") ? costLimits.large : costLimits.ordinary;
        if (cost > limit)
          throw failure(
            "TOO_COSTLY",
            `This query could cost ${Number.isFinite(cost) ? cost : "any amount"}, and you may ask for ${limit}. Ask for less at once.`,
          );
      },
    };
  },
};
