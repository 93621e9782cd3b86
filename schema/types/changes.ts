import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "./connection";
import { DateTimeScalar, JsonScalar, SeqScalar } from "./scalars";

export enum ChangedEntity {
  ORGANIZATION = "organizations",
  TEAM = "teams",
  PERSON = "people",
  GRANT = "grants",
  ACCESS_TOKEN = "access_tokens",
  ENDED_SESSION = "ended_sessions",
  KPI = "kpis",
  ASSIGNMENT = "assignments",
  TARGET = "targets",
  CLOSING = "closings",
  ENTRY = "entries",
  IMPORT_MAPPING = "import_mappings",
  DEPUTY = "deputies",
  REOPEN_REQUEST = "reopen_requests",
}
registerEnumType(ChangedEntity, {
  name: "ChangedEntity",
  description: "What kind of thing was changed.",
  valuesConfig: {
    ORGANIZATION: { description: "The organization's settings." },
    TEAM: { description: "A team." },
    PERSON: { description: "A person (never their name or address)." },
    GRANT: { description: "A role given or taken." },
    ACCESS_TOKEN: { description: "An access token (never its secret)." },
    ENDED_SESSION: { description: "A session that was signed out." },
    KPI: { description: "A KPI's definition." },
    ASSIGNMENT: { description: "A KPI given to a team or a person." },
    TARGET: { description: "A target." },
    CLOSING: { description: "The closing of a month." },
    ENTRY: { description: "A value." },
    IMPORT_MAPPING: { description: "A saved way of reading files." },
    DEPUTY: { description: "Who enters for an economist who is away." },
    REOPEN_REQUEST: { description: "A team's request to reopen a closed month." },
  },
});

@ObjectType({ description: "One field of a change." })
export class ChangedField {
  @Field(() => String, { description: "Name of the field, such as `value`." })
  name: string;
  @Field(() => String, { nullable: true, description: "What it was; null for nothing." })
  before: string | null;
  @Field(() => String, { nullable: true, description: "What it became; null for nothing." })
  after: string | null;
}

@ObjectType({
  description:
    "One row of the change log: who did what, when, why, from what to what. Never altered, and chained to the row before it by a hash.",
})
export class Change {
  @Field(() => ID, { description: "Stable id: the organization's id and `seq`." })
  id: string;
  @Field(() => SeqScalar, {
    description: "Its place in the organization's log, from 1, in the order of commits.",
  })
  seq: number;
  @Field(() => DateTimeScalar, { description: "When." })
  at: Date;
  /** Resolved to `actor`. */
  actorId: string | null;
  @Field(() => String, { description: "The verb that was used, such as `recordEntries`." })
  action: string;
  @Field(() => ChangedEntity, { description: "What kind of thing was changed." })
  entity: ChangedEntity;
  @Field(() => ID, { description: "Id of the thing changed." })
  entityId: string;
  /** Resolved to `team`. */
  teamId: string | null;
  @Field(() => JsonScalar, { nullable: true, description: "The whole row before; null when it was created." })
  before: Record<string, unknown> | null;
  @Field(() => JsonScalar, { nullable: true, description: "The whole row after; null when it was removed." })
  after: Record<string, unknown> | null;
  @Field(() => String, { nullable: true, description: "The reason given." })
  reason: string | null;
  @Field(() => String, { description: "Through which door it came: web, api, import, command-line, seed." })
  source: string;
  @Field(() => String, { nullable: true, description: "Id of the request it was part of." })
  requestId: string | null;
  @Field(() => String, { description: "SHA-256 over the row before's hash and this row, in hexadecimal." })
  hash: string;
}
export const ChangeConnection = connectionOf("Change", () => Change, "the change log, newest first");

@InputType({ description: "Which changes to list. Filters add up." })
export class ChangeFilter {
  @Field(() => [ChangedEntity], { nullable: true, description: "Only of these kinds." })
  entities?: ChangedEntity[] | null;
  @Field(() => ID, { nullable: true, description: "Only of this thing." })
  entityId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only of this KPI: its definition, assignments, targets and values.",
  })
  kpiId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only of this assignment: its targets and values." })
  assignmentId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only those that touch this team." })
  teamId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: "With `teamId`: those that touch a team below it, too.",
  })
  includeTeamsBelow?: boolean;
  @Field(() => ID, { nullable: true, description: "Only by this person." })
  actorId?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: "Only through these doors: web, api, import, command-line, seed.",
  })
  sources?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Only of this request. Requests are not what the log is ordered by: with `since` and `until` around it, it is found at once in a long log.",
  })
  requestId?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "Only at or after this instant." })
  since?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "Only before this instant." })
  until?: Date | null;
}
