"use client";
import type { ImportOutcomesFragment } from "@cairn/schema/generated/web/imports/graphql";
import { Button, Checkbox, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { changesNothing, countsOf, valuesToWrite } from "./counts";
import classes from "./imports.module.css";
import type { CommitChoices } from "./use-import";
import { WorkBar } from "./work-bar";

interface CommitBarProps {
  outcomes: ImportOutcomesFragment;
  isWriting: boolean;
  isRefreshing: boolean;
  /** Milliseconds that writing is likely to take. */
  expected: number;
  onCancel: () => void;
  onCommit: (choices: CommitChoices) => void;
}

/** The last word: how many values would be written, why, and what to do with those that are refused. */
export function CommitBar(props: CommitBarProps) {
  const { outcomes, isWriting, isRefreshing, expected, onCancel, onCommit } = props;
  const t = useTranslations("imports.commit");
  const counts = countsOf(outcomes);
  const [acceptPartial, setAcceptPartial] = useState(false);
  const [reason, setReason] = useState("");
  const count = valuesToWrite(counts);
  if (changesNothing(outcomes))
    return (
      <Paper withBorder className={classes.commit} role="status">
        <Text size="sm">{t(counts.REFUSED > 0 ? "onlyRefused" : "nothing", { count: counts.SAME })}</Text>
      </Paper>
    );
  const isBarred = counts.REFUSED > 0 && !acceptPartial;
  return (
    <Paper withBorder shadow="md" className={classes.commit}>
      {isWriting ? (
        <WorkBar label={t("writing", { count })} expected={expected} onCancel={onCancel} />
      ) : (
        <>
          <Stack gap={6} flex="1 1 16rem">
            {counts.REFUSED > 0 && (
              <Checkbox
                label={t("acceptPartial", { count: counts.REFUSED })}
                checked={acceptPartial}
                onChange={(event) => setAcceptPartial(event.currentTarget.checked)}
              />
            )}
            <TextInput
              size="xs"
              aria-label={t("reason")}
              placeholder={t("reasonPlaceholder")}
              value={reason}
              maxLength={1500}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Stack>
          <Button
            onClick={() => onCommit({ acceptPartial, reason })}
            disabled={isBarred || isRefreshing}
            aria-describedby={isBarred ? "import-barred" : undefined}
          >
            {count > 0 ? t("submit", { count }) : t("submitThings")}
          </Button>
          {isBarred && (
            <Text size="xs" c="dimmed" id="import-barred" className={classes.barred}>
              {t("barred", { count: counts.REFUSED })}
            </Text>
          )}
        </>
      )}
    </Paper>
  );
}
