import { Field, ObjectType, registerEnumType } from "type-graphql";
import { JsonScalar, SeqScalar } from "./scalars";

/** Why a write was not done. Expected, and so part of the answer; a surprise is a GraphQL error instead. */
export enum RefusalCode {
  MISSING = "MISSING",
  INVALID = "INVALID",
  NOT_FOUND = "NOT_FOUND",
  NAME_TAKEN = "NAME_TAKEN",
  NOT_A_NUMBER = "NOT_A_NUMBER",
  TOO_MANY_DIGITS = "TOO_MANY_DIGITS",
  TOO_MANY_DECIMALS = "TOO_MANY_DECIMALS",
  OUT_OF_RANGE = "OUT_OF_RANGE",
  DIVISION_BY_ZERO = "DIVISION_BY_ZERO",
  INVALID_PERIOD = "INVALID_PERIOD",
  PERIOD_IN_FUTURE = "PERIOD_IN_FUTURE",
  PERIOD_NOT_EXPECTED = "PERIOD_NOT_EXPECTED",
  RETIRED = "RETIRED",
  STALE_REVISION = "STALE_REVISION",
  DUPLICATE = "DUPLICATE",
  CYCLE = "CYCLE",
  CALCULATED = "CALCULATED",
  PERIOD_CLOSED = "PERIOD_CLOSED",
  UNITS_DIFFER = "UNITS_DIFFER",
  TARGETS_OUT_OF_ORDER = "TARGETS_OUT_OF_ORDER",
  IN_USE = "IN_USE",
  LAST_ADMINISTRATOR = "LAST_ADMINISTRATOR",
  UNREADABLE_FILE = "UNREADABLE_FILE",
  NOT_ADDITIVE = "NOT_ADDITIVE",
  NO_COMPLETE_YEAR = "NO_COMPLETE_YEAR",
  SUM_DIFFERS = "SUM_DIFFERS",
  FORBIDDEN = "FORBIDDEN",
}

registerEnumType(RefusalCode, {
  name: "RefusalCode",
  description: "Why something was refused.",
  valuesConfig: {
    MISSING: { description: "Something required was left out." },
    INVALID: { description: "The text or choice is not one of those possible here." },
    NOT_FOUND: { description: "There is nothing with this id, or not for you." },
    NAME_TAKEN: { description: "Another one of this organization has this name already." },
    NOT_A_NUMBER: { description: "The text cannot be read as a number." },
    TOO_MANY_DIGITS: { description: "More than 15 significant digits." },
    TOO_MANY_DECIMALS: { description: "More decimals than the KPI is defined with." },
    OUT_OF_RANGE: { description: "Outside the range of the KPI; the sentence states the range." },
    DIVISION_BY_ZERO: { description: "The denominator of a ratio is zero." },
    INVALID_PERIOD: { description: "The period does not exist or is not of the KPI's periodicity." },
    PERIOD_IN_FUTURE: { description: "The period has not begun yet." },
    PERIOD_NOT_EXPECTED: { description: "The period lies before the first one expected of the assignment." },
    RETIRED: { description: "The KPI, assignment or team is retired." },
    STALE_REVISION: {
      description: "Somebody else changed it since it was read; the current state is given.",
    },
    CYCLE: { description: "A formula would need its own result; the sentence names the circle." },
    CALCULATED: { description: "The KPI is worked out by a formula and takes no entries." },
    PERIOD_CLOSED: { description: "The month is closed; a gatekeeper can reopen it." },
    UNITS_DIFFER: { description: "Different units or currencies would be combined." },
    DUPLICATE: { description: "The same thing occurs twice in one request, or exists already." },
    TARGETS_OUT_OF_ORDER: { description: "Minimum, target and stretch contradict the KPI's direction." },
    IN_USE: { description: "It cannot be retired while others depend on it." },
    LAST_ADMINISTRATOR: { description: "The organization would be left without an administrator." },
    UNREADABLE_FILE: { description: "The file is not of a form that can be read; the sentence says where." },
    NOT_ADDITIVE: { description: "Only the figures of a SUM KPI add up to a year; no others can be spread." },
    NO_COMPLETE_YEAR: { description: "There is no complete past year whose seasons could be followed." },
    SUM_DIFFERS: { description: "Amounts given by hand add up to more or to less than the whole." },
    FORBIDDEN: { description: "You may not do this to this one among those asked for." },
  },
});

@ObjectType({ description: "One thing that was refused, where, and why." })
export class Refusal {
  @Field(() => RefusalCode, { description: "The kind of refusal, for programs." })
  code: RefusalCode;
  @Field(() => [String], {
    description:
      'Where in the input: names and positions from the outside in, such as `["entries", "3", "value"]`. The path into a formula ends with where in its text the mistake begins and ends.',
  })
  path: string[];
  @Field(() => String, {
    description:
      "What is wrong and what would help, for people: in the language of the header Accept-Language (en, de, fr, it), else the person's own, else English.",
  })
  sentence: string;
  @Field(() => String, {
    nullable: true,
    description: "Key of the sentence, for programs that say it themselves.",
  })
  rule?: string | null;
  @Field(() => JsonScalar, {
    nullable: true,
    description: "What the sentence is filled with.",
  })
  params?: Record<string, unknown> | null;
}

/** What every write answers beside what it changed. */
@ObjectType()
export abstract class WritePayload {
  @Field(() => [Refusal], { description: "What was refused; empty when everything was done." })
  refusals: Refusal[];
  @Field(() => SeqScalar, {
    nullable: true,
    description: "The position the change log reached by this write; null when nothing was written.",
  })
  seq: number | null;
}
