import { type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema } from "graphql";
import { getMetadataStorage, type ResolverData } from "type-graphql";
import type { Context } from "./context";

type Answer<Source> = GraphQLFieldResolver<Source, Context>;
type Known = ReturnType<typeof getMetadataStorage>["fieldResolvers"][number];
/** What a parameter of a resolver is given, of a field that is asked for. */
type Giver = (asked: ResolverData<Context>) => unknown;

/**
 * Has fields without a resolver be read off their object by graphql-js: TypeGraphQL makes three things of each before it
 * does the same. To be said before the schema is built.
 */
export function readFieldsPlainly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
}

/**
 * Has the resolvers of fields without arguments answer by themselves: at each call TypeGraphQL looks for the resolver
 * among all and puts its parameters in order, which takes longer than most of them do.
 */
export function fieldsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const nameOf = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  for (const known of fieldResolvers) {
    const type = schema.getType(nameOf.get(known.getObjectType?.()) ?? "");
    const answer = known.kind === "external" ? answerOf(known) : null;
    if (answer && type instanceof GraphQLObjectType)
      answerAtOnce(schema, type.name, { [known.schemaName]: answer });
  }
  return schema;
}

/** Null for a resolver that takes arguments: those TypeGraphQL reads. */
function answerOf({ target, methodName, params = [] }: Known): Answer<unknown> | null {
  const givers = params.toSorted((a, b) => a.index - b.index).map(giverOf);
  if (givers.includes(null)) return null;
  const resolver = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
  return (root, args, context, info) => {
    const asked = { root, args, context, info };
    return resolver[methodName]?.(...givers.map((give) => give?.(asked)));
  };
}

function giverOf(parameter: NonNullable<Known["params"]>[number]): Giver | null {
  if (parameter.kind === "custom") return parameter.resolver;
  if (parameter.kind === "root" && !parameter.propertyName) return ({ root }) => root;
  return parameter.kind === "context" && !parameter.propertyName ? ({ context }) => context : null;
}

/**
 * Answers fields of a type without TypeGraphQL, which makes promises of arguments each time: for the few fields with
 * some of which an answer has hundreds.
 */
export function answerAtOnce<Source>(
  schema: GraphQLSchema,
  type: string,
  answers: Record<string, Answer<Source>>,
): GraphQLSchema {
  const fields = (schema.getType(type) as GraphQLObjectType<Source, Context>).getFields();
  for (const [name, answer] of Object.entries(answers)) {
    const field = fields[name];
    if (!field) throw new RangeError(`There is no ${type}.${name}.`);
    field.resolve = refusingLater(answer);
  }
  return schema;
}

/**
 * An error is told as a promise's: where an item of a list throws, graphql-js forgets what the items before it still
 * wait for, and a promise that fails unheard ends the process.
 */
const refusingLater =
  <Source>(answer: Answer<Source>): Answer<Source> =>
  (source, args, context, info) => {
    try {
      return answer(source, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
