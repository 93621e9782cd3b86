"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { DraftRow } from "./draft-row";
import { LEVELS } from "./target-drafts";
import classes from "./targets.module.css";
import { useLevelNames } from "./use-level-names";
import type { TargetEditor } from "./use-target-editor";

interface DraftTableProps {
  kpi: TargetKpiFragment;
  editor: TargetEditor;
  readOnly: boolean;
}

/** The targets of one scope, by time, to be changed in place. */
export function DraftTable({ kpi, editor, readOnly }: DraftTableProps) {
  const t = useTranslations("targets.editor");
  const names = useLevelNames(kpi.direction);
  const inUnit = (name: string) => (kpi.unit ? t("inUnit", { name, unit: kpi.unit }) : name);
  return (
    <div>
      {editor.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <table className={classes.table} aria-label={t("tableLabel")}>
          <thead className={classes.head}>
            <tr>
              <th scope="col">{t("validFrom")}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col" className={classes.level}>
                  {inUnit(names[level])}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {editor.rows.map((row) => (
              <DraftRow
                key={row.draft.key}
                kpi={kpi}
                row={row}
                tried={editor.tried}
                readOnly={readOnly}
                edit={editor.edit}
                remove={editor.remove}
              />
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-md"
          mt="xs"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={editor.add}
        >
          {t("add")}
        </Button>
      )}
    </div>
  );
}
