"use client";
import type { DeskRowFragment } from "@cairn/schema/generated/web/entries/graphql";
import { formatPeriod, period as periodOfText, samePeriodLastYear } from "@cairn/schema/rules/period";
import { Table, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { useFormat } from "../../../lib/use-format";
import { cellsOf } from "../cell/cell";
import { countsOf } from "../desk/counts";
import { DeskRow } from "../row/desk-row";
import type { Columns } from "../row/row-head";
import type { RowGroup, TeamRows } from "./group-rows";
import classes from "./screen.module.css";
import { useWholeDesk } from "./use-desk";

/** What a team is to enter, a table for each pace at which it is entered. */
export const TeamTable = memo(function TeamTable({ team, groups }: TeamRows) {
  const rows = groups.flatMap((group) => group.rows);
  return (
    <section aria-labelledby={`team-${team.id}`} className={classes.team}>
      <div className={classes.teamHead}>
        <Title order={2} size="h3" id={`team-${team.id}`}>
          {team.name}
        </Title>
        <TeamCount rows={rows} />
      </div>
      {groups.map((group) => (
        <GroupTable key={group.periodicity} group={group} team={team.name} />
      ))}
    </section>
  );
});

function TeamCount({ rows }: { rows: readonly DeskRowFragment[] }) {
  const t = useTranslations("entries.progress");
  const desk = useWholeDesk();
  const cells = useMemo(() => rows.flatMap(cellsOf), [rows]);
  const { entered, expected } = countsOf(cells, (key) => desk.store.state(key), desk.setting);
  return (
    <Text size="sm" c="dimmed" className="figure">
      {t("ofTeam", { entered, expected })}
    </Text>
  );
}

function GroupTable({ group, team }: { group: RowGroup; team: string }) {
  const t = useTranslations("entries.columns");
  const columns = useColumns(group);
  const pace = t(`pace.${group.periodicity}`);
  return (
    <>
      {group.periodicity !== "MONTH" && (
        <Text size="xs" fw={500} c="dimmed" className={classes.pace}>
          {pace}
        </Text>
      )}
      <Table className={classes.table} aria-label={t("table", { team, pace })} verticalSpacing={6}>
        <colgroup>
          <col className={classes.nameColumn} />
          <col className={classes.figureColumn} span={4} />
          <col className={classes.targetColumn} />
          <col className={classes.fieldColumn} />
          <col className={classes.standingColumn} />
          <col className={classes.menuColumn} />
        </colgroup>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th scope="col">{t("kpi")}</Table.Th>
            {[columns.lastYear, ...columns.earlier, columns.target].map((label) => (
              <Table.Th key={label} scope="col" className={classes.figureHead}>
                {label}
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.figureHead}>
              {columns.now}
            </Table.Th>
            <Table.Th scope="col">{t("standing")}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        {group.rows.map((row) => (
          <DeskRow key={row.assignment.id} row={row} columns={columns} />
        ))}
      </Table>
    </>
  );
}

/** All rows of a group have the same periods, so the first one names the columns. */
function useColumns({ rows }: RowGroup): Columns & { now: string } {
  const t = useTranslations("entries.columns");
  const format = useFormat();
  return useMemo(() => {
    const [row] = rows as [DeskRowFragment];
    const last = row.cells.at(-1)?.period ?? "";
    const yearBefore = samePeriodLastYear(periodOfText(last));
    const isOne = row.cells.length === 1;
    return {
      earlier: row.earlier.map((point) => format.period(point.period, "short")),
      lastYear: yearBefore ? format.period(formatPeriod(yearBefore), "short") : t("lastYear"),
      target: t("target"),
      now: isOne ? format.period(last) : t("several"),
    };
  }, [rows, format, t]);
}
