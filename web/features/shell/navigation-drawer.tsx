"use client";
import { Drawer } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Layer } from "../../ui/use-layer";
import { useStanding } from "../../ui/use-standing";
import { ShellNavigation } from "./shell-navigation";

export function NavigationDrawer({ layer: { id, opened, onChange } }: { layer: Layer }) {
  const t = useTranslations("shell");
  const standing = useStanding();
  const close = () => onChange(false);
  return (
    <Drawer
      id={`${id}-dropdown`}
      opened={standing && opened}
      onClose={close}
      hiddenFrom="md"
      size={280}
      title={t("appName")}
      closeButtonProps={{ "aria-label": t("closeNavigation") }}
    >
      <ShellNavigation onChoose={close} />
    </Drawer>
  );
}
