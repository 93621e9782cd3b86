import { Field, ObjectType } from "type-graphql";
import { JsonScalar } from "./scalars";

@ObjectType({
  description: "A sentence of the rules, and what it takes to say it in another language or to act on it.",
})
export class Said {
  @Field(() => String, { description: "Key of the rule that applied." })
  rule: string;
  @Field(() => String, {
    description:
      "The rule in one sentence, with its numbers: in the language of the header Accept-Language (en, de, fr, it), else the person's own, else English.",
  })
  sentence: string;
  @Field(() => JsonScalar, {
    description: "What the sentence is filled with, for saying it in another language by its rule.",
  })
  params: Record<string, unknown>;
}
