"use client";
import type { Catalogue } from "@cairn/schema/rules/sentence";
import type { PropsWithChildren } from "react";
import type { AppLocale } from "./routing";
import { learn } from "./sentences";

interface SentencesProviderProps extends PropsWithChildren {
  locale: AppLocale;
  sentences: Catalogue | null;
}

/** Gives the page the sentences of its language before anything below says one. */
export function SentencesProvider({ locale, sentences, children }: SentencesProviderProps) {
  if (sentences) learn(locale, sentences);
  return children;
}
