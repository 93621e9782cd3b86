"use client";
import type { ImportOutcome } from "@cairn/schema/generated/web/imports/graphql";
import { IconCircleDashed, IconCircleX, IconEqual, IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./imports.module.css";

const OUTCOME_ICONS = {
  REFUSED: IconCircleX,
  CREATED: IconPlus,
  CHANGED: IconPencil,
  SAME: IconEqual,
  BLANK: IconCircleDashed,
} as const;

/** What happens with a row or thing, as shape and word. */
export function OutcomeMark({ outcome }: { outcome: ImportOutcome }) {
  const t = useTranslations("imports.outcome");
  const Icon = OUTCOME_ICONS[outcome];
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Icon size={15} stroke={1.9} aria-hidden="true" />
      {t(outcome)}
    </span>
  );
}
