"use client";
import { Button, Group } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useAddress } from "../../lib/use-address";
import { NOWHERE } from "./address";

interface LogPagerProps {
  /** `seq` before which the next older page begins; null where nothing is older. */
  older: number | null;
  /** `seq` after which the next newer page begins; null where nothing is newer. */
  newer: number | null;
  label: string;
}

/** To newer and older pages, each with an address of its own: Back leads to the one before. */
export function LogPager({ older, newer, label }: LogPagerProps) {
  const t = useTranslations("changes.pages");
  const { hrefWith } = useAddress();
  if (older === null && newer === null) return null;
  const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;
  return (
    <Group component="nav" aria-label={label} gap="xs">
      {newer !== null && (
        <>
          <Button component={Link} href={hrefWith(NOWHERE)} variant="subtle" px="xs">
            {t("newest")}
          </Button>
          <Button
            component={Link}
            href={hrefWith({ ...NOWHERE, after: String(newer) })}
            rel="prev"
            variant="default"
            px="sm"
            leftSection={<IconArrowLeft {...icon} />}
          >
            {t("newer")}
          </Button>
        </>
      )}
      {older !== null && (
        <Button
          component={Link}
          href={hrefWith({ ...NOWHERE, before: String(older) })}
          rel="next"
          variant="default"
          px="sm"
          rightSection={<IconArrowRight {...icon} />}
        >
          {t("older")}
        </Button>
      )}
    </Group>
  );
}
