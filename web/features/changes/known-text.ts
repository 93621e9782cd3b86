import type { useTranslations } from "next-intl";

/** The name of a door or a field as people say it; what has no words here is shown as it is kept. */
export function knownText(
  t: ReturnType<typeof useTranslations<"changes">>,
  of: "source" | "fields",
  kept: string,
): string {
  const key = `${of}.${kept}` as "source.web";
  return t.has(key) ? t(key) : kept;
}
