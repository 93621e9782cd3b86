"use client";
import type {
  ImportedRowFragment,
  ImportOutcomesFragment,
} from "@cairn/schema/generated/web/imports/graphql";
import { Button, Group, List, Space, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ChosenFile } from "../../lib/chosen-file";
import { Link } from "../../lib/i18n/navigation";
import { countsOf, valuesToWrite } from "./counts";
import classes from "./imports.module.css";
import { PreviewRows } from "./preview-rows";

interface ImportResultProps {
  file: ChosenFile;
  outcomes: ImportOutcomesFragment;
  onReadAllRows: () => Promise<readonly ImportedRowFragment[] | null>;
  onAnother: () => void;
}

/** What was imported, and where to look at it. */
export function ImportResult({ file, outcomes, onReadAllRows, onAnother }: ImportResultProps) {
  const t = useTranslations("imports.result");
  const counts = countsOf(outcomes);
  const made = (kind: string) =>
    outcomes.things.filter((thing) => thing.kind === kind && thing.outcome === "CREATED").length;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div ref={heading} tabIndex={-1} role="status" className={classes.panel} data-tone="good">
        <Title order={2} size="h3" className={classes.panelTitle}>
          <IconCircleCheck size={22} stroke={1.7} aria-hidden="true" />
          {t("title", { count: valuesToWrite(counts), name: file.name })}
        </Title>
        <List size="sm" spacing={2}>
          <List.Item>{t("values", { created: counts.CREATED, changed: counts.CHANGED })}</List.Item>
          {made("team") + made("kpi") > 0 && (
            <List.Item>{t("things", { teams: made("team"), kpis: made("kpi") })}</List.Item>
          )}
          {counts.SAME > 0 && <List.Item>{t("same", { count: counts.SAME })}</List.Item>}
          {counts.REFUSED > 0 && <List.Item>{t("refused", { count: counts.REFUSED })}</List.Item>}
          <List.Item>{t("again")}</List.Item>
        </List>
        <Group gap="xs" mt="xs">
          <Button component={Link} href="/board">
            {t("toBoard")}
          </Button>
          <Button component={Link} href="/changes" variant="default">
            {t("toLog")}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {t("another")}
          </Button>
        </Group>
      </div>
      <Space h="lg" />
      {counts.REFUSED > 0 && <PreviewRows outcomes={outcomes} onReadAllRows={onReadAllRows} isLeftOut />}
    </>
  );
}
