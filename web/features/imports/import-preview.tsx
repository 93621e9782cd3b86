"use client";
import type {
  ImportedRowFragment,
  ImportOutcomesFragment,
} from "@cairn/schema/generated/web/imports/graphql";
import { Button, Group, List, Loader, Select, Stack, Text } from "@mantine/core";
import { IconAlertCircle, IconFileText } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { CommitBar } from "./commit-bar";
import { countsOf } from "./counts";
import classes from "./imports.module.css";
import type { MappingChoices } from "./mapping";
import { MappingPanel } from "./mapping-panel";
import { NewThings } from "./new-things";
import { PreviewRows } from "./preview-rows";
import { PreviewThings } from "./preview-things";
import type { CommitChoices, ImportStage } from "./use-import";
import { useRefusalText } from "./use-refusal-text";

interface ImportPreviewProps {
  stage: Extract<ImportStage, { name: "preview" }>;
  choices: MappingChoices;
  isRefreshing: boolean;
  isWriting: boolean;
  onReadAs: (change: { choices?: MappingChoices; sheet?: string | null }) => void;
  onCommit: (choices: CommitChoices) => void;
  onCancel: () => void;
  onReadAllRows: () => Promise<readonly ImportedRowFragment[] | null>;
  onOtherFile: () => void;
}

/** What importing the file would do, before anything is written. */
export function ImportPreview(props: ImportPreviewProps) {
  const { stage, choices, isRefreshing, isWriting, onReadAs, onReadAllRows, onOtherFile } = props;
  const { file, outcomes, cancelled } = stage;
  const t = useTranslations("imports");
  // What needs the person comes first; else what is new beside the values.
  const hasRefused = countsOf(outcomes).REFUSED > 0;
  const isReadable = outcomes.counts.some(({ count }) => count > 0);
  return (
    <Stack gap="lg" aria-busy={isRefreshing}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <IconFileText size={18} stroke={1.7} aria-hidden="true" />
          <Text fw={600} truncate>
            {file.name}
          </Text>
          {isRefreshing && <Loader size={14} aria-label={t("refreshing")} />}
        </Group>
        <Button variant="default" onClick={onOtherFile} disabled={isWriting}>
          {t("otherFile")}
        </Button>
      </Group>
      {cancelled && (
        <Text role="status" className={classes.panel} data-tone="plain">
          {t("cancelled")}
        </Text>
      )}
      {outcomes.sheets.length > 1 && (
        <Select
          label={t("sheet")}
          data={[...outcomes.sheets]}
          value={outcomes.sheet}
          onChange={(sheet) => onReadAs({ sheet })}
          allowDeselect={false}
          disabled={isWriting}
          maw={360}
        />
      )}
      {outcomes.isTemplate && (
        <Text size="sm" c="dimmed" maw={620}>
          {t("isTemplate")}
        </Text>
      )}
      <Problems outcomes={outcomes} isReadable={isReadable} />
      {!isReadable && outcomes.refusals.length === 0 && (
        <Text role="alert" className={classes.panel} data-tone="bad">
          {t("noRows")}
        </Text>
      )}
      {outcomes.columns.length > 0 && !outcomes.isTemplate && (
        <MappingPanel
          columns={outcomes.columns}
          fields={outcomes.fields}
          choices={choices}
          isNeeded={!isReadable}
          onChange={(next) => onReadAs({ choices: next })}
        />
      )}
      {isReadable && (
        <>
          <NewThings things={outcomes.things} />
          {hasRefused && <PreviewRows outcomes={outcomes} onReadAllRows={onReadAllRows} />}
          <PreviewThings things={outcomes.things} />
          {!hasRefused && <PreviewRows outcomes={outcomes} onReadAllRows={onReadAllRows} />}
          <CommitBar
            outcomes={outcomes}
            isWriting={isWriting}
            isRefreshing={isRefreshing}
            expected={500 + 2 * stage.took}
            onCommit={props.onCommit}
            onCancel={props.onCancel}
          />
        </>
      )}
    </Stack>
  );
}

/** Why the file cannot be taken as it is, and what to know of how it was read. */
function Problems({ outcomes, isReadable }: { outcomes: ImportOutcomesFragment; isReadable: boolean }) {
  const t = useTranslations("imports");
  const textOf = useRefusalText();
  const { refusals, notes } = outcomes;
  return (
    <>
      {refusals.length > 0 && (
        <div role="alert" className={classes.panel} data-tone="bad">
          <Text fw={600} className={classes.panelTitle}>
            <IconAlertCircle size={20} stroke={1.7} aria-hidden="true" />
            {t(isReadable ? "refused.nothingWritten" : "refused.file")}
          </Text>
          <List size="sm" spacing={4}>
            {[...new Set(refusals.map(textOf))].map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </div>
      )}
      {notes.length > 0 && (
        <div>
          {notes.map((note) => (
            <Text key={note} size="sm" c="dimmed">
              {note}
            </Text>
          ))}
        </div>
      )}
    </>
  );
}
