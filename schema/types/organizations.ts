import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { WritePayload } from "./refusals";
import { DateScalar, DecimalScalar } from "./scalars";

export enum FiscalYearNaming {
  START = "START",
  END = "END",
}
registerEnumType(FiscalYearNaming, {
  name: "FiscalYearNaming",
  description: "Which calendar year gives a fiscal year its name.",
  valuesConfig: {
    START: { description: "The year in which it starts: April 2026 to March 2027 is 2026." },
    END: { description: "The year in which it ends: April 2026 to March 2027 is 2027." },
  },
});

@ObjectType({
  description: "The tenant: an organization with its teams, people and KPIs. Nothing crosses it.",
})
export class Organization {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => String, { description: "Short name used in addresses and on the command line." })
  slug: string;
  @Field(() => String, { description: "Full name." })
  name: string;
  @Field(() => String, { description: "Default locale for numbers, dates and texts, such as `de-CH`." })
  locale: string;
  @Field(() => String, { description: "IANA time zone that decides which day it is." })
  timezone: string;
  @Field(() => String, { description: "ISO 4217 currency in which money is kept." })
  currency: string;
  @Field(() => Int, { description: "Month in which the fiscal year starts, 1 to 12." })
  fiscalYearStartMonth: number;
  @Field(() => FiscalYearNaming, { description: "Which calendar year names a fiscal year." })
  fiscalYearNamedBy: FiscalYearNaming;
  @Field(() => [String], {
    description:
      "E-mail domains whose people come in as members without waiting for approval. Empty for those who may not manage people.",
  })
  trustedDomains: string[];
  @Field(() => [DateScalar], {
    description: "Days beside Saturdays and Sundays on which nobody works: due dates leave them out.",
  })
  holidays: string[];
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The most that a single achievement counts in a score, such as 1.2, and then none counts less than 0; null counts each as it is.",
  })
  scoreCap: string | null;
}

@InputType({ description: "What to change of the organization; a field left out stays as it is." })
export class ReviseOrganizationInput {
  @Field(() => String, { nullable: true, description: "Full name, 1 to 120 characters." })
  name?: string | null;
  @Field(() => String, { nullable: true, description: "Default locale: `en`, `de-CH`, `fr-CH` or `it-CH`." })
  locale?: string | null;
  @Field(() => String, { nullable: true, description: "IANA time zone." })
  timezone?: string | null;
  @Field(() => String, { nullable: true, description: "ISO 4217 currency." })
  currency?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Month in which the fiscal year starts. Refused while it would move quarter, half-year or year values that exist.",
  })
  fiscalYearStartMonth?: number | null;
  @Field(() => FiscalYearNaming, { nullable: true, description: "Which calendar year names a fiscal year." })
  fiscalYearNamedBy?: FiscalYearNaming | null;
  @Field(() => [String], {
    nullable: true,
    description: "E-mail domains whose people are let in as members.",
  })
  trustedDomains?: string[] | null;
  @Field(() => [DateScalar], { nullable: true, description: "Days on which nobody works, at most 500." })
  holidays?: string[] | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The most that a single achievement counts in a score, above 0; `null` removes the cap.",
  })
  scoreCap?: string | null;
}

@ObjectType({ description: "The outcome of revising the organization." })
export class ReviseOrganizationPayload extends WritePayload {
  @Field(() => Organization, { nullable: true, description: "The organization as it stands now." })
  organization: Organization | null;
}
