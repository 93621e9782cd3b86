"use client";
import { useApolloClient } from "@apollo/client/react";
import { DeskTemplateDocument } from "@cairn/schema/generated/web/entries/graphql";
import { ActionIcon, Menu } from "@mantine/core";
import { IconTableDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveFile } from "../../../lib/save-file";
import { notifyDone } from "../../../ui/notify";

interface TemplateMenuProps {
  month: string;
  teams: readonly { readonly id: string; readonly name: string }[];
}

/** What a team is to enter for the month as a workbook; filled in, it is dropped on the grid. */
export function TemplateMenu({ month, teams }: TemplateMenuProps) {
  const t = useTranslations("entries.template");
  const client = useApolloClient();
  const [isMaking, setMaking] = useState(false);

  async function make(teamId: string) {
    setMaking(true);
    const query = {
      query: DeskTemplateDocument,
      variables: { teamId, month },
      fetchPolicy: "no-cache",
    } as const;
    // What goes wrong on the way is announced by the transport.
    const answer = await client.query(query).catch(() => null);
    setMaking(false);
    const file = answer?.data?.entryTemplate;
    if (!file) return;
    saveFile(file);
    notifyDone(t("made", { count: file.rowCount }));
  }
  if (teams.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t("label")} loading={isMaking}>
          <IconTableDown size={19} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Items teams={teams} make={(id) => void make(id)} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Written when the menu opens: of many teams that takes a while. */
function Items({ teams, make }: Pick<TemplateMenuProps, "teams"> & { make: (teamId: string) => void }) {
  const t = useTranslations("entries.template");
  return (
    <>
      <Menu.Label>{t("label")}</Menu.Label>
      {teams.map(({ id, name }) => (
        <Menu.Item key={id} onClick={() => make(id)}>
          {t("of", { team: name })}
        </Menu.Item>
      ))}
    </>
  );
}
