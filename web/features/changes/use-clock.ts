"use client";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { useViewer } from "../shell/viewer-context";

/** "09:05": the time of day of an instant, in the organization's time zone. The day stands above. */
export function useClock(): (instant: string) => string {
  const locale = useLocale();
  const { timezone: timeZone } = useViewer().organization;
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
    return (instant) => clock.format(new Date(instant));
  }, [locale, timeZone]);
}
