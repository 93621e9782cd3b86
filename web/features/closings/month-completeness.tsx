"use client";
import { useQuery } from "@apollo/client/react";
import { MonthStandingDocument } from "@cairn/schema/generated/web/closings/graphql";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { standingOf } from "./month-standing";

interface MonthCompletenessProps {
  period: string;
  /** When it was closed, for how complete it was then; null for how complete it is now. */
  closedAt: string | null;
}

/** How complete a month is, or was when it was closed. */
export function MonthCompleteness({ period, closedAt }: MonthCompletenessProps) {
  const t = useTranslations("closings.standing");
  const { data } = useQuery(MonthStandingDocument, {
    variables: { month: period, asOf: closedAt },
    // What was known then stays as it is.
    fetchPolicy: closedAt ? "cache-first" : "cache-and-network",
  });
  const standing = data && standingOf(data.due.totals);
  if (!standing || standing.expected === 0) return null;
  const { expected, reported, missing, returned } = standing;
  const state = closedAt ? "closed" : "open";
  return (
    <Text size="sm" c={closedAt && missing > 0 ? "var(--cairn-at-risk)" : "dimmed"}>
      {missing === 0
        ? t(`${state}.complete`, { expected })
        : t(`${state}.partly`, { reported, expected, missing })}
      {returned > 0 && ` ${t("returned", { count: returned })}`}
    </Text>
  );
}
