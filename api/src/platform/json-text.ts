import { randomUUID } from "node:crypto";
import { type GraphQLSchema, isLeafType } from "graphql";

/**
 * JSON that is written already. Long columns of figures pass through the answer as one text: item by item, executing
 * and writing them takes longer than reading them from the database.
 */
class JsonText {
  constructor(readonly text: string) {}

  /** JSON.stringify asks for it: the text is put in its place afterwards. */
  toJSON(): string {
    underWay.push(this.text);
    return placeholder;
  }
}

/** Stands where a text belongs until it is put there. Nobody can know it, so it occurs nowhere else. */
const placeholder = randomUUID();
let underWay: string[] = [];

/** A list whose items, as JSON and with commas between them, are this text. For fields of the contract alone. */
export const listOfText = (items: string): never[] => [new JsonText(items)] as unknown[] as never[];

/** Lets every scalar and enum of the schema take such a text for what it has serialized itself. */
export function letTextThrough(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isLeafType)) {
    const serialize = type.serialize.bind(type);
    type.serialize = (value: unknown) => (value instanceof JsonText ? value : serialize(value));
  }
  return schema;
}

/** An answer as JSON, with the texts that it holds. */
export function writeAnswer(answer: unknown): string {
  underWay = [];
  const [first = "", ...others] = JSON.stringify(answer).split(`"${placeholder}"`);
  const texts = underWay;
  underWay = [];
  return others.reduce((written, part, place) => written + texts[place] + part, first);
}
