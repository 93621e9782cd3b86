"use client";
import type { Direction } from "@cairn/schema/generated/web/kpis/graphql";
import { Radio } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type Control, useController } from "react-hook-form";
import classes from "./direction-field.module.css";
import { DirectionPicture } from "./direction-picture";
import type { KpiFormValues } from "./form-values";

const directions: readonly Direction[] = [
  "HIGHER_IS_BETTER",
  "LOWER_IS_BETTER",
  "WITHIN_BAND",
  "INFORMATIONAL",
];

/** Which way is good, each with a picture of what would be on track. */
export function DirectionField({ control }: { control: Control<KpiFormValues> }) {
  const t = useTranslations("kpis.form");
  const words = useTranslations("kpis.direction");
  const { field, fieldState } = useController({ control, name: "direction" });
  return (
    <Radio.Group
      label={t("direction.label")}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    >
      <div className={classes.choices}>
        {directions.map((direction) => (
          <Radio.Card key={direction} value={direction} className={classes.choice}>
            <DirectionPicture direction={direction} />
            <span className={classes.words}>
              <span className={classes.name}>{words(direction)}</span>
              <span className={classes.text}>{t(`direction.${direction}`)}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
