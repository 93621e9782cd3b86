"use client";
import type { ImportedThingFragment } from "@cairn/schema/generated/web/imports/graphql";
import { Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./imports.module.css";

/** So many are called by name. */
const NAMED = 10;

type Kind = "team" | "kpi";

/** Names are the same whatever their case, as the import takes them. */
const keyOf = (kind: string, name: string): string => `${kind} ${name.trim().toLowerCase()}`;

/** Which teams and KPIs the import creates, by kind and name. */
export type NewNames = ReadonlySet<string>;

export const newNamesOf = (things: readonly ImportedThingFragment[]): NewNames =>
  new Set(things.filter(({ outcome }) => outcome === "CREATED").map(({ kind, name }) => keyOf(kind, name)));

/** Says which teams and KPIs come into being by the file: a name that is mistyped is seen before it is one more. */
export function NewThings({ things }: { things: readonly ImportedThingFragment[] }) {
  const t = useTranslations("imports.new");
  const namesOf = (kind: Kind) =>
    things.filter((thing) => thing.kind === kind && thing.outcome === "CREATED").map(({ name }) => name);
  const kinds = [["teams", namesOf("team")] as const, ["kpis", namesOf("kpi")] as const].filter(
    ([, names]) => names.length > 0,
  );
  if (kinds.length === 0) return null;
  return (
    <div role="note" className={classes.panel} data-tone="warning">
      {kinds.map(([kind, names]) => (
        <Text key={kind} size="sm" fw={600} className={classes.panelTitle}>
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
          {t(kind, { count: names.length, names: listed(names) })}
        </Text>
      ))}
      <Text size="sm">{t("check")}</Text>
    </div>
  );

  function listed(names: readonly string[]): string {
    const first = names
      .slice(0, NAMED)
      .map((name) => t("name", { name }))
      .join(", ");
    return names.length > NAMED ? t("more", { names: first, count: names.length - NAMED }) : first;
  }
}

/** The name of a team or KPI in a row, marked where the import creates it. */
export function NameInRow({ kind, name, news }: { kind: Kind; name: string; news: NewNames }) {
  const t = useTranslations("imports.new");
  if (!news.has(keyOf(kind, name))) return name;
  return <span className={classes.newName}>{t(kind, { name })}</span>;
}
