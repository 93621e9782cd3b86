"use client";
import type { BoardQuery, Status } from "@cairn/schema/generated/web/board/graphql";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { StatusMark } from "../../ui/status-mark";
import classes from "./status-filter.module.css";

/** What asks for attention stands first. */
const order: readonly Status[] = [
  "OFF_TRACK",
  "AT_RISK",
  "NO_DATA",
  "ON_TRACK",
  "INFORMATIONAL",
  "NOT_DUE",
  "NOT_APPLICABLE",
];

interface StatusFilterProps {
  counts: BoardQuery["board"]["counts"];
  chosen: readonly Status[];
  choose: (statuses: Status[]) => void;
}

/** How many figures stand how; each count is a switch that shows only those. */
export function StatusFilter({ counts, chosen, choose }: StatusFilterProps) {
  const t = useTranslations("board");
  const countOf = (status: Status) => counts.find((each) => each.status === status)?.count ?? 0;
  const shown = order.filter((status) => countOf(status) > 0 || chosen.includes(status));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (shown.length === 0) return null;
  const toggle = (status: Status) =>
    choose(chosen.includes(status) ? chosen.filter((each) => each !== status) : [...chosen, status]);
  return (
    <fieldset className={classes.filter}>
      <Text component="legend" size="sm" c="dimmed" className={classes.legend}>
        {t("standing", { count: total })}
      </Text>
      {shown.map((status) => (
        <button
          key={status}
          type="button"
          className={classes.count}
          aria-pressed={chosen.includes(status)}
          onClick={() => toggle(status)}
        >
          <span className={`figure ${classes.number}`}>{countOf(status)}</span>
          <StatusMark status={status} />
        </button>
      ))}
      {chosen.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => choose([])}>
          {t("clearStatuses")}
        </Button>
      )}
    </fieldset>
  );
}
