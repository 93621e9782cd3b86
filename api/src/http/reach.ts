import { kpis } from "@cairn/drizzle/tables/kpis";
import { teams } from "@cairn/drizzle/tables/teams";
import { getTableColumns } from "drizzle-orm";
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Which data an answer was made of, as far as its question tells. */
export interface Reach {
  /** The teams below which everything lies, by themselves or by an assignment; null for the whole organization. */
  within: { teamIds: string[]; assignmentIds: string[] } | null;
  /** Whether it depends on who asks, beyond what they may do. */
  isPersonal: boolean;
}

/** What may be asked at the root: answers that depend on data, on rights and on the day, and on nothing else. */
const keptRoots = new Set([
  "assignment",
  "assignments",
  "board",
  "changes",
  "closings",
  "kpi",
  "kpis",
  "organization",
  "restatements",
  "team",
  "teams",
]);

/** Types of which nothing lies outside the teams that were asked for. */
const typesWithin = new Set([
  "Board",
  "BoardEdge",
  "PageInfo",
  "StatusCount",
  "Score",
  "Series",
  "Point",
  "Coverage",
  "Explanation",
  "ExplanationInput",
  "Said",
  "MadeFigure",
  "FigureChange",
  "Operand",
  "Outlook",
  "NormalRange",
]);

/** Of other types only these fields: what is kept in their own row is a definition, and definitions count everywhere. */
const fieldsWithin: Readonly<Record<string, ReadonlySet<string>>> = {
  Query: new Set(["assignment", "board"]),
  Assignment: new Set(
    "id kpi team person firstPeriod weight retiredAt latest series outlook normalRange targets viewerCanRecordEntries viewerCanReadChanges".split(
      " ",
    ),
  ),
  Kpi: new Set([...Object.keys(getTableColumns(kpis)), "viewerCanRevise", "viewerCanSetTargets"]),
  Team: new Set([...Object.keys(getTableColumns(teams)), "viewerCanRecordEntries"]),
  Target: new Set(["id", "validFrom", "minimum", "target", "stretch", "baseline"]),
  Person: new Set(["id", "name"]),
};

/** People see more of themselves than others do. */
const isAboutPeople = (type: string, field: string): boolean =>
  type === "Person" && !["id", "name"].includes(field);

interface Survey {
  isKept: boolean;
  isWithin: boolean;
  isPersonal: boolean;
  /** Variables that lead into the past when they name a moment; every page has one, and it is null as a rule. */
  moments: string[];
}

const surveys = new WeakMap<DocumentNode, Survey>();

/** What an answer reaches; null where it must not be kept. The document is looked through once. */
export function reachOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Reach | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const survey = surveys.get(document) ?? surveyOf(schema, document);
  surveys.set(document, survey);
  if (!survey.isKept || survey.moments.some((name) => isGiven(name, operation, variables))) return null;
  const { isPersonal } = survey;
  return { within: survey.isWithin ? placesOf(schema, operation, variables) : null, isPersonal };
}

function isGiven(
  name: string,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): boolean {
  if (variables[name] !== undefined) return variables[name] !== null;
  const own = variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return own !== undefined && own.kind !== Kind.NULL;
}

function surveyOf(schema: GraphQLSchema, document: DocumentNode): Survey {
  const survey: Survey = { isKept: true, isWithin: true, isPersonal: false, moments: [] };
  let roots = 0;
  const types = new TypeInfo(schema);
  const look = (field: FieldNode) => {
    const type = types.getParentType()?.name ?? "";
    const name = field.name.value;
    if (name === "__typename") return;
    // The past is read in transactions of its own: what it was made of cannot be told by one version.
    const moment = field.arguments?.find((argument) => argument.name.value === "asOf")?.value;
    if (moment?.kind === Kind.VARIABLE) survey.moments.push(moment.name.value);
    else if (moment && moment.kind !== Kind.NULL) survey.isKept = false;
    if (type === "Query" && ++roots && !keptRoots.has(name)) survey.isKept = false;
    if (!typesWithin.has(type) && !fieldsWithin[type]?.has(name)) survey.isWithin = false;
    if (isAboutPeople(type, name)) survey.isPersonal = true;
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return { ...survey, isKept: survey.isKept && roots > 0 };
}

/** What a root is asked with; nothing where its variables do not fit, which is for others to refuse. */
function argumentsOf(...of: Parameters<typeof getArgumentValues>): RootArguments {
  try {
    return getArgumentValues(...of);
  } catch {
    return {};
  }
}

interface RootArguments {
  id?: string;
  filter?: { teamId?: string | null };
}

/** Where the roots of an operation lie; null where one of them says no place. */
function placesOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Reach["within"] {
  const places = { teamIds: [] as string[], assignmentIds: [] as string[] };
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const root of operation.selectionSet.selections) {
    const definition = root.kind === "Field" ? fields[root.name.value] : undefined;
    if (root.kind !== "Field" || !definition) return null;
    const asked = argumentsOf(definition, root, variables);
    if (asked.filter?.teamId) places.teamIds.push(asked.filter.teamId);
    else if (root.name.value === "assignment" && asked.id) places.assignmentIds.push(asked.id);
    else return null;
  }
  return places;
}
