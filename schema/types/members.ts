import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "./connection";
import { Organization } from "./organizations";
import { WritePayload } from "./refusals";
import { DateTimeScalar } from "./scalars";

export enum PersonStatus {
  WAITING = "WAITING",
  ACTIVE = "ACTIVE",
  SUSPENDED = "SUSPENDED",
}
registerEnumType(PersonStatus, {
  name: "PersonStatus",
  description: "Whether a person may use Cairn.",
  valuesConfig: {
    WAITING: { description: "Has signed in and waits for an administrator's approval." },
    ACTIVE: { description: "May use Cairn within the roles granted." },
    SUSPENDED: { description: "May not use Cairn; what they did stays in the log." },
  },
});

export enum Role {
  ADMINISTRATOR = "ADMINISTRATOR",
  GATEKEEPER = "GATEKEEPER",
  ANALYST = "ANALYST",
  MANAGER = "MANAGER",
  ECONOMIST = "ECONOMIST",
  MEMBER = "MEMBER",
}
registerEnumType(Role, {
  name: "Role",
  description: "What a person may do.",
  valuesConfig: {
    ADMINISTRATOR: { description: "Manages people, teams, tokens and the organization's settings." },
    GATEKEEPER: { description: "Defines KPIs, assigns them, sets targets, may enter for any team, imports." },
    ANALYST: { description: "Reads everything, the whole change log included, with larger queries." },
    MANAGER: { description: "Of a team: follows its figures and their history." },
    ECONOMIST: { description: "Of a team: enters its values." },
    MEMBER: { description: "Sees the definitions, figures and targets of the organization." },
  },
});

@ObjectType({
  description: "A role a person holds, for the organization or for one team and the teams below it.",
})
export class Grant {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => Role, { description: "The role." })
  role: Role;
  /** Resolved to `team`. */
  teamId: string | null;
  /** Resolved to `standsInFor`; undefined for a role that is nobody's but one's own. */
  standsInFor?: string | null;
}

@ObjectType({
  description:
    "A person of the organization. Who they are is decided by the identity provider's issuer and subject, never by e-mail.",
})
export class Person {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => String, { description: "Name as the identity provider gave it at the last sign-in." })
  name: string;
  /** Resolved with a check: shown to those who manage people and to the person. */
  email: string;
  @Field(() => PersonStatus, { description: "Whether the person may use Cairn." })
  status: PersonStatus;
  /** Resolved with a check: shown to those who manage people and to the person. */
  locale: string | null;
}
export const PersonConnection = connectionOf("Person", () => Person, "the people of the organization");

@InputType({ description: "Which people to list." })
export class PersonFilter {
  @Field(() => PersonStatus, { nullable: true, description: "Only people of this status." })
  status?: PersonStatus | null;
  @Field(() => String, {
    nullable: true,
    description: "Only people whose name or e-mail contains this text.",
  })
  text?: string | null;
}

@ObjectType({
  description: "Who is asking, and what they may do. Screens ask here instead of guessing from roles.",
})
export class Viewer {
  @Field(() => Person, { description: "The person signed in, or the owner of the access token." })
  person: Person;
  @Field(() => Organization, { description: "Their organization." })
  organization: Organization;
  @Field(() => [Grant], { description: "The roles they hold, those as somebody's deputy included." })
  grants: Grant[];
}

@ObjectType({
  description: "A personal access token for programs. The secret itself is shown once, when it is created.",
})
export class AccessToken {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => String, { description: "What it is for, as its owner named it." })
  name: string;
  @Field(() => TokenScope, { description: "What it may do at most; its owner's roles bound it further." })
  scope: TokenScope;
  @Field(() => DateTimeScalar, { description: "When it was created." })
  createdAt: Date;
  @Field(() => DateTimeScalar, { description: "When it stops working." })
  expiresAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was revoked; null while it was not." })
  revokedAt: Date | null;
  /** Resolved to `person`. */
  personId: string;
}

export enum TokenScope {
  READ = "READ",
  WRITE = "WRITE",
}
registerEnumType(TokenScope, {
  name: "TokenScope",
  description: "What an access token may do at most.",
  valuesConfig: {
    READ: { description: "Queries only." },
    WRITE: { description: "Queries and mutations." },
  },
});

@InputType({ description: "A role to give." })
export class GrantRoleInput {
  @Field(() => ID, { description: "To whom." })
  personId: string;
  @Field(() => Role, { description: "Which role." })
  role: Role;
  @Field(() => ID, {
    nullable: true,
    description: "For which team; required for MANAGER and ECONOMIST, refused for the others.",
  })
  teamId?: string | null;
}

@InputType({ description: "An access token to create for oneself." })
export class CreateAccessTokenInput {
  @Field(() => String, { description: "What it is for, 1 to 80 characters." })
  name: string;
  @Field(() => TokenScope, { description: "What it may do at most." })
  scope: TokenScope;
  @Field(() => Int, { description: "In how many days it expires, 1 to 366." })
  days: number;
}

@InputType({ description: "The language that one reads Cairn in." })
export class ChooseLanguageInput {
  @Field(() => String, {
    nullable: true,
    description: "en, de-CH, fr-CH or it-CH; null for that of the organization.",
  })
  locale?: string | null;
}

@ObjectType({ description: "The outcome of a write to a person." })
export class PersonPayload extends WritePayload {
  @Field(() => Person, { nullable: true, description: "The person as they stand now." })
  person: Person | null;
}

@ObjectType({ description: "The outcome of creating an access token." })
export class CreateAccessTokenPayload extends WritePayload {
  @Field(() => AccessToken, { nullable: true, description: "The token's record." })
  accessToken: AccessToken | null;
  @Field(() => String, {
    nullable: true,
    description: "The secret to send as `Authorization: Bearer …`. Never shown again.",
  })
  secret: string | null;
}

@ObjectType({ description: "The outcome of revoking an access token." })
export class RevokeAccessTokenPayload extends WritePayload {
  @Field(() => AccessToken, { nullable: true, description: "The token's record as it stands now." })
  accessToken: AccessToken | null;
}

@ObjectType({ description: "The outcome of a sign-in reported by the web app." })
export class SignInPayload {
  @Field(() => PersonStatus, { description: "Whether the person may go on, or waits, or is suspended." })
  status: PersonStatus;
}

@ObjectType({ description: "The outcome of signing out." })
export class EndSessionPayload {
  @Field(() => Boolean, { description: "True: tokens of this session are refused from now on." })
  ended: boolean;
}
