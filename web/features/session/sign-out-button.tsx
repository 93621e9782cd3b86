"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useSignOut } from "./use-sign-out";

export function SignOutButton() {
  const t = useTranslations("shell.account");
  const { signOut, running } = useSignOut();
  return (
    <Button variant="default" onClick={signOut} loading={running}>
      {t("signOut")}
    </Button>
  );
}
