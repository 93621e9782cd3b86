"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { WelcomeFrame } from "../session/welcome-frame";

/** In place of everything while the API does not answer, as when it is being restarted. */
export function UnreachablePage() {
  const t = useTranslations("words");
  return (
    <WelcomeFrame title={t("problem.unreachableTitle")}>
      <p>{t("problem.unreachablePage")}</p>
      <Button onClick={() => window.location.reload()}>{t("tryAgain")}</Button>
    </WelcomeFrame>
  );
}
