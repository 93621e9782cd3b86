"use client";
import { Button, Group, MultiSelect, Pill, Select, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAddress } from "../../lib/use-address";
import { TeamSelect } from "../../ui/team-select";
import { type ChangesAddress, countFilters, DOORS, KINDS, NOWHERE } from "./address";
import classes from "./changes.module.css";
import type { Directory } from "./directory";
import { KpiFilter } from "./kpi-filter";

interface ChangesFiltersProps {
  address: ChangesAddress;
  directory: Directory;
}

/** What the log is narrowed to. Everything stands in the address, so that a view can be linked. */
export function ChangesFilters(props: ChangesFiltersProps) {
  const t = useTranslations("changes.filters");
  const [isOpen, panel] = useDisclosure(false);
  const count = countFilters(props.address);
  return (
    <search className={classes.filters} aria-label={t("label")}>
      <Button
        className={classes.filtersButton}
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.7} aria-hidden="true" />}
        aria-expanded={isOpen}
        onClick={panel.toggle}
      >
        {t("open", { count })}
      </Button>
      <div className={classes.filtersPanel} data-open={isOpen || undefined}>
        <Fields {...props} />
      </div>
      <Chips address={props.address} />
    </search>
  );
}

function Fields({ address, directory }: ChangesFiltersProps) {
  const t = useTranslations("changes.filters");
  const kinds = useTranslations("changes.kinds");
  const doors = useTranslations("changes.source");
  const set = useNarrowing();
  const named = (list: Directory["kpis"]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={classes.fieldsOfFilters}>
      <MultiSelect
        label={t("kind")}
        placeholder={address.kinds.length === 0 ? t("any") : undefined}
        data={KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
        value={[...address.kinds]}
        onChange={(chosen) => set({ kind: chosen.join(",") || null })}
      />
      <KpiFilter
        value={address.kpi}
        directory={directory}
        onChange={(kpi) => set({ kpi, assignment: null })}
      />
      <TeamSelect
        label={t("team")}
        placeholder={t("any")}
        teams={directory.teams}
        value={address.team}
        onChange={(team) => set({ team })}
        clearButtonProps={{ "aria-label": t("clear") }}
        nothingFoundMessage={t("nothingFound")}
      />
      {directory.people.length > 0 && (
        <Select
          label={t("person")}
          placeholder={t("anybody")}
          data={named(directory.people)}
          value={address.person}
          onChange={(person) => set({ person })}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("clear") }}
          nothingFoundMessage={t("nothingFound")}
        />
      )}
      <MultiSelect
        label={t("door")}
        placeholder={address.doors.length === 0 ? t("any") : undefined}
        data={DOORS.map((door) => ({ value: door, label: doors(door as "web") }))}
        value={[...address.doors]}
        onChange={(chosen) => set({ door: chosen.join(",") || null })}
      />
      <DayField label={t("since")} value={address.since} onChange={(since) => set({ since })} />
      <DayField label={t("until")} value={address.until} onChange={(until) => set({ until })} />
    </div>
  );
}

/** Narrows the list. What is looked for then is looked for from the newest on. */
function useNarrowing() {
  const { set } = useAddress();
  return (changes: Record<string, string | null>) => set({ ...NOWHERE, ...changes });
}

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

/** The browser's own date field: it knows the person's calendar and keyboard. */
function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextInput
      key={value}
      type="date"
      label={label}
      defaultValue={value ?? ""}
      onChange={(event) => {
        const { value: day, validity } = event.currentTarget;
        // A year half typed is a date already: 0002 is on its way to 2026.
        if (!validity.badInput && (day === "" || day >= "1900")) onChange(day || null);
      }}
    />
  );
}

const CHIPS = ["assignment", "entity", "request"] as const;
const EVERYTHING = ["kind", "door", "kpi", "team", "person", "since", "until", ...CHIPS];

/** What is set by links from elsewhere and has no field of its own; and all filters away at once. */
function Chips({ address }: { address: ChangesAddress }): ReactNode {
  const t = useTranslations("changes.filters");
  const set = useNarrowing();
  if (countFilters(address) === 0) return null;
  const chips = CHIPS.filter((name) => address[name] !== null);
  return (
    <Group gap="xs">
      {chips.map((name) => (
        <Pill
          key={name}
          size="md"
          withRemoveButton
          removeButtonProps={{
            "aria-label": t("removeChip", { name: t(name) }),
            tabIndex: 0,
            "aria-hidden": false,
          }}
          onRemove={() => set({ [name]: null })}
        >
          {t(name)}
        </Pill>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => set(Object.fromEntries(EVERYTHING.map((name) => [name, null])))}
      >
        {t("clearAll")}
      </Button>
    </Group>
  );
}
