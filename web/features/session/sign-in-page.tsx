"use client";
import { Alert, Button, Text } from "@mantine/core";
import { IconAlertCircle, IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { WelcomeFrame } from "./welcome-frame";

const explained = [
  "ApiUnavailable",
  "NotExpected",
  "ProviderUnavailable",
  "AccessDenied",
  "OAuthCallbackError",
  "Configuration",
] as const;

interface SignInPageProps {
  /** What people sign in with; undefined as long as no sign-in service is set. */
  provider: string | undefined;
  /** Path to come back to. */
  returnTo: string;
  reason: string | undefined;
  error: string | undefined;
}

export function SignInPage({ provider, returnTo, reason, error }: SignInPageProps) {
  const t = useTranslations("session.signIn");
  const known = error && (explained.find((each) => each === error) ?? "Default");
  const problem = provider === undefined ? "NotConfigured" : known;
  const note = reason === "ended" ? "ended" : reason === "signed-out" ? "signedOut" : null;
  return (
    <WelcomeFrame title={t("title")}>
      <Text c="dimmed">{t("tagline")}</Text>
      {problem && (
        <Alert
          role="alert"
          color="red"
          icon={<IconAlertCircle aria-hidden="true" />}
          title={t(provider === undefined ? "error.notYet" : "error.title")}
        >
          {t(`error.${problem}`, { provider: provider ?? "" })}
        </Alert>
      )}
      {!problem && note && (
        <Alert role="status" color="fjord" icon={<IconInfoCircle aria-hidden="true" />}>
          {t(`reason.${note}`)}
        </Alert>
      )}
      {provider !== undefined && (
        <Button
          component="a"
          href={`/api/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`}
          size="md"
          fullWidth
        >
          {t("button", { provider })}
        </Button>
      )}
    </WelcomeFrame>
  );
}
