import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { WritePayload } from "./refusals";
import { DateTimeScalar, DecimalScalar, PeriodScalar } from "./scalars";

export enum EntryState {
  REPORTED = "REPORTED",
  PROVISIONAL = "PROVISIONAL",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(EntryState, {
  name: "EntryState",
  description: "What an entry says. A period nobody has entered has no entry at all.",
  valuesConfig: {
    REPORTED: { description: "A value. Zero is a value." },
    PROVISIONAL: { description: "A value that its author expects to change." },
    NOT_APPLICABLE: {
      description: "No value is possible for this period; it drops out of value and weight alike.",
    },
    WITHDRAWN: { description: "Taken back: counts as not reported." },
  },
});

export enum RecordedAs {
  ECONOMIST = "ECONOMIST",
  DEPUTY = "DEPUTY",
  GATEKEEPER = "GATEKEEPER",
}
registerEnumType(RecordedAs, {
  name: "RecordedAs",
  description: "By which right somebody entered a value.",
  valuesConfig: {
    ECONOMIST: { description: "As an economist of the team." },
    DEPUTY: { description: "As the deputy of an economist who is away." },
    GATEKEEPER: { description: "As a gatekeeper, for a team that is not their own." },
  },
});

@ObjectType({ description: "That a gatekeeper sent an entry back to be looked at again." })
export class EntryReturn {
  @Field(() => String, { description: "What should be looked at." })
  reason: string;
  @Field(() => DateTimeScalar, { description: "When it was sent back." })
  at: Date;
  /** Resolved to `by`. */
  byId: string | null;
}

@ObjectType({ description: "The value of an assignment for a period, as it stands now." })
export class Entry {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  /** Resolved to `assignment`. */
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => EntryState, { description: "What the entry says." })
  state: EntryState;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value in the KPI's unit; null unless reported or provisional.",
  })
  value: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the numerator." })
  numerator: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the denominator." })
  denominator: string | null;
  @Field(() => String, { description: "A remark; empty for none." })
  note: string;
  @Field(() => Int, { description: "Counts every write of this period, from 1. Send it back as `basedOn`." })
  revision: number;
  @Field(() => DateTimeScalar, { description: "When this revision was recorded." })
  recordedAt: Date;
  /** Resolved to `recordedBy`. */
  recordedById: string | null;
  @Field(() => RecordedAs, {
    nullable: true,
    description:
      "By which right they entered it; null for the system itself and for what was entered before this was kept.",
  })
  recordedAs: RecordedAs | null;
  /** Resolved to `recordedFor`. */
  recordedForId: string | null;
  @Field(() => EntryReturn, {
    nullable: true,
    description:
      "Set while a gatekeeper wants it looked at again. Recording it anew, the same value included, or taking it back clears this.",
  })
  returned: EntryReturn | null;
}

@ObjectType({
  description:
    "One revision of an entry, or one return of it, as the change log has it. A return has the number of the revision it is about.",
})
export class EntryRevision {
  @Field(() => Int, { description: "Its number, from 1." })
  revision: number;
  @Field(() => EntryState, { description: "What it said." })
  state: EntryState;
  @Field(() => DecimalScalar, { nullable: true, description: "The value it gave." })
  value: string | null;
  @Field(() => String, { description: "Its remark." })
  note: string;
  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  at: Date;
  /** Resolved to `actor`. */
  actorId: string | null;
  @Field(() => RecordedAs, {
    nullable: true,
    description: "By which right they entered it, where that is known.",
  })
  recordedAs: RecordedAs | null;
  /** Resolved to `recordedFor`. */
  recordedForId: string | null;
  @Field(() => Boolean, {
    description: "Whether this is where a gatekeeper sent it back: the actor and the reason are theirs.",
  })
  isReturn: boolean;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the numerator it gave." })
  numerator: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the denominator it gave." })
  denominator: string | null;
  @Field(() => String, { nullable: true, description: "The reason given." })
  reason: string | null;
  @Field(() => String, { description: "Through which door it came: web, api, import, command-line, seed." })
  source: string;
}

@InputType({ description: "One value to record." })
export class EntryInput {
  @Field(() => ID, { description: "The assignment." })
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period, of the KPI's periodicity." })
  period: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value. For RATIO give numerator and denominator instead.",
  })
  value?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the numerator." })
  numerator?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "For RATIO: the denominator." })
  denominator?: string | null;
  @Field(() => EntryState, {
    nullable: true,
    description:
      "REPORTED by default; PROVISIONAL or NOT_APPLICABLE otherwise. To take a value back use `withdrawEntry`.",
  })
  state?: EntryState | null;
  @Field(() => String, {
    nullable: true,
    description: "A remark, at most 2,000 characters; required for NOT_APPLICABLE.",
  })
  note?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The revision this write is based on, 0 for none. If another came between, the cell is refused as STALE_REVISION. Without it the write replaces what is there.",
  })
  basedOn?: number | null;
}

const keyField = {
  nullable: true,
  description:
    "A UUID of the sender's choice for this write, for sending it again when no answer came: what was done with it is not done twice, and answered as it stands now; what was refused is judged anew. The same key with another value for the same cell is refused as DUPLICATE. Keys are each person's own and never expire.",
};

@InputType({ description: "Values to record. Each cell stands for itself unless `allOrNothing` is set." })
export class RecordEntriesInput {
  @Field(() => [EntryInput], { description: "The cells, at most 5,000." })
  entries: EntryInput[];
  @Field(() => String, { nullable: true, description: "Why, kept in the change log with every cell." })
  reason?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Whether one refused cell refuses them all." })
  allOrNothing: boolean;
  @Field(() => String, keyField)
  idempotencyKey?: string | null;
}

@InputType({ description: "An entry to take back." })
export class WithdrawEntryInput {
  @Field(() => ID, { description: "The assignment." })
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => Int, { nullable: true, description: "The revision this is based on." })
  basedOn?: number | null;
  @Field(() => String, { description: "Why it is taken back, 1 to 2,000 characters." })
  reason: string;
  @Field(() => String, keyField)
  idempotencyKey?: string | null;
}

@InputType({ description: "A cell whose value is taken back." })
export class WithdrawnCellInput {
  @Field(() => ID, { description: "The assignment." })
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => Int, { nullable: true, description: "The revision this is based on." })
  basedOn?: number | null;
}

@InputType({ description: "Entries to take back, for one reason. Each cell stands for itself." })
export class WithdrawEntriesInput {
  @Field(() => [WithdrawnCellInput], { description: "The cells, at most 5,000." })
  entries: WithdrawnCellInput[];
  @Field(() => String, { description: "Why they are taken back, 1 to 2,000 characters." })
  reason: string;
  @Field(() => String, keyField)
  idempotencyKey?: string | null;
}

@InputType({ description: "An entry to send back to whoever entered it." })
export class ReturnEntryInput {
  @Field(() => ID, { description: "The assignment." })
  assignmentId: string;
  @Field(() => PeriodScalar, { description: "The period." })
  period: string;
  @Field(() => Int, { nullable: true, description: "The revision this is about." })
  basedOn?: number | null;
  @Field(() => String, { description: "What should be looked at, 1 to 2,000 characters." })
  reason: string;
}

@ObjectType({ description: "The outcome of writing entries." })
export class EntriesPayload extends WritePayload {
  @Field(() => [Entry], {
    description: "The entries written, or left as they were because nothing differs, in the order asked.",
  })
  entries: Entry[];
  @Field(() => [Entry], { description: "For each STALE_REVISION: what stands there now." })
  conflicts: Entry[];
}
