import { LOCALES, type Locale } from "@cairn/schema/rules/locale";
import type { Caller } from "../platform/context";
import { viewerAnsweredIn } from "../platform/viewer";

/** The first of our languages in an Accept-Language header, by weight: `fr;q=0.4, de-AT` asks for German. */
export function languageAsked(header: string | undefined): Locale | null {
  const wishes = (header ?? "").slice(0, 200).split(",").map(wishOf);
  const [best] = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best?.locale ?? null;
}

function wishOf(part: string): { locale: Locale | undefined; weight: number } {
  const [, language, weight] = /^\s*([a-z]{2})(?:-[a-z0-9-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
  const locale = LOCALES.find((each) => each.slice(0, 2) === language?.toLowerCase());
  return { locale, weight: locale ? Number(weight ?? 1) : 0 };
}

/** The caller, answered in the language that the request asks for. */
export function answeredAsAsked(caller: Caller, header: string | undefined): Caller {
  const asked = languageAsked(header);
  return asked && caller.kind === "viewer"
    ? { kind: "viewer", viewer: viewerAnsweredIn(caller.viewer, asked) }
    : caller;
}
