"use client";
import { Menu, Text } from "@mantine/core";
import { IconLogout, IconUserShare } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { MenuLayer } from "../../ui/layers";
import type { Layer } from "../../ui/use-layer";
import { useSignOut } from "../session/use-sign-out";
import { useViewer } from "./viewer-context";

export function AccountItems({ layer }: { layer: Layer }) {
  const t = useTranslations("shell");
  const { person, grants, viewerCanAppointDeputies } = useViewer();
  const { signOut, running } = useSignOut();
  return (
    <MenuLayer layer={layer} width={260}>
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
      {viewerCanAppointDeputies && (
        <Menu.Item
          component={Link}
          href="/deputies"
          leftSection={<IconUserShare size={16} aria-hidden="true" />}
        >
          {t("account.deputies")}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconLogout size={16} aria-hidden="true" />}
        onClick={signOut}
        disabled={running}
      >
        {t(running ? "account.signingOut" : "account.signOut")}
      </Menu.Item>
    </MenuLayer>
  );
}
