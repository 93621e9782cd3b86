import { isLocale, localeLike } from "@cairn/schema/rules/locale";

/** A language, with or without a country: `de`, `de-DE`, `fr_CH`. No page has such a name. */
const LANGUAGE = /^\/([a-z]{2})(?:[-_][a-z]{2})?(?=\/|$)/i;

/**
 * The address that somebody means who names a language otherwise than Cairn does: `/de/board` is `/de-CH/board`.
 * Null where the language stands as it should, where none is named, and for one that Cairn doesn't speak.
 */
export function nearestAddress(path: string): string | null {
  const named = LANGUAGE.exec(path);
  if (!named || isLocale(named[0].slice(1))) return null;
  const locale = localeLike(named[1] ?? "");
  return locale && `/${locale}${path.slice(named[0].length)}`;
}
