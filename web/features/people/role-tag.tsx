"use client";
import type { PersonRowFragment } from "@cairn/schema/generated/web/people/graphql";
import { ActionIcon } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { useViewer } from "../shell/viewer-context";
import classes from "./people.module.css";
import { useOnlyAdministrator } from "./use-only-administrator";
import { usePersonVerbs } from "./use-person-verbs";
import { useRoleName } from "./use-role-name";

interface RoleTagProps {
  grant: PersonRowFragment["grants"][number];
  person: PersonRowFragment;
}

/** One role of a person, with the way to take it away. */
export function RoleTag({ grant, person }: RoleTagProps) {
  const t = useTranslations("people.revoke");
  const { viewerCanManagePeople, person: self } = useViewer();
  const role = useRoleName()(grant.role, grant.team?.name);
  const verbs = usePersonVerbs(person);
  const [asking, dialog] = useDisclosure(false);
  const names = { name: person.name, role };
  const isOwnKey = person.id === self.id && grant.role === "ADMINISTRATOR";
  const isOnly = useOnlyAdministrator(asking && isOwnKey);
  return (
    <li className={classes.role}>
      {role}
      {viewerCanManagePeople && (
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={t("label", names)}
          onClick={dialog.open}
        >
          <IconX size={12} aria-hidden="true" />
        </ActionIcon>
      )}
      <ConfirmDialog
        opened={asking}
        title={t(isOwnKey ? "own.title" : "title")}
        confirmLabel={t(isOwnKey ? "own.confirm" : "confirm")}
        running={verbs.running}
        barred={isOnly}
        onClose={dialog.close}
        onConfirm={async () => {
          await verbs.revokeRole(grant.id, role);
          dialog.close();
        }}
      >
        {isOwnKey ? t(isOnly ? "own.only" : "own.text") : t("text", names)}
      </ConfirmDialog>
    </li>
  );
}
