"use client";
import { ActionIcon } from "@mantine/core";
import { IconSun } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { late } from "../../ui/late";
import { useLayer } from "../../ui/use-layer";

const items = late(() => import("./appearance-items").then((module) => module.AppearanceItems));

/** Light, dark, or like the system; kept in this browser. */
export function AppearanceMenu() {
  const t = useTranslations("shell.appearance");
  const { trigger, layer } = useLayer(items, "menu", {});
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("label")} {...trigger}>
        <IconSun size={19} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
      {layer}
    </>
  );
}
