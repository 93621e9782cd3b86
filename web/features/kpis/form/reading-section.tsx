"use client";
import { SegmentedControl, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { DirectionField } from "./direction-field";
import { NumberField, SuggestedField } from "./form-fields";
import { FormSection } from "./form-section";
import { type KpiFormValues, kindIn } from "./form-values";
import classes from "./kpi-form.module.css";

const units = ["%", "CHF", "h", "min", "FTE", "days", "km", "t CO₂e"];
const decimals = Array.from({ length: 11 }, (_, count) => String(count));

/** How a value is read: its unit, which way is good, what is possible, and when it is at risk. */
export function ReadingSection({ form }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form");
  const { control } = form;
  const [direction, source, valueKind] = useWatch({ control, name: ["direction", "source", "valueKind"] });
  const kind = kindIn({ source, valueKind });
  return (
    <FormSection title={t("reading.title")}>
      <div className={classes.pair}>
        {kind !== "YES_NO" && (
          <SuggestedField
            control={control}
            name="unit"
            suggestions={units}
            label={t("unit.label")}
            description={t("unit.text")}
          />
        )}
        <Controller
          control={control}
          name="decimals"
          render={({ field, fieldState }) => (
            <Select
              {...field}
              label={t("decimals.label")}
              description={t("decimals.text")}
              data={decimals}
              allowDeselect={false}
              error={fieldState.error?.message}
            />
          )}
        />
      </div>
      <DirectionField control={control} />
      {kind === "NUMBER" && <Range form={form} />}
      {direction !== "INFORMATIONAL" && <Tolerance form={form} />}
    </FormSection>
  );
}

/** The values that are possible at all. */
function Range({ form: { control } }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form");
  const unit = useWatch({ control, name: "unit" });
  return (
    <div className={classes.pair}>
      <NumberField
        control={control}
        name="rangeMinimum"
        label={t("range.minimum")}
        description={t("range.text")}
        rightSection={<Unit unit={unit} />}
      />
      <NumberField
        control={control}
        name="rangeMaximum"
        label={t("range.maximum")}
        description={t("range.open")}
        rightSection={<Unit unit={unit} />}
      />
    </div>
  );
}

/** How far a target may be missed and still only be at risk. */
function Tolerance({ form: { control } }: { form: UseFormReturn<KpiFormValues> }) {
  const t = useTranslations("kpis.form.tolerance");
  const [kind, unit] = useWatch({ control, name: ["toleranceKind", "unit"] });
  return (
    <div className={classes.tolerance}>
      <NumberField
        control={control}
        name="tolerance"
        label={t("label")}
        description={t("text")}
        rightSection={<Unit unit={kind === "SHARE" ? "%" : unit} />}
      />
      <Controller
        control={control}
        name="toleranceKind"
        render={({ field }) => (
          <SegmentedControl
            aria-label={t("kind")}
            value={field.value}
            onChange={field.onChange}
            data={[
              { value: "SHARE", label: t("SHARE") },
              { value: "AMOUNT", label: t("AMOUNT") },
            ]}
          />
        )}
      />
    </div>
  );
}

function Unit({ unit }: { unit: string }) {
  return unit.length > 0 && unit.length <= 5 ? <span className={classes.unit}>{unit}</span> : null;
}
