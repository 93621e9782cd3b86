"use client";
import type { BoardQuery } from "@cairn/schema/generated/web/board/graphql";
import type { Standing } from "@cairn/schema/rules/standing";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { StatusMark } from "../../ui/status-mark";
import classes from "./status-filter.module.css";

/** What asks for attention stands first. */
const order: readonly Standing[] = [
  "OFF_TRACK",
  "AT_RISK",
  "OUT_OF_DATE",
  "NO_DATA",
  "ON_TRACK",
  "INFORMATIONAL",
  "NOT_DUE",
  "NOT_APPLICABLE",
];

/** Those with a colour. */
const rated: readonly Standing[] = ["OFF_TRACK", "AT_RISK", "ON_TRACK"];

interface StatusFilterProps {
  counts: BoardQuery["board"]["standings"];
  /** How many there were on the day that is compared with; null where nobody asks. */
  before: BoardQuery["board"]["standings"] | null;
  chosen: readonly Standing[];
  choose: (standings: Standing[]) => void;
}

/** How many KPIs stand how; each count is a switch that shows only those. */
export function StatusFilter({ counts, before, chosen, choose }: StatusFilterProps) {
  const t = useTranslations("board");
  const format = useFormat();
  const countOf = (standing: Standing) => countIn(counts, standing);
  const shown = order.filter((standing) => countOf(standing) > 0 || chosen.includes(standing));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (shown.length === 0) return null;
  const toggle = (standing: Standing) =>
    choose(chosen.includes(standing) ? chosen.filter((each) => each !== standing) : [...chosen, standing]);
  return (
    <fieldset className={classes.filter}>
      <Text component="legend" size="sm" c="dimmed" className={classes.legend}>
        {t("standing", { count: total })}
      </Text>
      <div className={classes.counts}>
        {shown.map((standing) => (
          <button
            key={standing}
            type="button"
            className={classes.count}
            data-urgent={rated.includes(standing) || undefined}
            aria-pressed={chosen.includes(standing)}
            onClick={() => toggle(standing)}
          >
            <span className={`figure ${classes.number}`}>{format.count(countOf(standing))}</span>
            {before && <MoreOrLess by={countOf(standing) - countIn(before, standing)} />}
            <StatusMark status={standing} />
          </button>
        ))}
        {chosen.length > 0 && (
          <Button variant="subtle" size="compact-sm" className={classes.clear} onClick={() => choose([])}>
            {t("clearStatuses")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

const countIn = (counts: StatusFilterProps["counts"], standing: Standing): number =>
  counts.find((each) => each.standing === standing)?.count ?? 0;

/** How many more or fewer there are than there were. */
function MoreOrLess({ by }: { by: number }) {
  const format = useFormat();
  if (by === 0) return null;
  return (
    <span className={`figure ${classes.moreOrLess}`}>{format.difference(String(by), { decimals: 0 })}</span>
  );
}
