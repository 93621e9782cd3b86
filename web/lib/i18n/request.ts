import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { english, type Messages, namespaces } from "../../messages/en";
import { routing } from "./routing";

// The build turns texts with parameters into lists, see next.config.ts.
type Text = string | readonly unknown[];
type Tree = { [key: string]: Text | Tree };

const isTree = (value: Text | Tree | undefined): value is Tree =>
  typeof value === "object" && !Array.isArray(value);

/** Lays a translation over the English source, so that a missing text is shown in English, never as a key. */
function overlay(source: Tree, translated: Tree): Tree {
  const merged: Tree = { ...source };
  for (const [key, value] of Object.entries(translated)) {
    const below = source[key];
    merged[key] = isTree(value) && isTree(below) ? overlay(below, value) : value;
  }
  return merged;
}

async function translation(locale: string, namespace: string): Promise<Tree> {
  try {
    const module: { default: Tree } = await import(`../../messages/${locale}/${namespace}.json`);
    return module.default;
  } catch {
    return {};
  }
}

async function messagesFor(locale: string): Promise<Messages> {
  if (locale === routing.defaultLocale) return english;
  const entries = await Promise.all(
    namespaces.map(async (name) => [name, overlay(english[name], await translation(locale, name))] as const),
  );
  return Object.fromEntries(entries) as Messages;
}

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  // Dates without a time are formatted as they are written; instants in the organization's zone by the screens.
  return { locale, messages: await messagesFor(locale), timeZone: "UTC" };
});
