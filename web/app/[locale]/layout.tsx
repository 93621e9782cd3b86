import "../../ui/mantine-styles";
import "../../ui/global.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { PropsWithChildren } from "react";
import { ApolloProvider } from "../../lib/apollo-client";
import { routing } from "../../lib/i18n/routing";
import { sentencesFor } from "../../lib/i18n/sentences";
import { SentencesProvider } from "../../lib/i18n/sentences-provider";
import type { PageProps } from "../../lib/page-props";
import { BasicTexts } from "../../lib/texts";
import { ThemeProvider } from "../../ui/theme-provider";

export const metadata: Metadata = {
  title: { template: "%s · Cairn", default: "Cairn" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1e23" },
  ],
};

export default async function RootLayout({ children, params }: PropsWithChildren<Pick<PageProps, "params">>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" suppressHydrationWarning />
      </head>
      <body>
        <BasicTexts>
          <SentencesProvider locale={locale} sentences={await sentencesFor(locale)}>
            <ThemeProvider>
              <ApolloProvider locale={locale}>{children}</ApolloProvider>
            </ThemeProvider>
          </SentencesProvider>
        </BasicTexts>
      </body>
    </html>
  );
}
