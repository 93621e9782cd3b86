"use client";
import type { ImportOutcomesFragment } from "@cairn/schema/generated/web/imports/graphql";
import { Accordion, Checkbox, Select, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { localeNames, locales } from "../../lib/i18n/routing";
import classes from "./imports.module.css";
import { KnownHeadings } from "./known-headings";
import {
  DECIMAL_MARKS,
  type DefaultField,
  type Field,
  type MappingChoices,
  NEEDED_FIELDS,
  OTHER_FIELDS,
  withColumn,
} from "./mapping";
import { SavedMappings } from "./saved-mappings";

interface MappingPanelProps {
  /** The headings of the file. */
  columns: readonly string[];
  fields: ImportOutcomesFragment["fields"];
  choices: MappingChoices;
  /** The headings alone were not enough: the panel is open from the start. */
  isNeeded: boolean;
  onChange: (choices: MappingChoices) => void;
}

/** Which column means what, for files whose headings don't say it, and what holds where the file says nothing. */
export function MappingPanel({ columns, fields, choices, isNeeded, onChange }: MappingPanelProps) {
  const t = useTranslations("imports.mapping");
  const column = (field: Field) => (
    <ColumnSelect
      key={field}
      field={field}
      found={fields.find((each) => each.field === field)?.heading ?? null}
      columns={columns}
      choices={choices}
      onChange={onChange}
    />
  );
  return (
    <Accordion variant="contained" order={2} defaultValue={isNeeded ? "mapping" : null}>
      <Accordion.Item value="mapping">
        <Accordion.Control>{t("title")}</Accordion.Control>
        <Accordion.Panel>
          <Text size="sm" c="dimmed" mb="sm">
            {t("text")}
          </Text>
          <SavedMappings choices={choices} onChange={onChange} />
          <div className={classes.mapping}>{NEEDED_FIELDS.map(column)}</div>
          <Accordion order={3} mt="sm" defaultValue={null}>
            <Accordion.Item value="others">
              <Accordion.Control>{t("others")}</Accordion.Control>
              <Accordion.Panel>
                <div className={classes.mapping}>{OTHER_FIELDS.map(column)}</div>
              </Accordion.Panel>
            </Accordion.Item>
            <Accordion.Item value="defaults">
              <Accordion.Control>{t("defaults")}</Accordion.Control>
              <Accordion.Panel>
                <Defaults choices={choices} onChange={onChange} />
              </Accordion.Panel>
            </Accordion.Item>
            <Accordion.Item value="known">
              <Accordion.Control>{t("known")}</Accordion.Control>
              <Accordion.Panel>
                <Text size="sm" c="dimmed" mb="sm">
                  {t("knownText")}
                </Text>
                <KnownHeadings fields={fields} />
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

interface ColumnSelectProps extends Omit<MappingPanelProps, "isNeeded" | "fields"> {
  field: Field;
  /** The heading that is taken for the field now; null for none. */
  found: string | null;
}

// A heading may be any text: these begin as none does.
const BY_HEADING = "\u0000heading";
const NOT_THERE = "\u0000none";

function ColumnSelect({ field, found, columns, choices, onChange }: ColumnSelectProps) {
  const t = useTranslations("imports.mapping");
  const fields = useTranslations("imports.fields");
  const chosen = choices.columns[field];
  const byHeading =
    chosen !== undefined ? t("byHeading") : found ? t("foundAs", { heading: found }) : t("notFound");
  // A saved mapping may name a heading that this file lacks: it is shown, and the preview says so.
  const headings = [...new Set([...columns, chosen ?? ""])].filter((heading) => heading !== "");
  return (
    <Select
      label={fields(field)}
      size="sm"
      data={[
        { value: BY_HEADING, label: byHeading },
        { value: NOT_THERE, label: t("notThere") },
        ...headings.map((heading) => ({ value: heading, label: t("column", { heading }) })),
      ]}
      value={chosen === undefined ? BY_HEADING : (chosen ?? NOT_THERE)}
      onChange={(value) =>
        onChange(
          withColumn(choices, field, value === BY_HEADING ? undefined : value === NOT_THERE ? null : value),
        )
      }
      allowDeselect={false}
    />
  );
}

const DIRECTIONS = ["HIGHER_IS_BETTER", "LOWER_IS_BETTER", "WITHIN_BAND", "INFORMATIONAL"] as const;
const AGGREGATIONS = ["SUM", "MEAN", "LAST", "MIN", "MAX", "CUMULATIVE", "NONE"] as const;
const PERIODICITIES = ["DAY", "WEEK", "MONTH", "QUARTER", "HALFYEAR", "YEAR"] as const;

function Defaults({ choices, onChange }: Pick<MappingPanelProps, "choices" | "onChange">) {
  const t = useTranslations("imports.mapping");
  const fields = useTranslations("imports.fields");
  const words = useTranslations("imports.words");
  const set = (field: DefaultField, text: string | null) =>
    onChange({ ...choices, defaults: { ...choices.defaults, [field]: text ?? "" } });
  const select = (field: "direction" | "aggregation" | "periodicity", options: readonly string[]) => (
    <Select
      label={fields(field)}
      placeholder={t("open")}
      data={options.map((value) => ({ value, label: words(value as "SUM") }))}
      value={choices.defaults[field] || null}
      onChange={(value) => set(field, value)}
      clearable
      clearButtonProps={{ "aria-label": t("clear") }}
    />
  );
  const text = (field: "team" | "unit") => (
    <TextInput
      key={choices.defaults[field]}
      label={fields(field)}
      placeholder={t("open")}
      defaultValue={choices.defaults[field] ?? ""}
      // The file is looked at anew when the field is left, not at every key.
      onBlur={(event) =>
        event.currentTarget.value !== (choices.defaults[field] ?? "") && set(field, event.currentTarget.value)
      }
    />
  );
  return (
    <>
      <div className={classes.mapping}>
        {text("team")}
        {select("direction", DIRECTIONS)}
        {select("aggregation", AGGREGATIONS)}
        {select("periodicity", PERIODICITIES)}
        {text("unit")}
        <Select
          label={t("numbers")}
          placeholder={t("numbersOpen")}
          data={locales.map((value) => ({ value, label: localeNames[value] }))}
          value={choices.numberLocale}
          onChange={(numberLocale) =>
            onChange({ ...choices, numberLocale: locales.find((each) => each === numberLocale) ?? null })
          }
          clearable
          clearButtonProps={{ "aria-label": t("clear") }}
        />
        <Select
          label={t("decimalMark")}
          placeholder={t("numbersOpen")}
          data={[
            { value: ".", label: t("point") },
            { value: ",", label: t("comma") },
          ]}
          value={choices.decimalMark}
          onChange={(mark) =>
            onChange({ ...choices, decimalMark: DECIMAL_MARKS.find((each) => each === mark) ?? null })
          }
          clearable
          clearButtonProps={{ "aria-label": t("clear") }}
        />
      </div>
      <Checkbox
        mt="md"
        label={t("redefine")}
        description={t("redefineText")}
        checked={choices.redefine}
        onChange={(event) => onChange({ ...choices, redefine: event.currentTarget.checked })}
      />
      <Checkbox
        mt="md"
        label={t("round")}
        description={t("roundText")}
        checked={choices.round}
        onChange={(event) => onChange({ ...choices, round: event.currentTarget.checked })}
      />
    </>
  );
}
