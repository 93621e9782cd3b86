"use client";
import type { ImportOutcomesFragment } from "@cairn/schema/generated/web/imports/graphql";
import { useTranslations } from "next-intl";
import classes from "./imports.module.css";
import type { Field } from "./mapping";

/** The headings under which each field is recognised, for who makes a file that needs no mapping. */
export function KnownHeadings({ fields }: Pick<ImportOutcomesFragment, "fields">) {
  const t = useTranslations("imports.fields");
  return (
    <dl className={classes.known}>
      {fields.map(({ field, known }) => (
        <div key={field}>
          <dt>{t(field as Field)}</dt>
          <dd>{known.join(", ")}</dd>
        </div>
      ))}
    </dl>
  );
}
