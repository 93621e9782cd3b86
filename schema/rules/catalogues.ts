import type { Locale } from "./locale";
import type { Catalogue } from "./sentence";
import { SENTENCES } from "./sentences";
import { sentences as german } from "./sentences/de-CH";
import { sentences as french } from "./sentences/fr-CH";
import { sentences as italian } from "./sentences/it-CH";

/** The sentences in every language, for whoever answers in all of them. A page loads its own alone. */
export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  en: SENTENCES,
  "de-CH": german,
  "fr-CH": french,
  "it-CH": italian,
};
