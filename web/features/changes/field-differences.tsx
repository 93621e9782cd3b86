"use client";
import type { ChangeLineFragment } from "@cairn/schema/generated/web/changes/graphql";
import { Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./changes.module.css";
import type { Story } from "./story";
import { untoldFields } from "./untold";
import { useFieldText } from "./use-field-text";

interface FieldDifferencesProps {
  change: ChangeLineFragment;
  story: Story;
}

/** Field by field, from what to what: what the sentence above hasn't said. */
export function FieldDifferences({ change, story }: FieldDifferencesProps) {
  const t = useTranslations("changes");
  const { label, value } = useFieldText(change);
  const fields = untoldFields(change, story);
  if (fields.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {fields.map(({ name, before, after }) => {
        const was = before === null ? "" : value(name, before, after);
        const is = after === null ? "" : value(name, after, before);
        return (
          <div key={name} className={classes.field}>
            <dt>{label(name)}</dt>
            <dd>
              {was && (
                <>
                  <Text span inherit c="dimmed" className={classes.was}>
                    {was}
                  </Text>
                  <IconArrowRight size={13} stroke={1.8} role="img" aria-label={t("to")} />
                </>
              )}
              <span className={classes.is}>{is || t("nothing")}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
