"use client";
import type { KpiListChoicesQuery } from "@cairn/schema/generated/web/kpis/graphql";
import { Select, Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PERIODICITIES } from "../../lib/periodicity";
import { SearchField } from "../../ui/search-field";
import { TeamSelect } from "../../ui/team-select";
import classes from "./kpi-list.module.css";
import type { KpiListAddress } from "./kpi-list-address";

interface KpiListFiltersProps {
  address: KpiListAddress;
  choices: KpiListChoicesQuery;
  set: (changes: Record<string, string | null>) => void;
}

/** What to list: all of it in the address. */
export function KpiListFilters({ address, choices, set }: KpiListFiltersProps) {
  const t = useTranslations("kpis.list");
  const words = useTranslations("kpis.periodicity");
  return (
    <div className={classes.filters}>
      <SearchField
        label={t("search")}
        value={address.text ?? ""}
        onSearch={(text) => set({ text: text || null })}
        className={classes.search}
      />
      <Select
        aria-label={t("category")}
        placeholder={t("allCategories")}
        data={choices.organization.kpiCategories}
        value={address.category}
        onChange={(category) => set({ category })}
        searchable
        clearable
        className={classes.choice}
      />
      <TeamSelect
        teams={choices.teams}
        aria-label={t("team")}
        placeholder={t("allTeams")}
        value={address.team}
        onChange={(team) => set({ team })}
        className={classes.choice}
      />
      <Select
        aria-label={t("periodicity")}
        placeholder={t("allPeriodicities")}
        data={PERIODICITIES.map((each) => ({ value: each, label: words(each) }))}
        value={address.periodicity}
        onChange={(each) => set({ periodicity: each?.toLowerCase() ?? null })}
        clearable
        className={classes.choice}
      />
      <Switch
        label={t("withRetired")}
        checked={address.retired}
        onChange={(event) => set({ retired: event.currentTarget.checked ? "1" : null })}
      />
    </div>
  );
}
