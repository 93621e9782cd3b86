"use client";
import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { MenuLayer } from "../../ui/layers";
import type { Layer } from "../../ui/use-layer";

const schemes = [
  { value: "light", icon: IconSun },
  { value: "dark", icon: IconMoon },
  { value: "auto", icon: IconDeviceDesktop },
] as const;

export function AppearanceItems({ layer }: { layer: Layer }) {
  const t = useTranslations("shell.appearance");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <MenuLayer layer={layer} width={190}>
      {schemes.map(({ value, icon: Icon }) => (
        <Menu.Item
          key={value}
          aria-current={value === colorScheme || undefined}
          leftSection={<Icon size={16} aria-hidden="true" />}
          rightSection={value === colorScheme && <IconCheck size={15} aria-hidden="true" />}
          onClick={() => setColorScheme(value)}
        >
          {t(value)}
        </Menu.Item>
      ))}
    </MenuLayer>
  );
}
