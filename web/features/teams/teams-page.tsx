"use client";
import { useSuspenseQuery } from "@apollo/client/react";
import { TeamsDocument } from "@cairn/schema/generated/web/teams/graphql";
import { Button, Paper, Switch } from "@mantine/core";
import { IconPlus, IconSitemap } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "../../ui/empty-state";
import { PageHeader } from "../../ui/page-header";
import { TeamDialog, type TeamDialogState } from "./team-dialog";
import { TeamTree } from "./team-tree";
import { treeOf } from "./tree";

/** The units of the organization as a tree. */
export function TeamsPage() {
  const t = useTranslations("teams");
  const { data } = useSuspenseQuery(TeamsDocument);
  const [dialog, setDialog] = useState<TeamDialogState | null>(null);
  const [withRetired, setWithRetired] = useState(false);
  const inUse = data.teams.filter((team) => !team.retiredAt);
  const shown = withRetired ? data.teams : inUse;
  const addButton = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => setDialog({ kind: "create", parentId: "" })}
    >
      {t("add")}
    </Button>
  );

  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={addButton} />
      {inUse.length < data.teams.length && (
        <Switch
          label={t("withRetired")}
          checked={withRetired}
          onChange={(event) => setWithRetired(event.currentTarget.checked)}
          mb="md"
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          icon={<IconSitemap size={28} stroke={1.5} />}
          title={t("empty.title")}
          actions={addButton}
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <Paper withBorder p="xs">
          <TeamTree branches={treeOf(shown)} open={setDialog} />
        </Paper>
      )}
      <TeamDialog state={dialog} teams={inUse} onClose={() => setDialog(null)} />
    </>
  );
}
