"use client";
import type {
  ImportedRowFragment,
  ImportOutcome,
  ImportOutcomesFragment,
} from "@cairn/schema/generated/web/imports/graphql";
import { Button, Group, Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../lib/use-format";
import { countsOf, OUTCOMES } from "./counts";
import classes from "./imports.module.css";
import { OutcomeMark } from "./outcome-mark";
import { SaveRows } from "./save-rows";
import { useRefusalText } from "./use-refusal-text";

const PAGE = 100;

interface PreviewRowsProps {
  outcomes: ImportOutcomesFragment;
  /** Reads the rows that the API left out because there are too many. */
  onReadAllRows: () => Promise<readonly ImportedRowFragment[] | null>;
}

/** The rows of the file by what happens with them; refused ones first, each with its reasons. */
export function PreviewRows({ outcomes, onReadAllRows }: PreviewRowsProps) {
  const t = useTranslations("imports.rows");
  const counts = countsOf(outcomes);
  const [chosen, setChosen] = useState<ImportOutcome | null>(null);
  const [shown, setShown] = useState(PAGE);
  const isThere = (outcome: ImportOutcome) => outcomes.rows.some((row) => row.outcome === outcome);
  const filter = chosen && isThere(chosen) ? chosen : null;
  const rows = filter ? outcomes.rows.filter((row) => row.outcome === filter) : outcomes.rows;
  const total = filter ? counts[filter] : counts.REFUSED + counts.CREATED + counts.CHANGED;
  return (
    <section aria-labelledby="rows-title">
      <Title order={2} size="h3" id="rows-title" mb="xs">
        {t("title")}
      </Title>
      <Group gap={6} mb="sm" role="group" aria-label={t("filter")}>
        {OUTCOMES.map((outcome) => (
          <UnstyledButton
            key={outcome}
            className={classes.chip}
            aria-pressed={filter === outcome}
            // The API lists what is refused or written; what is left alone is only counted.
            disabled={!isThere(outcome)}
            onClick={() => {
              setChosen(filter === outcome ? null : outcome);
              setShown(PAGE);
            }}
          >
            {t("chip", { outcome, count: counts[outcome] })}
          </UnstyledButton>
        ))}
      </Group>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <RowsTable rows={rows.slice(0, shown)} />
      )}
      {rows.length > shown && (
        <Group justify="center" mt="sm" gap="sm">
          <Text size="sm" c="dimmed">
            {t("shown", { shown, total })}
          </Text>
          <Button variant="default" size="xs" onClick={() => setShown(shown + PAGE)}>
            {t("more")}
          </Button>
          <Button variant="default" size="xs" onClick={() => setShown(rows.length)}>
            {t("all")}
          </Button>
        </Group>
      )}
      {rows.length <= shown && total > rows.length && (
        <Text size="sm" c="dimmed" mt="sm">
          {t("cut", { shown: rows.length, total })}
        </Text>
      )}
      {rows.length > PAGE && <SaveRows onReadAllRows={onReadAllRows} />}
    </section>
  );
}

function RowsTable({ rows }: { rows: readonly ImportedRowFragment[] }) {
  const t = useTranslations("imports.rows");
  return (
    <Table className={classes.rows} verticalSpacing={6} aria-label={t("title")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className={classes.number}>
            {t("line")}
          </Table.Th>
          <Table.Th scope="col">{t("outcome")}</Table.Th>
          <Table.Th scope="col">{t("team")}</Table.Th>
          <Table.Th scope="col">{t("kpi")}</Table.Th>
          <Table.Th scope="col">{t("period")}</Table.Th>
          <Table.Th scope="col" className={classes.number}>
            {t("before")}
          </Table.Th>
          <Table.Th scope="col" className={classes.number}>
            {t("after")}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      {rows.map((row) => (
        <PreviewRow key={`${row.line} ${row.team} ${row.kpi} ${row.period}`} row={row} />
      ))}
    </Table>
  );
}

function PreviewRow({ row }: { row: ImportedRowFragment }) {
  const t = useTranslations("imports.rows");
  const format = useFormat();
  const textOf = useRefusalText();
  return (
    <Table.Tbody className={classes.rowBody}>
      <Table.Tr>
        <Table.Td className={classes.lineNumber} data-label={t("line")}>
          {row.line}
        </Table.Td>
        <Table.Td className={classes.outcomeCell}>
          <OutcomeMark outcome={row.outcome} />
        </Table.Td>
        <Table.Td data-label={t("team")}>{row.team}</Table.Td>
        <Table.Td data-label={t("kpi")}>{row.kpi}</Table.Td>
        <Table.Td data-label={t("period")}>{row.period ? format.period(row.period) : "–"}</Table.Td>
        <Table.Td className={`figure ${classes.number}`} data-label={t("before")}>
          {row.before === null ? "–" : format.decimal(row.before)}
        </Table.Td>
        <Table.Td className={`figure ${classes.number}`} data-label={t("after")}>
          {row.after ?? "–"}
        </Table.Td>
      </Table.Tr>
      {row.refusals.length > 0 && (
        <Table.Tr className={classes.reasons}>
          <Table.Td />
          <Table.Td colSpan={6}>
            {row.refusals.map(({ path, ...refusal }) => (
              <Text key={`${path.join(".")} ${refusal.sentence}`} size="sm">
                {path.length > 1 && (
                  <Text span inherit fw={500}>
                    {t("column", { name: path.at(-1) ?? "" })}{" "}
                  </Text>
                )}
                {textOf(refusal)}
              </Text>
            ))}
          </Table.Td>
        </Table.Tr>
      )}
    </Table.Tbody>
  );
}
