"use client";
import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type PropsWithChildren, useMemo } from "react";

/** Adds texts to those that the pages around have. */
export function MoreTexts({ more, children }: PropsWithChildren<{ more: Record<string, unknown> }>) {
  const before = useMessages();
  const messages = useMemo(() => ({ ...before, ...more }), [before, more]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
