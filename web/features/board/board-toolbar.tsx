"use client";
import type { BoardTeamsQuery } from "@cairn/schema/generated/web/board/graphql";
import { SegmentedControl, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
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

/** Search, team, since when changes are marked, and arrangement: all of it in the address. */
export function BoardToolbar({ address, teams, isPast, set }: BoardToolbarProps) {
  const t = useTranslations("board");
  return (
    <div className={classes.toolbar}>
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
      <div className={classes.arrange}>
        <Text size="sm" c="dimmed" id="board-arrange">
          {t("arrange.label")}
        </Text>
        <SegmentedControl
          aria-labelledby="board-arrange"
          value={address.order}
          onChange={(order) => set({ by: order === "TEAM" ? null : order.toLowerCase() })}
          data={ORDERS.map((order) => ({ value: order, label: t(`arrange.${order}`) }))}
        />
      </div>
    </div>
  );
}
