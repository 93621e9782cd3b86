"use client";
import { Button, Popover, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconClockHour4, IconHistory } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "../features/shell/viewer-context";
import { type AsOf, readAsOf } from "../lib/as-of";
import { useAddress } from "../lib/use-address";
import { useFormat } from "../lib/use-format";
import { dayOf } from "../lib/zoned-day";
import classes from "./as-known.module.css";

/** The day or instant, as it is written: "31 March 2026", "Mar 12, 2026, 09:00". */
function useMoment() {
  const format = useFormat();
  return ({ asked, instant }: AsOf) => (asked === instant ? format.instant(instant) : format.day(asked));
}

/** Says, above everything, that the screen shows the past, and leads back. Nothing where it shows now. */
export function AsKnownBanner({ asOf }: { asOf: AsOf | null }) {
  const t = useTranslations("words.asKnown");
  const { set, pending } = useAddress();
  const moment = useMoment();
  if (!asOf) return null;
  return (
    <div className={classes.banner} role="status">
      <IconHistory size={20} stroke={1.7} aria-hidden="true" className={classes.icon} />
      <p className={classes.what}>
        <strong>{t("banner", { at: moment(asOf) })}</strong> <span>{t("readOnly")}</span>
      </p>
      <Button size="compact-md" variant="default" loading={pending} onClick={() => set({ asOf: null })}>
        {t("back")}
      </Button>
    </div>
  );
}

/** Asks for the day as of which the screen is shown; it stands in the address, so that it can be linked. */
export function AsKnownControl({ asOf }: { asOf: AsOf | null }) {
  const t = useTranslations("words.asKnown");
  const { set } = useAddress();
  const moment = useMoment();
  const [opened, popover] = useDisclosure(false);
  const choose = (day: string) => {
    popover.close();
    set({ asOf: day });
  };
  return (
    <Popover
      opened={opened}
      onChange={popover.toggle}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconClockHour4 size={16} stroke={1.7} aria-hidden="true" />}
          onClick={popover.toggle}
        >
          {asOf ? t("openAt", { at: moment(asOf) }) : t("open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown maw={320} aria-label={t("open")}>
        <DayForm asOf={asOf} choose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function DayForm({ asOf, choose }: { asOf: AsOf | null; choose: (day: string) => void }) {
  const t = useTranslations("words.asKnown");
  const { timezone } = useViewer().organization;
  const [day, setDay] = useState(asOf ? dayOf(timezone, asOf.instant) : "");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (readAsOf(day, timezone, new Date())) choose(day);
        else setWrong(true);
      }}
    >
      <TextInput
        type="date"
        label={t("day")}
        value={day}
        onChange={(event) => {
          setDay(event.currentTarget.value);
          setWrong(false);
        }}
        error={wrong && t("future")}
        data-autofocus
      />
      <Text size="sm" c="dimmed" my="xs">
        {t("text")}
      </Text>
      <Button type="submit" size="compact-md">
        {t("show")}
      </Button>
    </form>
  );
}
