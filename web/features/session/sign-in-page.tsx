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
  provider: string;
  /** Path to come back to. */
  returnTo: string;
  reason: string | undefined;
  error: string | undefined;
}

export function SignInPage({ provider, returnTo, reason, error }: SignInPageProps) {
  const t = useTranslations("session.signIn");
  const problem = error && (explained.find((each) => each === error) ?? "Default");
  const note = reason === "ended" ? "ended" : reason === "signed-out" ? "signedOut" : null;
  return (
    <WelcomeFrame title={t("title")}>
      <Text c="dimmed">{t("tagline")}</Text>
      {problem && (
        <Alert
          role="alert"
          color="red"
          icon={<IconAlertCircle aria-hidden="true" />}
          title={t("error.title")}
        >
          {t(`error.${problem}`, { provider })}
        </Alert>
      )}
      {!problem && note && (
        <Alert role="status" color="fjord" icon={<IconInfoCircle aria-hidden="true" />}>
          {t(`reason.${note}`)}
        </Alert>
      )}
      <Button
        component="a"
        href={`/api/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`}
        size="md"
        fullWidth
      >
        {t("button", { provider })}
      </Button>
    </WelcomeFrame>
  );
}
