"use client";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { SignOutButton } from "./sign-out-button";
import { WelcomeFrame } from "./welcome-frame";

interface BarredPageProps {
  why: "waiting" | "suspended";
  name: string;
}

/** For people who are signed in and may not use Cairn, yet or any more. */
export function BarredPage({ why, name }: BarredPageProps) {
  const t = useTranslations("session");
  return (
    <WelcomeFrame title={t(`${why}.title`)}>
      <Text>{t(`${why}.text`, { name })}</Text>
      <Group gap="xs">
        {why === "waiting" && (
          <Button component={Link} href="/" prefetch={false}>
            {t("waiting.retry")}
          </Button>
        )}
        <SignOutButton />
      </Group>
    </WelcomeFrame>
  );
}
