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
import { type Counts, countsOf, OUTCOMES } from "./counts";
import classes from "./imports.module.css";
import { NameInRow, type NewNames, newNamesOf } from "./new-things";
import { OutcomeMark } from "./outcome-mark";
import { SaveRows } from "./save-rows";
import { useRefusalText } from "./use-refusal-text";

const PAGE = 100;

interface PreviewRowsProps {
  outcomes: ImportOutcomesFragment;
  /** Reads the rows that the API left out because there are too many. */
  onReadAllRows: () => Promise<readonly ImportedRowFragment[] | null>;
  /** Only the rows that were left out are shown: the others are written. */
  isLeftOut?: boolean;
}

/** The rows of the file by what happens with them; refused ones first, each with its reasons. */
export function PreviewRows({ outcomes, onReadAllRows, isLeftOut = false }: PreviewRowsProps) {
  const t = useTranslations("imports.rows");
  const counts = countsOf(outcomes);
  const [chosen, setChosen] = useState<ImportOutcome | null>(null);
  const [shown, setShown] = useState(PAGE);
  const isThere = (outcome: ImportOutcome) => outcomes.rows.some((row) => row.outcome === outcome);
  const title = isLeftOut ? "leftOut" : "title";
  const filter = isLeftOut ? "REFUSED" : chosen && isThere(chosen) ? chosen : null;
  const rows = filter ? outcomes.rows.filter((row) => row.outcome === filter) : outcomes.rows;
  const total = filter ? counts[filter] : counts.REFUSED + counts.CREATED + counts.CHANGED;
  return (
    <section aria-labelledby="rows-title">
      <Title order={2} size="h3" id="rows-title" mb="xs">
        {t(title)}
      </Title>
      {!isLeftOut && (
        <Filters
          counts={counts}
          isThere={isThere}
          chosen={filter}
          onChoose={(outcome) => {
            setChosen(outcome);
            setShown(PAGE);
          }}
        />
      )}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      ) : (
        <RowsTable title={t(title)} rows={rows.slice(0, shown)} news={newNamesOf(outcomes.things)} />
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

interface FiltersProps {
  counts: Counts;
  isThere: (outcome: ImportOutcome) => boolean;
  chosen: ImportOutcome | null;
  onChoose: (outcome: ImportOutcome | null) => void;
}

function Filters({ counts, isThere, chosen, onChoose }: FiltersProps) {
  const t = useTranslations("imports.rows");
  return (
    <Group gap={6} mb="sm" role="group" aria-label={t("filter")}>
      {OUTCOMES.map((outcome) => (
        <UnstyledButton
          key={outcome}
          className={classes.chip}
          aria-pressed={chosen === outcome}
          // The API lists what is refused or written; what is left alone is only counted.
          disabled={!isThere(outcome)}
          onClick={() => onChoose(chosen === outcome ? null : outcome)}
        >
          {t("chip", { outcome, count: counts[outcome] })}
        </UnstyledButton>
      ))}
    </Group>
  );
}

interface RowsTableProps {
  title: string;
  rows: readonly ImportedRowFragment[];
  news: NewNames;
}

function RowsTable({ title, rows, news }: RowsTableProps) {
  const t = useTranslations("imports.rows");
  return (
    <Table className={classes.rows} verticalSpacing={6} aria-label={title}>
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
        <PreviewRow key={`${row.line} ${row.team} ${row.kpi} ${row.period}`} row={row} news={news} />
      ))}
    </Table>
  );
}

function PreviewRow({ row, news }: { row: ImportedRowFragment; news: NewNames }) {
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
        <Table.Td data-label={t("team")}>
          <NameInRow kind="team" name={row.team} news={news} />
        </Table.Td>
        <Table.Td data-label={t("kpi")}>
          <NameInRow kind="kpi" name={row.kpi} news={news} />
        </Table.Td>
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
