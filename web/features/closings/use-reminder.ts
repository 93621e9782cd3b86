import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../lib/i18n/navigation";
import { useFormat } from "../../lib/use-format";
import type { OwingTeam } from "./month-standing";

/** So many are named in a letter: programs cut off longer addresses. */
const MOST_NAMED = 15;

/**
 * A letter to those who enter for a team: what is missing for a month, and where it is entered. It opens in one's own
 * program; who may not know their addresses fills them in there.
 */
export function useReminder(period: string): (team: OwingTeam) => string {
  const t = useTranslations("closings.missing.letter");
  const locale = useLocale();
  const month = useFormat().period(period);
  return ({ id, name, kpis, economists }) => {
    const path = getPathname({ href: `/entries?month=${period}&team=${id}`, locale });
    const more = kpis.length - MOST_NAMED;
    const named = kpis.slice(0, MOST_NAMED).map((kpi) => `– ${kpi}`);
    const lines = [
      t("text", { month, team: name }),
      [...named, ...(more > 0 ? [`– ${t("more", { count: more })}`] : [])].join("\n"),
      t("where"),
      `${globalThis.location?.origin ?? ""}${path}`,
    ];
    const to = economists.flatMap(({ email }) => (email ? [encodeURIComponent(email)] : [])).join(",");
    const subject = encodeURIComponent(t("subject", { month, team: name }));
    return `mailto:${to}?subject=${subject}&body=${encodeURIComponent(lines.join("\n\n"))}`;
  };
}
