"use client";
import { Button } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { EmptyState } from "../../ui/empty-state";
import { WelcomeFrame } from "../session/welcome-frame";

/** Inside the app: the address names nothing, or nothing for this person. */
export function NothingHere() {
  const t = useTranslations("words");
  return (
    <EmptyState
      asPageTitle
      icon={<IconMapOff size={28} stroke={1.5} />}
      title={t("notFound.title")}
      actions={
        <Button component={Link} href="/" variant="default">
          {t("problem.home")}
        </Button>
      }
    >
      {t("notFound.text")}
    </EmptyState>
  );
}

/** Outside the app, without knowing whether anybody is signed in. */
export function NotFoundPage() {
  const t = useTranslations("words");
  return (
    <WelcomeFrame title={t("notFound.title")}>
      <p>{t("notFound.text")}</p>
      <Button component={Link} href="/" variant="default">
        {t("problem.home")}
      </Button>
    </WelcomeFrame>
  );
}
