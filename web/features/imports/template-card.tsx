"use client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { TemplateFileDocument, TemplateTeamsDocument } from "@cairn/schema/generated/web/imports/graphql";
import { formatPeriod } from "@cairn/schema/rules/period";
import { Button, Card, Group, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveFile } from "../../lib/save-file";
import { notifyDone } from "../../ui/notify";
import { PeriodField, usePeriodReader } from "../../ui/period-field";
import { TeamSelect } from "../../ui/team-select";
import classes from "./imports.module.css";

/** What a team is to enter for a month as a file: to send to those who would rather fill in a spreadsheet. */
export function TemplateCard() {
  const t = useTranslations("imports.template");
  const client = useApolloClient();
  const { data } = useQuery(TemplateTeamsDocument);
  const readPeriod = usePeriodReader("MONTH");
  const [teamId, setTeamId] = useState<string | null>(null);
  const [month, setMonth] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState<"XLSX" | "CSV" | null>(null);

  async function make(format: "XLSX" | "CSV") {
    if (!teamId) return setProblem(t("teamMissing"));
    const read = month.trim() === "" ? null : readPeriod(month);
    if (read && !read.ok) return;
    setRunning(format);
    try {
      const { data: answer } = await client.query({
        query: TemplateFileDocument,
        variables: { teamId, month: read ? formatPeriod(read.value) : null, format },
        fetchPolicy: "no-cache",
      });
      if (answer) {
        saveFile(answer.entryTemplate);
        notifyDone(t("done", { count: answer.entryTemplate.rowCount, name: answer.entryTemplate.fileName }));
      }
    } catch {
      // What went wrong on the way is announced by the transport; the button is there to try again.
    }
    setRunning(null);
  }

  return (
    <Card component="section" aria-labelledby="template-title">
      <Title order={2} size="h3" id="template-title">
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed" mt={4} maw={620}>
        {t("text")}
      </Text>
      <Group gap="sm" mt="md" align="flex-start">
        <TeamSelect
          label={t("team")}
          teams={data?.teams ?? []}
          value={teamId}
          onChange={(chosen) => {
            setTeamId(chosen);
            setProblem(null);
          }}
          error={problem !== null}
          className={classes.templateTeam}
        />
        <PeriodField
          label={t("month")}
          placeholder={t("monthOpen")}
          periodicity="MONTH"
          value={month}
          onChange={setMonth}
          w={{ base: "100%", xs: 200 }}
        />
      </Group>
      {problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
          {problem}
        </Text>
      )}
      <Group gap="xs" mt="md">
        {(["XLSX", "CSV"] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} aria-hidden="true" />}
            loading={running === format}
            disabled={running !== null && running !== format}
            onClick={() => make(format)}
          >
            {t(format)}
          </Button>
        ))}
      </Group>
    </Card>
  );
}
