"use client";
import { useApolloClient } from "@apollo/client/react";
import { ExportFileDocument, type ExportLayout } from "@cairn/schema/generated/web/imports/graphql";
import { Button, Card, Group, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveCsv } from "../../lib/save-file";
import { notifyDone } from "../../ui/notify";

/** Everything that is there as a CSV file, which can be imported again. */
export function ExportCard() {
  const t = useTranslations("imports.export");
  const client = useApolloClient();
  const [running, setRunning] = useState<ExportLayout | null>(null);

  async function exportAs(layout: ExportLayout) {
    setRunning(layout);
    try {
      const { data } = await client.query({
        query: ExportFileDocument,
        variables: { layout },
        fetchPolicy: "no-cache",
      });
      if (data) {
        const { fileName, content, rowCount, notes } = data.exportEntries;
        saveCsv(fileName, content);
        notifyDone([t("done", { count: rowCount, name: fileName }), ...notes].join(" "));
      }
    } catch {
      // What went wrong on the way is announced by the transport; the button is there to try again.
    }
    setRunning(null);
  }

  return (
    <Card component="section" aria-labelledby="export-title">
      <Title order={2} size="h3" id="export-title">
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed" mt={4} maw={620}>
        {t("text")}
      </Text>
      <Group gap="xs" mt="md">
        {(["LONG", "SHORT"] as const).map((layout) => (
          <Button
            key={layout}
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} aria-hidden="true" />}
            loading={running === layout}
            disabled={running !== null && running !== layout}
            onClick={() => exportAs(layout)}
          >
            {t(layout)}
          </Button>
        ))}
      </Group>
    </Card>
  );
}
