"use client";
import type { ImportedRowFragment } from "@cairn/schema/generated/web/imports/graphql";
import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveCsv } from "../../lib/save-file";
import { rowsAsCsv } from "./all-rows";
import { useRefusalText } from "./use-refusal-text";

interface SaveRowsProps {
  onReadAllRows: () => Promise<readonly ImportedRowFragment[] | null>;
}

const COLUMNS = ["line", "outcome", "team", "kpi", "period", "before", "after", "reasons"] as const;

/** Keeps the whole list as a file: to work through what was refused, or to look for one row among thousands. */
export function SaveRows({ onReadAllRows }: SaveRowsProps) {
  const t = useTranslations("imports");
  const textOf = useRefusalText();
  const [running, setRunning] = useState(false);

  async function save() {
    setRunning(true);
    const rows = await onReadAllRows();
    if (rows)
      saveCsv(
        t("rows.fileName"),
        rowsAsCsv(
          COLUMNS.map((column) => t(`rows.${column}`)),
          rows,
          {
            outcomeOf: ({ outcome }) => t(`outcome.${outcome}`),
            reasonsOf: ({ refusals }) => refusals.map(textOf).join(" "),
          },
        ),
      );
    setRunning(false);
  }

  return (
    <Group justify="center" mt="sm">
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconDownload size={14} stroke={1.7} aria-hidden="true" />}
        loading={running}
        onClick={save}
      >
        {t("rows.save")}
      </Button>
    </Group>
  );
}
