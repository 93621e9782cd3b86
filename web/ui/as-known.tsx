"use client";
import { Button } from "@mantine/core";
import { IconClockHour4, IconHistory } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { AsOf } from "../lib/as-of";
import { useAddress } from "../lib/use-address";
import { useFormat } from "../lib/use-format";
import classes from "./as-known.module.css";
import { late } from "./late";
import { useLayer } from "./use-layer";

const form = late(() => import("./as-known-form").then((module) => module.AsKnownForm));

/** The day or instant, as it is written: "31 March 2026", "Mar 12, 2026, 09:00". */
function useMoment() {
  const format = useFormat();
  return ({ asked, instant }: AsOf) => (asked === instant ? format.instant(instant) : format.day(asked));
}

/** Says that the screen shows the past, wherever one has scrolled to, and leads back. Nothing where it shows now. */
export function AsKnownBanner({ asOf }: { asOf: AsOf | null }) {
  const t = useTranslations("words.asKnown");
  const { set, pending } = useAddress();
  const moment = useMoment();
  if (!asOf) return null;
  return (
    <>
      <div className={classes.banner} role="status" data-past>
        <IconHistory size={20} stroke={1.7} aria-hidden="true" className={classes.icon} />
        <strong className={classes.what}>{t("banner", { at: moment(asOf) })}</strong>
        <Button size="compact-md" fz="sm" loading={pending} onClick={() => set({ asOf: null })}>
          {t("back")}
        </Button>
      </div>
      <div className={classes.means}>
        <span>{t("readOnly")}</span>
        <AsKnownControl asOf={asOf} />
      </div>
    </>
  );
}

/** Asks for the day as of which the screen is shown; it stands in the address, so that it can be linked. */
export function AsKnownControl({ asOf }: { asOf: AsOf | null }) {
  const t = useTranslations("words.asKnown");
  const { trigger, layer } = useLayer(form, "dialog", { asOf });
  return (
    <>
      <Button
        variant={asOf ? "subtle" : "default"}
        size={asOf ? "compact-md" : undefined}
        fz="sm"
        leftSection={<IconClockHour4 size={16} stroke={1.7} aria-hidden="true" />}
        {...trigger}
      >
        {t(asOf ? "another" : "open")}
      </Button>
      {layer}
    </>
  );
}
