"use client";
import type { PeopleQuery, PersonRowFragment } from "@cairn/schema/generated/web/people/graphql";
import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { useViewer } from "../shell/viewer-context";
import { GrantRoleDialog } from "./grant-role-dialog";
import { useOnlyAdministrator } from "./use-only-administrator";
import { usePersonVerbs } from "./use-person-verbs";

interface PersonActionsProps {
  person: PersonRowFragment;
  teams: PeopleQuery["teams"];
}

/** Approve, give a role, suspend, restore. */
export function PersonActions({ person, teams }: PersonActionsProps) {
  const t = useTranslations("people");
  const verbs = usePersonVerbs(person);
  const { person: self } = useViewer();
  const [granting, grantDialog] = useDisclosure(false);
  const [suspending, suspendDialog] = useDisclosure(false);
  const names = { name: person.name };
  const isSelf = person.id === self.id;
  const isOnly = useOnlyAdministrator(suspending && isSelf);
  return (
    <Group gap="xs" ms="auto" wrap="nowrap">
      {person.status === "WAITING" && (
        <Button
          size="compact-sm"
          onClick={verbs.approve}
          loading={verbs.running}
          aria-label={t("approveOf", names)}
        >
          {t("approve")}
        </Button>
      )}
      {person.status === "ACTIVE" && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={grantDialog.open}
          aria-label={t("grant.of", names)}
        >
          {t("grant.button")}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("actionsOf", names)}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {person.status === "SUSPENDED" ? (
            <Menu.Item onClick={verbs.restore}>{t("restore")}</Menu.Item>
          ) : (
            <Menu.Item color="red" onClick={suspendDialog.open}>
              {t("suspend.button")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <GrantRoleDialog opened={granting} onClose={grantDialog.close} person={person} teams={teams} />
      <ConfirmDialog
        opened={suspending}
        title={t("suspend.title", names)}
        confirmLabel={t("suspend.button")}
        running={verbs.running}
        barred={isOnly}
        onClose={suspendDialog.close}
        onConfirm={async () => {
          await verbs.suspend();
          suspendDialog.close();
        }}
      >
        {isOnly ? t("suspend.only") : t(isSelf ? "suspend.own" : "suspend.text")}
      </ConfirmDialog>
    </Group>
  );
}
