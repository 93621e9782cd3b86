"use client";
import { Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { ChooseFile } from "./choose-file";
import { ExportCard } from "./export-card";
import { ImportPreview } from "./import-preview";
import { ImportResult } from "./import-result";
import { useImport } from "./use-import";

/** A file on its way into the register, in three steps: choose, look, import. And the way out. */
export function ImportPage() {
  const t = useTranslations("imports");
  const { stage, choices, isRefreshing, isWriting, choose, remap, commit, startOver, tryAgain } = useImport();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      {stage.name === "choosing" && (
        <Stack gap="lg">
          <ChooseFile problem={stage.problem} onChoose={choose} />
          <ExportCard />
        </Stack>
      )}
      {stage.name === "reading" && (
        <Group role="status" gap="sm" py="xl" justify="center">
          <Loader size="sm" />
          <Text>{t("reading", { name: stage.file.name })}</Text>
        </Group>
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
          file={stage.file}
          outcomes={stage.outcomes}
          choices={choices}
          isRefreshing={isRefreshing}
          isWriting={isWriting}
          onRemap={remap}
          onCommit={commit}
          onOtherFile={startOver}
        />
      )}
      {stage.name === "done" && (
        <ImportResult file={stage.file} outcomes={stage.outcomes} onAnother={startOver} />
      )}
    </>
  );
}
