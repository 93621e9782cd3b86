"use client";
import { useQuery } from "@apollo/client/react";
import { ChangesKpisDocument } from "@cairn/schema/generated/web/changes/graphql";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Directory } from "./directory";

interface KpiFilterProps {
  value: string | null;
  directory: Directory;
  onChange: (kpi: string | null) => void;
}

/** One KPI of all. Where there are more than are known by heart, those of the name typed are searched for. */
export function KpiFilter({ value, directory, onChange }: KpiFilterProps) {
  const t = useTranslations("changes.filters");
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 250);
  const { kpis, hasMoreKpis } = directory;
  const chosen = useKpis({ kpiId: value }, hasMoreKpis && value !== null);
  const found = useKpis({ text }, hasMoreKpis && text !== "");
  const known = new Map([...chosen, ...kpis, ...found].map(({ id, name }) => [id, name]));
  return (
    <Select
      label={t("kpi")}
      placeholder={t("any")}
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      limit={200}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("clear") }}
      nothingFoundMessage={t("nothingFound")}
    />
  );
}

function useKpis(variables: { text?: string; kpiId?: string | null }, isNeeded: boolean) {
  const { data, previousData } = useQuery(ChangesKpisDocument, { variables, skip: !isNeeded });
  return isNeeded ? ((data ?? previousData)?.kpis.nodes ?? []) : [];
}
