import { Field, ObjectType } from "type-graphql";
import { JsonScalar } from "./scalars";

@ObjectType({
  description:
    "A sentence of the rules: in English, and with what it takes to say it in another language or to act on it.",
})
export class Said {
  @Field(() => String, { description: "Key of the rule that applied." })
  rule: string;
  @Field(() => String, { description: "The rule in one English sentence, with its numbers." })
  sentence: string;
  @Field(() => JsonScalar, {
    description: "What the sentence is filled with, for saying it in another language by its rule.",
  })
  params: Record<string, unknown>;
}
