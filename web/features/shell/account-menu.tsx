"use client";
import { Avatar, Menu, Text, UnstyledButton } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useSignOut } from "../session/use-sign-out";
import { useViewer } from "./viewer-context";

/** Who is signed in, their roles, and signing out. */
export function AccountMenu() {
  const t = useTranslations("shell");
  const { person, grants } = useViewer();
  const { signOut, running } = useSignOut();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton aria-label={t("account.label", { name: person.name })}>
          <Avatar size={32} name={person.name} color="fjord" variant="filled" alt="" aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {person.name}
          </Text>
          <Text size="xs">{person.email}</Text>
          {grants.map((grant) => {
            const role = t(`roles.${grant.role}`);
            const team = grant.team?.name;
            return (
              <Text size="xs" key={`${grant.role} ${team}`}>
                {team ? t("roleOfTeam", { role, team }) : role}
              </Text>
            );
          })}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden="true" />}
          onClick={signOut}
          disabled={running}
        >
          {t(running ? "account.signingOut" : "account.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
