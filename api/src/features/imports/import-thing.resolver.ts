import { CATALOGUES } from "@cairn/schema/rules/catalogues";
import { tellParam } from "@cairn/schema/rules/sentence";
import { ImportThing } from "@cairn/schema/types/imports";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/context";
import type { ToldThing } from "./details";

@Resolver(() => ImportThing)
export class ImportThingResolver {
  @FieldResolver(() => String)
  detail(@Root() { known }: ToldThing, @Ctx() { language }: Context): string {
    return tellParam(known, language, CATALOGUES[language]);
  }
}
