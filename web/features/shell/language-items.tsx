"use client";
import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { usePathname, useRouter } from "../../lib/i18n/navigation";
import { localeNames, locales } from "../../lib/i18n/routing";
import { MenuLayer } from "../../ui/layers";
import type { Layer } from "../../ui/use-layer";

export function LanguageItems({ layer }: { layer: Layer }) {
  const current = useLocale();
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams().toString();
  return (
    <MenuLayer layer={layer} width={170}>
      {locales.map((locale) => (
        <Menu.Item
          key={locale}
          lang={locale}
          aria-current={locale === current || undefined}
          rightSection={locale === current && <IconCheck size={15} aria-hidden="true" />}
          onClick={() => router.replace(search ? `${path}?${search}` : path, { locale })}
        >
          {localeNames[locale]}
        </Menu.Item>
      ))}
    </MenuLayer>
  );
}
