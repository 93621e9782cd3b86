"use client";
import { Badge, Button, Text, Title } from "@mantine/core";
import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import { useViewer } from "../shell/viewer-context";
import { ClosingHistory } from "./closing-history";
import classes from "./closings.module.css";
import { MonthCompleteness } from "./month-completeness";
import type { Month, MonthState } from "./months";
import { RestatementsExpander } from "./restatements-expander";

const colours: Record<MonthState, string> = {
  running: "gray",
  open: "gray",
  closed: "fjord",
  reopened: "orange",
};

interface MonthCardProps {
  month: Month;
  onClose: (period: string) => void;
  onReopen: (period: string) => void;
}

/** A month: how it stands, what can be done, and what has changed since it was published. */
export function MonthCard({ month, onClose, onReopen }: MonthCardProps) {
  const t = useTranslations("closings");
  const format = useFormat();
  const { viewerCanClosePeriods } = useViewer();
  const { period, state, closings } = month;
  const name = { month: format.period(period) };
  return (
    <li className={classes.month}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {name.month}
        </Title>
        <Badge color={colours[state]} variant="light">
          {t(`state.${state}`)}
        </Badge>
        {viewerCanClosePeriods && (
          <div className={classes.action}>
            {state === "closed" && (
              <Button
                variant="default"
                leftSection={<IconLockOpen size={16} stroke={1.7} aria-hidden="true" />}
                aria-label={t("reopen.buttonOf", name)}
                onClick={() => onReopen(period)}
              >
                {t("reopen.button")}
              </Button>
            )}
            {(state === "open" || state === "reopened") && (
              <Button
                variant="default"
                leftSection={<IconLock size={16} stroke={1.7} aria-hidden="true" />}
                onClick={() => onClose(period)}
              >
                {t("close.button", name)}
              </Button>
            )}
          </div>
        )}
      </div>
      {state !== "running" && (
        <MonthCompleteness
          period={period}
          closedAt={state === "closed" ? (closings[0]?.closedAt ?? null) : null}
        />
      )}
      {closings.length > 0 ? (
        <>
          <ClosingHistory month={name.month} closings={closings} />
          <RestatementsExpander period={period} />
          {state === "closed" && closings[0] && (
            <Link href={`/board?asOf=${closings[0].closedAt}`} className={classes.published}>
              {t("published", name)}
            </Link>
          )}
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t(state === "running" ? "runningText" : "openText")}
        </Text>
      )}
    </li>
  );
}
