"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useRouter } from "../../lib/i18n/navigation";
import { useAddress } from "../../lib/use-address";
import { NOWHERE } from "./address";

/** Leads to a day of the log, without narrowing it: what came before and after stays a page away. */
export function DayJump({ day }: { day: string | null }) {
  const t = useTranslations("changes.pages");
  const router = useRouter();
  const { hrefWith } = useAddress();
  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("day");
    if (chosen) router.push(hrefWith({ ...NOWHERE, day: String(chosen) }));
  }
  return (
    <form onSubmit={go}>
      <Group gap={4} wrap="nowrap">
        <TextInput key={day} type="date" name="day" aria-label={t("day")} defaultValue={day ?? ""} required />
        <Button type="submit" variant="default" px="sm">
          {t("goToDay")}
        </Button>
      </Group>
    </form>
  );
}
