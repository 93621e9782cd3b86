import type { Role } from "@cairn/schema/generated/web/people/graphql";
import { useTranslations } from "next-intl";

/** "Economist, Counselling": a role as people read it. */
export function useRoleName() {
  const t = useTranslations("shell");
  return (role: Role, team: string | undefined) => {
    const name = t(`roles.${role}`);
    return team ? t("roleOfTeam", { role: name, team }) : name;
  };
}
