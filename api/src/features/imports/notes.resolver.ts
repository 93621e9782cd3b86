import { CATALOGUES } from "@cairn/schema/rules/catalogues";
import { tellParam } from "@cairn/schema/rules/sentence";
import { EntryFile } from "@cairn/schema/types/entry-files";
import { ImportPayload } from "@cairn/schema/types/imports";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/context";
import type { WithNotes } from "./details";

const inLanguageOf = ({ language }: Context, { knownNotes }: WithNotes): string[] =>
  knownNotes.map((note) => tellParam(note, language, CATALOGUES[language]));

@Resolver(() => ImportPayload)
export class ImportNotesResolver {
  @FieldResolver(() => [String])
  notes(@Root() payload: WithNotes, @Ctx() context: Context): string[] {
    return inLanguageOf(context, payload);
  }
}

@Resolver(() => EntryFile)
export class EntryFileNotesResolver {
  @FieldResolver(() => [String])
  notes(@Root() file: WithNotes, @Ctx() context: Context): string[] {
    return inLanguageOf(context, file);
  }
}
