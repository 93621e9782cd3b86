"use client";
import {
  RestoreTeamDocument,
  RetireTeamDocument,
  type TeamNodeFragment,
} from "@cairn/schema/generated/web/teams/graphql";
import { ActionIcon, Badge, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArchive, IconArrowBackUp, IconDots, IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useVerb } from "../../lib/use-verb";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { notifyDone, notifyRefused } from "../../ui/notify";
import type { TeamDialogState } from "./team-dialog";
import classes from "./teams.module.css";

interface TeamRowProps {
  team: TeamNodeFragment;
  open: (dialog: TeamDialogState) => void;
}

const icon = { size: 16, stroke: 1.7, "aria-hidden": true } as const;

/** A team with what can be done to it. */
export function TeamRow({ team, open }: TeamRowProps) {
  const t = useTranslations("teams");
  const [retire, retiring] = useVerb(RetireTeamDocument);
  const [restore] = useVerb(RestoreTeamDocument);
  const [asking, dialog] = useDisclosure(false);
  const names = { name: team.name };

  async function confirmRetire() {
    const outcome = (await retire({ teamId: team.id }))?.retireTeam;
    dialog.close();
    if (outcome && !notifyRefused(outcome.refusals)) notifyDone(t("done.retired", names));
  }

  async function bringBack() {
    const outcome = (await restore({ teamId: team.id }))?.restoreTeam;
    if (outcome && !notifyRefused(outcome.refusals)) notifyDone(t("done.restored", names));
  }

  return (
    <div className={classes.row}>
      <span className={classes.name}>{team.name}</span>
      {team.retiredAt && <Badge color="gray">{t("retired")}</Badge>}
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon
            className={classes.actions}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("actionsOf", names)}
          >
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {team.retiredAt ? (
            <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={bringBack}>
              {t("restore")}
            </Menu.Item>
          ) : (
            <>
              <Menu.Item
                leftSection={<IconPlus {...icon} />}
                onClick={() => open({ kind: "create", parentId: team.id })}
              >
                {t("addBelow")}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPencil {...icon} />}
                onClick={() => open({ kind: "revise", team })}
              >
                {t("revise.button")}
              </Menu.Item>
              <Menu.Item leftSection={<IconArchive {...icon} />} onClick={dialog.open}>
                {t("retire.button")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        title={t("retire.title", names)}
        confirmLabel={t("retire.button")}
        running={retiring.running}
        onConfirm={confirmRetire}
        onClose={dialog.close}
      >
        {t("retire.text")}
      </ConfirmDialog>
    </div>
  );
}
