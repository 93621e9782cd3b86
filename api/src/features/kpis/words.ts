import { localeLike } from "@cairn/schema/rules/locale";
import type { Kpi } from "@cairn/schema/types/kpis";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
} from "graphql";
import type { Context } from "../../platform/context";
import { pageLanguage, type Viewer } from "../../platform/viewer";
import { PARTS, type Part } from "./translations";

/** A text of a KPI in a language, or as it was defined where that language has none. */
function wordsIn(kpi: Kpi, part: Part, locale: string | null): string {
  const known = locale === null ? null : localeLike(locale);
  return (known && kpi.translations[known]?.[part]) || kpi[part];
}

/** The language wanted of a KPI's words: that of the page, where no other is asked for. Programs are not surprised. */
const languageOf = (viewer: Viewer, locale: string | null | undefined): string | null =>
  locale === undefined ? pageLanguage(viewer) : locale;

/**
 * Gives the words of a KPI their argument. TypeGraphQL makes promises of arguments, for every name on a board; here the
 * words lie at hand.
 */
export function speakLanguages(schema: GraphQLSchema): GraphQLSchema {
  const fields = (schema.getType("Kpi") as GraphQLObjectType).getFields();
  for (const part of PARTS) {
    const field = fields[part] as GraphQLField<Kpi, Context, { locale?: string | null }>;
    field.args = [localeArgument];
    field.resolve = (kpi, { locale }, context, { path }) =>
      wordsIn(kpi, part, languageOf(context.viewerAt(path), locale));
  }
  return schema;
}

const localeArgument: GraphQLArgument = {
  name: "locale",
  description:
    "In this language, such as de-CH, where it is translated; else, and with null, as it was defined. Left out, programs get it as it was defined, and Cairn's own pages in their language.",
  type: GraphQLString,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
};
