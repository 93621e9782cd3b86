import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { PropsWithChildren } from "react";
import type { Messages } from "../messages/en";
import { MoreTexts } from "./more-texts";

/** A feature's texts, or a part of them: `board`, `kpis.explained`. */
export type Texts = keyof Messages | `${keyof Messages}.${string}`;

/** What every page may say: the frame, the shared words, the end of a session. */
export const EVERYWHERE = ["shell", "words", "session"] as const satisfies readonly Texts[];

/** Around all pages. The texts travel with the HTML, so that each page brings only its own: see `textsOf`. */
export async function BasicTexts({ children }: PropsWithChildren) {
  const messages = pick(await getMessages(), EVERYWHERE);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}

/** The layout of a folder of `app` whose pages need these texts in the browser. */
export function textsOf(...wanted: readonly Texts[]) {
  return async function TextsLayout({ children }: PropsWithChildren) {
    return <MoreTexts more={pick(await getMessages(), wanted)}>{children}</MoreTexts>;
  };
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** These branches of the texts, where they were. */
export function pick(all: Tree, wanted: readonly string[]): Tree {
  const picked: Tree = {};
  for (const name of wanted) {
    const [first = "", ...rest] = name.split(".");
    const branch = all[first];
    const part = rest.length > 0 && isTree(branch) ? pick(branch, [rest.join(".")]) : branch;
    const known = picked[first];
    picked[first] = isTree(known) && isTree(part) ? { ...known, ...part } : part;
  }
  return picked;
}
