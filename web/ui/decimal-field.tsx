"use client";
import type { Expected } from "@cairn/schema/rules/number-typed";
import { Button, TextInput, type TextInputProps } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { readTypedFigure, typedForm, writtenOut } from "../lib/figure-typed";
import classes from "./decimal-field.module.css";

interface DecimalFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  /** What is typed; read it with `readTypedFigure`. */
  value: string;
  onChange: (typed: string) => void;
  /** What is known of the number; each narrows what a text can mean. */
  expected?: Expected;
}

/** A number typed as text, so that no digit is lost. Where it could be two numbers, it asks which. */
export function DecimalField(given: DecimalFieldProps) {
  const { value, onChange, onBlur, expected, error, classNames, ...props } = given;
  const t = useTranslations("words.number");
  const locale = useLocale();
  const read = readTypedFigure(value, locale, expected);
  return (
    <div className={classes.field}>
      <TextInput
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={(event) => {
          // Written out as it was understood.
          if (read.kind === "value") onChange(typedForm(read.value, locale, expected));
          onBlur?.(event);
        }}
        error={error || (read.kind === "refused" ? read.sentence : null)}
        classNames={{ input: classes.input, ...classNames }}
        {...props}
      />
      {read.kind === "ambiguous" && (
        <fieldset className={classes.question}>
          <legend>{t("which")}</legend>
          {read.readings.map((reading) => (
            <Button
              key={reading}
              variant="default"
              size="compact-xs"
              onClick={() => onChange(typedForm(reading, locale, expected))}
            >
              {writtenOut(reading, locale)}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
