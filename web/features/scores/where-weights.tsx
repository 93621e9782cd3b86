"use client";
import { Anchor, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useViewer } from "../shell/viewer-context";

/** Where weights and cap are set, for those who may. */
export function WhereWeights() {
  const t = useTranslations("scores.set");
  const { viewerCanDefineKpis, viewerCanManageOrganization } = useViewer();
  const parts = [
    viewerCanDefineKpis && { href: "/kpis", text: t("weights") },
    viewerCanManageOrganization && { href: "/admin/organization", text: t("cap") },
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {parts.map(({ href, text }) => (
        <Anchor key={href} component={Link} href={href} size="xs" display="block">
          {text}
        </Anchor>
      ))}
    </Text>
  );
}
