"use client";
import type { BoardTeamsQuery } from "@cairn/schema/generated/web/board/graphql";
import { Button, SegmentedControl, Text } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { SearchField } from "../../ui/search-field";
import { TeamSelect } from "../../ui/team-select";
import classes from "./board.module.css";
import { type BoardAddress, ORDERS } from "./board-address";
import { SinceField } from "./since-field";

interface BoardToolbarProps {
  address: BoardAddress;
  teams: BoardTeamsQuery["teams"];
  /** Whether the past is shown, which is not compared. */
  isPast: boolean;
  set: (changes: Record<string, string | null>) => void;
}

/**
 * Search, team, since when changes are marked, and arrangement: all of it in the address. On a phone it opens by a button
 * unless something is left out by it, so that the figures come sooner.
 */
export function BoardToolbar({ address, teams, isPast, set }: BoardToolbarProps) {
  const t = useTranslations("board");
  const id = useId();
  const [opened, setOpened] = useState(address.text !== null || address.team !== null);
  return (
    <>
      <Button
        variant="default"
        className={classes.opener}
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.7} aria-hidden="true" />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t("toolbar")}
      </Button>
      <div id={id} className={classes.toolbar} data-opened={opened || undefined}>
        <SearchField
          label={t("search")}
          value={address.text ?? ""}
          onSearch={(text) => set({ text: text || null })}
          className={classes.search}
        />
        <TeamSelect
          teams={teams}
          aria-label={t("team")}
          placeholder={t("allTeams")}
          value={address.team}
          onChange={(team) => set({ team })}
          className={classes.teams}
        />
        {!isPast && (
          <SinceField
            since={address.since}
            choose={(since) => set({ since, only: since && address.onlyChanged ? "changed" : null })}
          />
        )}
        <Arrangement order={address.order} set={set} />
      </div>
    </>
  );
}

function Arrangement({ order, set }: { order: BoardAddress["order"]; set: BoardToolbarProps["set"] }) {
  const t = useTranslations("board.arrange");
  const label = useId();
  return (
    <div className={classes.arrange}>
      <Text size="sm" c="dimmed" id={label}>
        {t("label")}
      </Text>
      <SegmentedControl
        aria-labelledby={label}
        value={order}
        onChange={(chosen) => set({ by: chosen === "TEAM" ? null : chosen.toLowerCase() })}
        data={ORDERS.map((each) => ({ value: each, label: t(each) }))}
      />
    </div>
  );
}
