"use client";
import type { ClosingFragment } from "@cairn/schema/generated/web/closings/graphql";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import classes from "./closings.module.css";

interface ClosingHistoryProps {
  month: string;
  closings: readonly ClosingFragment[];
}

/** By whom and when a month was closed and reopened, and what they said of it; the latest first. */
export function ClosingHistory({ month, closings }: ClosingHistoryProps) {
  const t = useTranslations("closings");
  const format = useFormat();
  return (
    <ul className={classes.history} aria-label={t("history", { month })}>
      {closings.map((closing) => (
        <li key={closing.id}>
          {closing.reopenedAt && (
            <p className={classes.line}>
              {t("reopenedLine", {
                name: closing.reopenedBy?.name ?? t("system"),
                at: format.instant(closing.reopenedAt),
                reason: closing.reopenReason ?? "",
              })}
            </p>
          )}
          <p className={classes.line}>
            {t("closedLine", {
              number: closing.number,
              name: closing.closedBy?.name ?? t("system"),
              at: format.instant(closing.closedAt),
            })}
          </p>
          {closing.note && <p className={classes.note}>{closing.note}</p>}
        </li>
      ))}
    </ul>
  );
}
