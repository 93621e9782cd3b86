"use client";
import { Button, Paper, Stack } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { ChooseFile } from "./choose-file";
import { ExportCard } from "./export-card";
import { ImportPreview } from "./import-preview";
import { ImportResult } from "./import-result";
import { TemplateCard } from "./template-card";
import { useImport } from "./use-import";
import { WorkBar } from "./work-bar";

/** Milliseconds that looking at a file of so many bytes is likely to take. */
const looksFor = (size: number): number => 600 + size / 300;

/** A file on its way into the register, in three steps: choose, look, import. And the way out. */
export function ImportPage() {
  const t = useTranslations("imports");
  const { stage, choose, startOver, tryAgain, isRefreshing, ...verbs } = useImport();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      {stage.name === "choosing" && (
        <Stack gap="lg">
          <ChooseFile problem={stage.problem} onChoose={choose} />
          <TemplateCard />
          <ExportCard />
        </Stack>
      )}
      {stage.name === "reading" && (
        <Paper withBorder p="md" maw={620}>
          <WorkBar
            label={t("reading", { name: stage.file.name })}
            expected={looksFor(stage.file.size)}
            onCancel={startOver}
          />
        </Paper>
      )}
      {stage.name === "failed" && (
        <EmptyState
          icon={<IconPlugConnectedX size={28} stroke={1.5} />}
          title={t("failed.title")}
          actions={
            <>
              <Button onClick={tryAgain} loading={isRefreshing}>
                {t("failed.again")}
              </Button>
              <Button variant="default" onClick={startOver}>
                {t("otherFile")}
              </Button>
            </>
          }
        >
          {t("failed.text", { name: stage.file.name })}
        </EmptyState>
      )}
      {stage.name === "preview" && (
        <ImportPreview
          stage={stage}
          choices={verbs.choices}
          isRefreshing={isRefreshing}
          isWriting={verbs.isWriting}
          onReadAs={verbs.readAs}
          onCommit={verbs.commit}
          onCancel={verbs.cancelWriting}
          onReadAllRows={verbs.readAllRows}
          onOtherFile={startOver}
        />
      )}
      {stage.name === "done" && (
        <ImportResult
          file={stage.file}
          outcomes={stage.outcomes}
          onReadAllRows={verbs.readAllRows}
          onAnother={startOver}
        />
      )}
    </>
  );
}
