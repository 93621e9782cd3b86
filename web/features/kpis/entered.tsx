"use client";
import type { KpiPointFragment } from "@cairn/schema/generated/web/kpis/graphql";
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp, IconHistory } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import classes from "./figures-table.module.css";

type PointEntry = NonNullable<KpiPointFragment["entry"]>;

/** What a ratio was divided from, and whether the value is still provisional or was withdrawn. */
export function EntryRemarks({ entry }: { entry: PointEntry }) {
  const t = useTranslations("kpis.figures");
  const format = useFormat();
  return (
    <>
      {entry.numerator !== null && entry.denominator !== null && (
        <span className={`figure ${classes.remark}`}>
          {format.decimal(entry.numerator)} / {format.decimal(entry.denominator)}
        </span>
      )}
      {entry.state === "PROVISIONAL" && <span className={classes.remark}>{t("provisional")}</span>}
      {entry.state === "WITHDRAWN" && <span className={classes.remark}>{t("withdrawn")}</span>}
    </>
  );
}

/** What is there to look at again, and is not being looked at. */
const isReturnable = ({ state, returned }: PointEntry): boolean => state !== "WITHDRAWN" && returned === null;

/** The note of an entry, and why it was sent back. */
export function Remarks({ entry: { note, returned } }: { entry: PointEntry }) {
  const t = useTranslations("kpis.figures");
  return (
    <>
      {note}
      {returned && (
        <span className={classes.returned}>
          {t("returned", { name: returned.by?.name ?? t("system"), reason: returned.reason })}
        </span>
      )}
    </>
  );
}

interface EnteredProps {
  point: KpiPointFragment;
  /** Opens the history; null for those who may not read it. */
  open: (() => void) | null;
  /** Sends it back; null for those who may not. */
  giveBack: (() => void) | null;
}

/** Who entered the value when, with the way to its history and back to who entered it. */
export function Entered({ point: { entry, period }, open, giveBack }: EnteredProps) {
  const t = useTranslations("kpis.figures");
  const format = useFormat();
  if (!entry) return null;
  return (
    <div className={classes.who}>
      <span>
        {entry.recordedBy?.name ?? t("system")}{" "}
        <time className={classes.when} dateTime={entry.recordedAt} title={format.instant(entry.recordedAt)}>
          {format.dayOf(entry.recordedAt, "short")}
        </time>
      </span>
      <span className={classes.verbs}>
        {giveBack && isReturnable(entry) && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t("returnOf", { period: format.period(period) })}
            title={t("return")}
            onClick={giveBack}
          >
            <IconArrowBackUp size={17} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        )}
        {open && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t("historyOf", { period: format.period(period) })}
            title={t("history", { count: entry.revision })}
            onClick={open}
          >
            <IconHistory size={17} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        )}
      </span>
    </div>
  );
}
