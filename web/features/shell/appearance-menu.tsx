"use client";
import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMounted } from "../../lib/use-mounted";

const schemes = [
  { value: "light", icon: IconSun },
  { value: "dark", icon: IconMoon },
  { value: "auto", icon: IconDeviceDesktop },
] as const;

/** Light, dark, or like the system; kept in this browser. */
export function AppearanceMenu() {
  const t = useTranslations("shell.appearance");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server cannot know what this browser keeps: marking the choice waits for the browser.
  const chosen = useMounted() ? colorScheme : null;
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("label")}>
          <IconSun size={19} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            aria-current={value === chosen || undefined}
            leftSection={<Icon size={16} aria-hidden="true" />}
            rightSection={value === chosen && <IconCheck size={15} aria-hidden="true" />}
            onClick={() => setColorScheme(value)}
          >
            {t(value)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
