"use client";
import { ActionIcon } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { late } from "../../ui/late";
import { useLayer } from "../../ui/use-layer";

const items = late(() => import("./language-items").then((module) => module.LanguageItems));

/** Changes the language and stays on the page. */
export function LanguageMenu() {
  const t = useTranslations("shell");
  const { trigger, layer } = useLayer(items, "menu", {});
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("language")} {...trigger}>
        <IconLanguage size={19} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      {layer}
    </>
  );
}
