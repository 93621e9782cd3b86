import {
  IconArrowAutofitHeight,
  IconArrowDownRight,
  IconArrowUpRight,
  IconInfoCircle,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./direction-mark.module.css";

const icons = {
  HIGHER_IS_BETTER: IconArrowUpRight,
  LOWER_IS_BETTER: IconArrowDownRight,
  WITHIN_BAND: IconArrowAutofitHeight,
  INFORMATIONAL: IconInfoCircle,
} as const;

/** Which way is good, as a small picture with its words. */
export function DirectionMark({ direction }: { direction: keyof typeof icons }) {
  const t = useTranslations("kpis.direction");
  const Icon = icons[direction];
  return (
    <span className={classes.direction}>
      <Icon size={16} stroke={1.7} aria-hidden="true" />
      {t(direction)}
    </span>
  );
}
