"use client";
import { useApolloClient } from "@apollo/client/react";
import {
  type ChangesQueryVariables,
  ChangesToSaveDocument,
  type ChangesToSaveQueryVariables,
  type ChangeToSaveFragment,
} from "@cairn/schema/generated/web/changes/graphql";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveCsv } from "../../lib/save-file";
import { notifyDone } from "../../ui/notify";
import { knownText } from "./known-text";
import { logAsCsv, type Words } from "./log-csv";

/** Changes of one request to the API, and of one file: whoever wants more narrows the log, or asks the API. */
const PAGE = 250;
const MOST = 10_000;

/** Keeps the log as it is narrowed, from the newest change on, as a file. */
export function SaveLog({ filter }: Pick<ChangesQueryVariables, "filter">) {
  const t = useTranslations("changes.save");
  const client = useApolloClient();
  const words = useWords();
  const [isRunning, setRunning] = useState(false);

  async function read(): Promise<{ changes: ChangeToSaveFragment[]; isCut: boolean }> {
    const changes: ChangeToSaveFragment[] = [];
    for (let after: string | null = null; ; ) {
      const variables: ChangesToSaveQueryVariables = { first: PAGE, after, filter };
      // Kept nowhere: it is in the file.
      const { data } = await client.query({
        query: ChangesToSaveDocument,
        variables,
        fetchPolicy: "no-cache",
      });
      if (!data) throw new Error("The log was not answered.");
      changes.push(...data.changes.nodes);
      const { hasNextPage, endCursor } = data.changes.pageInfo;
      if (!hasNextPage || changes.length >= MOST) return { changes, isCut: hasNextPage };
      after = endCursor;
    }
  }

  async function save() {
    setRunning(true);
    // What goes wrong on the way is announced by the transport; the button stays to try again.
    const log = await read().catch(() => null);
    setRunning(false);
    if (!log) return;
    saveCsv(t("fileName"), logAsCsv(log.changes, words));
    notifyDone(t(log.isCut ? "cut" : "saved", { count: log.changes.length }));
  }

  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.7} aria-hidden="true" />}
      loading={isRunning}
      onClick={save}
    >
      {t("button")}
    </Button>
  );
}

function useWords(): Words {
  const t = useTranslations("changes");
  const headings = [
    ...[t("details.seq"), t("details.at"), t("filters.person"), t("filters.door"), t("details.action")],
    ...[t("filters.kind"), t("filters.kpi"), t("save.unit"), t("filters.team"), t("save.concerned")],
    ...[t("save.period"), t("details.field"), t("details.before"), t("details.after")],
    ...[t("save.reason"), t("details.request"), t("details.hash")],
  ];
  return {
    headings,
    system: t("system"),
    kindOf: ({ entity }) => t(`kinds.${entity}`),
    doorOf: ({ source }) => knownText(t, "source", source),
    fieldOf: (name) => knownText(t, "fields", name),
  };
}
