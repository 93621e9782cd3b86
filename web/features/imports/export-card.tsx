"use client";
import { useQuery } from "@apollo/client/react";
import { type ExportLayout, TemplateTeamsDocument } from "@cairn/schema/generated/web/imports/graphql";
import { formatPeriod } from "@cairn/schema/rules/period";
import { Button, Card, Group, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PeriodField, usePeriodReader } from "../../ui/period-field";
import { TeamSelect } from "../../ui/team-select";
import classes from "./imports.module.css";
import { useExport } from "./use-export";

/** What is exported, as it is typed: nothing means everything. */
interface ExportPart {
  readonly teamId: string | null;
  readonly from: string;
  readonly to: string;
}

/** Values as a CSV file, which can be imported again: all of them, or those of a team or of some years. */
export function ExportCard() {
  const t = useTranslations("imports.export");
  const readYear = usePeriodReader("YEAR");
  const { exportAs, running, problem } = useExport();
  const [part, setPart] = useState<ExportPart>({ teamId: null, from: "", to: "" });
  const [isTurned, setTurned] = useState(false);

  function start(layout: ExportLayout) {
    const [from, to] = [part.from, part.to].map((typed) => (typed.trim() === "" ? null : readYear(typed)));
    // The field says what is wrong with it.
    if ((from && !from.ok) || (to && !to.ok)) return;
    const turned = Boolean(from && to && from.value.index > to.value.index);
    setTurned(turned);
    if (turned) return;
    void exportAs({
      layout,
      filter: {
        teamId: part.teamId,
        from: from ? formatPeriod(from.value) : null,
        to: to ? formatPeriod(to.value) : null,
      },
    });
  }

  const said = isTurned ? t("turned") : problem;
  return (
    <Card component="section" aria-labelledby="export-title">
      <Title order={2} size="h3" id="export-title">
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed" mt={4} maw={620}>
        {t("text")}
      </Text>
      <PartFields part={part} onChange={setPart} />
      {said && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt="sm">
          {said}
        </Text>
      )}
      <Group gap="xs" mt="md">
        {(["LONG", "SHORT"] as const).map((layout) => (
          <Button
            key={layout}
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} aria-hidden="true" />}
            loading={running === layout}
            disabled={running !== null && running !== layout}
            onClick={() => start(layout)}
          >
            {t(layout)}
          </Button>
        ))}
      </Group>
    </Card>
  );
}

function PartFields({ part, onChange }: { part: ExportPart; onChange: (part: ExportPart) => void }) {
  const t = useTranslations("imports.export");
  const { data } = useQuery(TemplateTeamsDocument);
  return (
    <Group gap="sm" mt="md" align="flex-start">
      <TeamSelect
        label={t("team")}
        placeholder={t("allTeams")}
        teams={data?.teams ?? []}
        value={part.teamId}
        onChange={(teamId) => onChange({ ...part, teamId })}
        className={classes.templateTeam}
      />
      {(["from", "to"] as const).map((end) => (
        <PeriodField
          key={end}
          label={t(end)}
          placeholder={t(`${end}Open`)}
          periodicity="YEAR"
          value={part[end]}
          onChange={(typed) => onChange({ ...part, [end]: typed })}
          w={{ base: "100%", xs: 150 }}
        />
      ))}
    </Group>
  );
}
