import type { Refusal } from "@cairn/schema/rules/result";
import { GraphQLError } from "graphql";

export type FailureCode =
  | "UNAUTHENTICATED"
  | "WAITING_FOR_APPROVAL"
  | "SUSPENDED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "TOO_COSTLY"
  | "TIMEOUT";

/** HTTP status of a failure that stops the whole request; the others are answered with 200 beside the data. */
const httpStatus: Partial<Record<FailureCode, number>> = {
  UNAUTHENTICATED: 401,
  WAITING_FOR_APPROVAL: 403,
  SUSPENDED: 403,
  TOO_COSTLY: 400,
};

/** An unexpected answer with a code that clients can rely on. Expected refusals are data in the payload instead. */
export function failure(code: FailureCode, sentence: string): GraphQLError {
  const status = httpStatus[code];
  return new GraphQLError(sentence, { extensions: { code, ...(status ? { http: { status } } : {}) } });
}

/** What the rules refuse of a question: there is no payload for it to be data in. */
export const refusedByRule = ({ code: rule, params, sentence }: Refusal): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code: "BAD_USER_INPUT", rule, params } });

export const notFound = (what: string): GraphQLError =>
  failure("NOT_FOUND", `There is no such ${what}, or not for you.`);
