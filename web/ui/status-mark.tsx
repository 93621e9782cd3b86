import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconClockExclamation,
  IconInfoCircle,
  IconMinus,
} from "@tabler/icons-react";
import { useTexts } from "../lib/use-texts";
import classes from "./status-mark.module.css";

const marks = {
  ON_TRACK: { icon: IconCircleCheck, tone: "onTrack" },
  AT_RISK: { icon: IconAlertTriangle, tone: "atRisk" },
  OFF_TRACK: { icon: IconCircleX, tone: "offTrack" },
  NO_DATA: { icon: IconCircleDashed, tone: "neutral" },
  NOT_DUE: { icon: IconClock, tone: "neutral" },
  NOT_APPLICABLE: { icon: IconMinus, tone: "neutral" },
  OUT_OF_DATE: { icon: IconClockExclamation, tone: "neutral" },
  INFORMATIONAL: { icon: IconInfoCircle, tone: "neutral" },
} as const;

type Status = keyof typeof marks;

interface StatusMarkProps {
  status: Status;
  /** Leaves the word to screen readers, where a column of marks would repeat it; its shape still differs. */
  compact?: boolean;
  /** Of an old figure: without its colour, for nobody knows whether it still holds. */
  isOld?: boolean;
}

/** A status as shape and word, with colour only as a third sign. */
export function StatusMark({ status, compact = false, isOld = false }: StatusMarkProps) {
  const t = useTexts("words.status");
  const { icon: Icon, tone } = marks[status];
  const label = t(status);
  if (compact) {
    return (
      <span className={`${classes.mark} ${classes[tone]}`} role="img" aria-label={label} title={label}>
        <Icon size={16} stroke={2} aria-hidden="true" />
      </span>
    );
  }
  return (
    <span className={`${classes.mark} ${classes.pill} ${isOld ? classes.old : classes[tone]}`}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      {label}
    </span>
  );
}
