import type { Direction } from "@cairn/schema/generated/web/targets/graphql";
import { useTranslations } from "next-intl";
import { LEVELS, type Level } from "./target-drafts";

/** What the levels of a target are called: those of a band are its bounds. */
export function useLevelNames(direction: Direction): Record<Level, string> {
  const t = useTranslations("targets.level");
  return direction === "WITHIN_BAND"
    ? { minimum: t("lower"), target: t("target"), stretch: t("upper"), baseline: t("baseline") }
    : { minimum: t("minimum"), target: t("target"), stretch: t("stretch"), baseline: t("baseline") };
}

/** The levels that can be set: a band has no way to go, and so no baseline. */
export const levelsFor = (direction: Direction): Level[] =>
  LEVELS.filter((level) => level !== "baseline" || direction !== "WITHIN_BAND");
