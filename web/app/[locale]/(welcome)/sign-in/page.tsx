import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInPage } from "../../../../features/session/sign-in-page";
import { rememberedReturnTo } from "../../../../lib/auth";
import { env } from "../../../../lib/env";
import { firstOf, type PageProps } from "../../../../lib/page-props";
import { safeReturnTo } from "../../../../lib/return-to";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session.signIn");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const asked = await searchParams;
  const error = firstOf(asked.error);
  const returnTo = safeReturnTo(firstOf(asked.returnTo) ?? (error && (await rememberedReturnTo())));
  return (
    <SignInPage
      provider={env().OIDC_ISSUER ? env().OIDC_NAME : undefined}
      returnTo={returnTo === "/" ? `/${locale}` : returnTo}
      reason={firstOf(asked.reason)}
      error={error}
    />
  );
}
