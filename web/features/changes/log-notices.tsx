"use client";
import type { ChangeRunFragment } from "@cairn/schema/generated/web/changes/graphql";
import { Alert, Anchor, Button } from "@mantine/core";
import { IconHistory, IconSearchOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Link } from "../../lib/i18n/navigation";
import { useAddress } from "../../lib/use-address";
import { useFormat } from "../../lib/use-format";
import { dayOf } from "../../lib/zoned-day";
import { EmptyState } from "../../ui/empty-state";
import { useViewer } from "../shell/viewer-context";
import { type ChangesAddress, countFilters, NOWHERE } from "./address";

interface LogNoticeProps {
  address: ChangesAddress;
  runs: readonly ChangeRunFragment[];
}

/** What was asked for by the address and is not here: a change that the filters leave out, a day without any. */
export function LogNotice({ address, runs }: LogNoticeProps) {
  const t = useTranslations("changes.missing");
  const format = useFormat();
  const { timezone } = useViewer().organization;
  const { place } = address;
  if (place && "around" in place) {
    const seq = place.around;
    if (runs.some(({ changes }) => changes.some((change) => change.seq === seq))) return null;
    return (
      <Alert variant="light" color="gray" mb="sm" role="status">
        {t("change", { seq: format.decimal(String(seq)) })}{" "}
        {countFilters(address) > 0 && (
          <Anchor component={Link} href={`/changes?seq=${seq}`} inherit underline="always">
            {t("withoutFilters")}
          </Anchor>
        )}
      </Alert>
    );
  }
  const newest = runs[0]?.changes[0];
  if (!place || !("day" in place) || !newest || dayOf(timezone, newest.at) === place.day) return null;
  return (
    <Alert variant="light" color="gray" mb="sm" role="status">
      {t("day", { day: format.day(place.day) })}
    </Alert>
  );
}

/** Why no change is shown, and where there are some. */
export function NoChanges({ address }: { address: ChangesAddress }) {
  const t = useTranslations("changes.empty");
  const { hrefWith } = useAddress();
  if (address.place)
    return (
      <EmptyState
        icon={<IconHistory size={28} stroke={1.5} />}
        title={t("place.title")}
        actions={
          <Button component={Link} href={hrefWith(NOWHERE)} variant="default">
            {t("place.newest")}
          </Button>
        }
      >
        {t("place.text")}
      </EmptyState>
    );
  return countFilters(address) > 0 ? (
    <EmptyState
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={t("filtered.title")}
      actions={
        <Button component={Link} href="/changes" variant="default">
          {t("filtered.all")}
        </Button>
      }
    >
      {t("filtered.text")}
    </EmptyState>
  ) : (
    <EmptyState icon={<IconHistory size={28} stroke={1.5} />} title={t("none.title")}>
      {t("none.text")}
    </EmptyState>
  );
}
