import type { Assignment } from "@cairn/schema/types/kpis";
import { GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo, getArgumentValues } from "graphql";
import { askedOfItems } from "../../platform/asked-below";
import { andThen, andThenAll, type PromiseOrValue } from "../../platform/at-hand";
import type { Viewer } from "../../platform/viewer";
import { readCellsAhead } from "../entries/cells";
import type { Stretch } from "../entries/loader";
import { readNewestAhead } from "./newest";
import { isEntered, stretchOn } from "./points";
import { askOfAssignment, axisAsked, type SeriesQuestion } from "./series";

/**
 * Reads what the figures of a page of assignments are made of before its fields ask for it: what lies at hand is answered
 * at once, and one figure that has to be waited for makes promises of all that stands above it. Of other instants
 * nothing is read ahead.
 */
export async function withFiguresAhead<Page extends { nodes: Assignment[] }>(
  viewer: Viewer,
  coming: Promise<Page>,
  info: GraphQLResolveInfo,
): Promise<Page> {
  const page = await coming;
  const ids = argumentsBelow(info, "latest").length > 0 ? page.nodes.map(({ id }) => id) : [];
  const questions = argumentsBelow(info, "series") as unknown as SeriesQuestion[];
  const stretches = await Promise.all(questions.map((question) => stretchesOf(viewer, page.nodes, question)));
  await Promise.all([readNewestAhead(viewer, ids), readCellsAhead(viewer, stretches.flat())]);
  return page;
}

/** With which arguments a field of the items is asked for. */
function argumentsBelow(info: GraphQLResolveInfo, name: string): Record<string, unknown>[] {
  const field = (info.schema.getType("Assignment") as GraphQLObjectType).getFields()[name];
  if (!field) throw new RangeError(`Assignments have no ${name}.`);
  return askedOfItems(info, name)
    .flatMap((node) => {
      try {
        return [getArgumentValues(field, node, info.variableValues)];
      } catch (error) {
        return nothingIfRefused(error);
      }
    })
    .filter(({ asOf }) => !asOf);
}

/** The stretches that the series of entered figures are drawn from. */
const stretchesOf = (
  viewer: Viewer,
  page: readonly Assignment[],
  question: SeriesQuestion,
): PromiseOrValue<Stretch[]> =>
  andThenAll(
    page.map((assignment) => stretchOf(viewer, assignment, question)),
    (stretches) => stretches.flat(),
  );

function stretchOf(
  viewer: Viewer,
  assignment: Assignment,
  question: SeriesQuestion,
): PromiseOrValue<Stretch[]> {
  try {
    const stretch = andThen(askOfAssignment(viewer, assignment, question.grain), (asked) =>
      asked && isEntered(asked) ? [stretchOn(axisAsked(asked, question), asked.assignment)] : [],
    );
    return stretch instanceof Promise ? stretch.catch(nothingIfRefused) : stretch;
  } catch (error) {
    return nothingIfRefused(error);
  }
}

/** What can't be answered is refused by the field that asks for it, and not here. */
function nothingIfRefused(error: unknown): never[] {
  if (error instanceof GraphQLError) return [];
  throw error;
}
