import {
  GraphQLError,
  type GraphQLScalarLiteralParser,
  GraphQLScalarType,
  type GraphQLScalarTypeConfig,
  Kind,
  type ValueNode,
} from "graphql";
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { dayNumberFromText } from "../rules/date";
import { parseDecimal } from "../rules/decimal";
import { parsePeriod } from "../rules/period-parse";
import { type Refusal, refuse as refuseOfRule } from "../rules/result";

const refuse = (sentence: string): never => {
  throw new GraphQLError(sentence, { extensions: { code: "BAD_USER_INPUT" } });
};

/** What the rules refuse is refused with the key of the rule and what its sentence is filled with. */
const refuseByRule = ({ code: rule, params, sentence }: Refusal): never => {
  throw new GraphQLError(sentence, { extensions: { code: "BAD_USER_INPUT", rule, params } });
};

/** Reads literals of the given kinds as text and hands them to the scalar's own reading of a variable. */
function literal<T>(
  read: (value: unknown) => T,
  kinds: Kind[],
  expected: string,
): GraphQLScalarLiteralParser<T> {
  return (node: ValueNode) =>
    kinds.includes(node.kind) && "value" in node ? read(node.value) : refuse(expected);
}

function scalar<T>(
  config: Pick<GraphQLScalarTypeConfig<T, string>, "name" | "description"> & {
    read: (value: unknown) => T;
    kinds: Kind[];
  },
): GraphQLScalarType<T, string> {
  return new GraphQLScalarType<T, string>({
    name: config.name,
    description: config.description,
    serialize: (value) => String(value),
    parseValue: config.read,
    parseLiteral: literal(config.read, config.kinds, `${config.name}: ${config.description ?? ""}`),
  });
}

const periodForm = /^\d{4}(-(\d{2}(-\d{2})?|W\d{2}|Q[1-4]|H[12]))?$/;

/** Form only; whether the period exists and fits the KPI is decided by the rules. */
export const PeriodScalar = scalar<string>({
  name: "Period",
  description:
    "A period in canonical form: a day `2026-03-14`, an ISO week `2026-W11`, a month `2026-03`, a quarter `2026-Q1`, a half-year `2026-H1` or a year `2026`. Quarters, halves and years are those of the organization's fiscal year. The start is inclusive, the end exclusive.",
  kinds: [Kind.STRING],
  read: (value) => (typeof value === "string" && periodForm.test(value) ? value : notOfTheForm(shown(value))),
});

/** Sent as text, so that no client rounds it; accepted as text or as a JSON number. */
export const DecimalScalar = scalar<string>({
  name: "Decimal",
  description:
    'An exact decimal number with at most 15 significant digits, sent as text (`"1234.5"`) so that no client rounds it. Input may be text or a number. More digits are refused, never rounded.',
  kinds: [Kind.STRING, Kind.INT, Kind.FLOAT],
  read: (value) => {
    if (typeof value !== "string" && typeof value !== "number")
      return refuse(`"${shown(value)}" is not a number.`);
    const parsed = parseDecimal(String(value));
    return parsed.ok ? String(value) : refuseByRule(parsed);
  },
});

function notOfTheForm(text: string): never {
  const read = parsePeriod(text);
  return read.ok ? refuse("A period is written as text.") : refuseByRule(read);
}

/** An instant of time: without time and zone a day is none, and is refused with the form to write. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  description:
    "An instant, written with day, time and zone: `2026-03-31T23:59:59Z`, or with an offset, `2026-03-31T23:59:59+02:00` (RFC 3339). Sent in UTC. A day alone is refused: it ends at another moment in every time zone.",
  parseValue: (value) => instantOf(value, () => GraphQLDateTimeISO.parseValue(value)),
  parseLiteral: (node) =>
    instantOf(node.kind === Kind.STRING ? node.value : null, () => GraphQLDateTimeISO.parseLiteral(node, {})),
});

function instantOf(value: unknown, read: () => Date): Date {
  if (value instanceof Date) return value;
  const text = shown(value);
  if (dayNumberFromText(text) !== null) return refuseByRule(refuseOfRule("INSTANT_IS_A_DAY", { text }));
  try {
    return read();
  } catch {
    return refuseByRule(refuseOfRule("INSTANT_NOT_READ", { text }));
  }
}

const shown = (value: unknown): string => String(value).slice(0, 40);

export { GraphQLJSONObject as JsonScalar, GraphQLLocalDate as DateScalar, GraphQLSafeInt as SeqScalar };
