"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import type { TargetScope } from "@cairn/schema/rules/target";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendarStats, IconChevronUp, IconFlag, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DraftRow } from "./draft-row";
import { SpreadDialog } from "./spread-dialog";
import classes from "./targets.module.css";
import { levelsFor, useLevelNames } from "./use-level-names";
import type { TargetEditor } from "./use-target-editor";

interface DraftTableProps {
  kpi: TargetKpiFragment;
  scope: TargetScope;
  editor: TargetEditor;
  readOnly: boolean;
}

/** The targets of one scope, by time, to be changed in place. */
export function DraftTable({ kpi, scope, editor, readOnly }: DraftTableProps) {
  const t = useTranslations("targets.editor");
  const names = useLevelNames(kpi.direction);
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : hiddenRows(editor);
  const inUnit = (name: string) => (kpi.unit ? t("inUnit", { name, unit: kpi.unit }) : name);
  return (
    <div>
      {hidden > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          mb="xs"
          leftSection={<IconChevronUp size={15} stroke={1.7} aria-hidden="true" />}
          onClick={() => setAll(true)}
        >
          {t("earlier", { count: hidden })}
        </Button>
      )}
      {editor.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <table className={classes.table} aria-label={t("tableLabel")}>
          <thead className={classes.head}>
            <tr>
              <th scope="col">{t("validFrom")}</th>
              {levelsFor(kpi.direction).map((level) => (
                <th key={level} scope="col" className={classes.level}>
                  {inUnit(names[level])}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {editor.rows.slice(hidden).map((row) => (
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
      {editor.rows.length > 0 && kpi.direction !== "WITHIN_BAND" && (
        <Text size="xs" c="dimmed" mt={4}>
          {t("levelsText")} {t("baselineText")}
        </Text>
      )}
      {kpi.valueKind !== "NUMBER" && (
        <Text size="xs" c="dimmed" mt={4}>
          {t(`kind.${kpi.valueKind}`)}
        </Text>
      )}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          leftSection={<IconPlus size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => editor.add(false)}
        >
          {t("add")}
        </Button>
      )}
      {!readOnly && editor.rows.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          leftSection={<IconFlag size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => editor.add(true)}
        >
          {t("end")}
        </Button>
      )}
      {!readOnly && kpi.aggregation === "SUM" && kpi.periodicity !== "YEAR" && (
        <SpreadButton kpi={kpi} scope={scope} editor={editor} />
      )}
    </div>
  );
}

/** Asks for the target of a whole year, where the KPI's figures add up to one. */
function SpreadButton({ kpi, scope, editor }: Omit<DraftTableProps, "readOnly">) {
  const t = useTranslations("targets.spread");
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        leftSection={<IconCalendarStats size={16} stroke={1.7} aria-hidden="true" />}
        onClick={dialog.open}
      >
        {t("open")}
      </Button>
      <SpreadDialog kpi={kpi} scope={scope} opened={opened} onClose={dialog.close} take={editor.fill} />
    </>
  );
}

/** So many rows are shown at once; one more is not worth hiding. */
const shownRows = 12;

/** How many of the oldest rows are left out at first: never one that is wrong, for it has to be seen. */
function hiddenRows({ rows, tried }: TargetEditor): number {
  const stored = rows.filter(({ draft }) => draft.stored).length;
  if (stored <= shownRows + 1) return 0;
  const wrong = tried ? rows.findIndex(({ problem }) => problem !== null) : -1;
  const spare = stored - shownRows;
  return wrong < 0 ? spare : Math.min(spare, wrong);
}
