"use client";
import type { KpiPageQuery } from "@cairn/schema/generated/web/kpis/graphql";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import classes from "./kpi-page.module.css";

type Version = NonNullable<KpiPageQuery["kpi"]>["versions"][number];

/** Since when the figures mean what they mean, and what changed each time; nothing while there is one version. */
export function KpiVersions({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations("kpis.versions");
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="kpi-versions">
      <Title order={2} id="kpi-versions" mb={4}>
        {t("title")}
      </Title>
      <ol className={classes.list} reversed>
        {[...versions].reverse().map((version) => (
          <VersionLine key={version.number} version={version} />
        ))}
      </ol>
    </section>
  );
}

function VersionLine({ version: { number, from, at, changed } }: { version: Version }) {
  const t = useTranslations("kpis.versions");
  const format = useFormat();
  const written = useWordsOf();
  return (
    <li className={classes.change}>
      {from ? t("since", { number, period: format.period(from) }) : t("first", { number })}
      {changed.map(({ name, before, after }) => (
        <span key={name} className={classes.quiet}>
          {t("changed", {
            field: t(`field.${fieldOf(name)}`),
            before: written(name, before),
            after: written(name, after),
          })}
        </span>
      ))}
      <span className={classes.quiet}>{t("defined", { at: format.instant(at) })}</span>
    </li>
  );
}

const FIELDS = ["unit", "aggregation", "teamAggregation", "direction", "periodicity", "formula"] as const;

const fieldOf = (name: string) => FIELDS.find((field) => field === name) ?? "other";

/** A part of a definition in the words of the page; a formula and a unit as they are. */
function useWordsOf() {
  const t = useTranslations("kpis");
  return (name: string, value: string | null): string => {
    if (!value) return t("versions.none");
    const key = name.includes("ggregation") ? `${name}.${value}.name` : `${name}.${value}`;
    const known = key as "direction.HIGHER_IS_BETTER";
    return t.has(known) ? t(known) : value;
  };
}
