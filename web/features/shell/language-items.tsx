"use client";
import { useApolloClient } from "@apollo/client/react";
import { ChooseLanguageDocument } from "@cairn/schema/generated/web/shell/graphql";
import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import type { Tells } from "../../lib/apollo-links";
import { usePathname, useRouter } from "../../lib/i18n/navigation";
import { type AppLocale, localeNames, locales } from "../../lib/i18n/routing";
import { MenuLayer } from "../../ui/layers";
import type { Layer } from "../../ui/use-layer";

export function LanguageItems({ layer }: { layer: Layer }) {
  const current = useLocale();
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams().toString();
  const client = useApolloClient();
  const choose = (locale: AppLocale) => {
    const context = { tells: "nothing" satisfies Tells };
    const variables = { input: { locale } };
    // The page changes even where this does not arrive: nobody is troubled for it.
    client.mutate({ mutation: ChooseLanguageDocument, variables, context }).catch(() => undefined);
    router.replace(search ? `${path}?${search}` : path, { locale });
  };
  return (
    <MenuLayer layer={layer} width={170}>
      {locales.map((locale) => (
        <Menu.Item
          key={locale}
          lang={locale}
          aria-current={locale === current || undefined}
          rightSection={locale === current && <IconCheck size={15} aria-hidden="true" />}
          onClick={() => choose(locale)}
        >
          {localeNames[locale]}
        </Menu.Item>
      ))}
    </MenuLayer>
  );
}
