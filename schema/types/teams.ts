import { Field, ID, InputType, ObjectType } from "type-graphql";
import { WritePayload } from "./refusals";
import { DateTimeScalar } from "./scalars";

@ObjectType({ description: "A unit of the organization (a circle, a department). Teams form a tree." })
export class Team {
  @Field(() => ID, { description: "Stable id." })
  id: string;
  @Field(() => String, { description: "Name, unique in the organization." })
  name: string;
  /** Resolved to `parent`. */
  parentId: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was retired; null while it is in use.",
  })
  retiredAt: Date | null;
}

@InputType({ description: "A team to create." })
export class CreateTeamInput {
  @Field(() => String, { description: "Name, 1 to 120 characters, unique in the organization." })
  name: string;
  @Field(() => ID, { nullable: true, description: "The team it belongs under; none for one at the top." })
  parentId?: string | null;
}

@InputType({ description: "What to change of a team; a field left out stays as it is." })
export class ReviseTeamInput {
  @Field(() => ID, { description: "The team." })
  teamId: string;
  @Field(() => String, { nullable: true, description: "New name." })
  name?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "New parent; `null` moves it to the top. A team cannot move under itself.",
  })
  parentId?: string | null;
}

@ObjectType({ description: "The outcome of a write to a team." })
export class TeamPayload extends WritePayload {
  @Field(() => Team, { nullable: true, description: "The team as it stands now." })
  team: Team | null;
}
