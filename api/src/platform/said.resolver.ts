import { CATALOGUES } from "@cairn/schema/rules/catalogues";
import { type Sentence, tell } from "@cairn/schema/rules/sentence";
import { SENTENCES } from "@cairn/schema/rules/sentences";
import { Refusal } from "@cairn/schema/types/refusals";
import { Said } from "@cairn/schema/types/said";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "./context";

/** A sentence of the catalogue in the language of whoever asks; one without a key stays as it is. */
function inLanguageOf({ language }: Context, said: Said | Refusal): string {
  const { rule, params } = said;
  if (language === "en" || !rule || !(rule in SENTENCES)) return said.sentence;
  const sentence = { key: rule, params: params ?? {} } as Pick<Sentence, "key" | "params">;
  return tell(sentence, language, CATALOGUES[language]);
}

@Resolver(() => Said)
export class SaidResolver {
  @FieldResolver(() => String)
  sentence(@Root() said: Said, @Ctx() context: Context): string {
    return inLanguageOf(context, said);
  }
}

@Resolver(() => Refusal)
export class RefusalResolver {
  @FieldResolver(() => String)
  sentence(@Root() refusal: Refusal, @Ctx() context: Context): string {
    return inLanguageOf(context, refusal);
  }
}
