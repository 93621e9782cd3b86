import type { Direction } from "@cairn/schema/generated/web/targets/graphql";
import { useTranslations } from "next-intl";
import type { Level } from "./target-drafts";

/** What the levels of a target are called: those of a band are its bounds. */
export function useLevelNames(direction: Direction): Record<Level, string> {
  const t = useTranslations("targets.level");
  return direction === "WITHIN_BAND"
    ? { minimum: t("lower"), target: t("target"), stretch: t("upper") }
    : { minimum: t("minimum"), target: t("target"), stretch: t("stretch") };
}
