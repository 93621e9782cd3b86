"use client";
import { addPeriods, formatPeriod, type Period } from "@cairn/schema/rules/period";
import type { Result } from "@cairn/schema/rules/result";
import { Autocomplete, type AutocompleteProps } from "@mantine/core";
import { useLocale } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { useViewer } from "../features/shell/viewer-context";
import { readTypedPeriod } from "../lib/period-typed";
import { calendarOf, grainOf, type Periodicity, runningPeriod } from "../lib/periodicity";
import { refusalSaid } from "../lib/said";
import { useFormat } from "../lib/use-format";

/** Reads a period as it is typed on this page, in the grain of a KPI. */
export function usePeriodReader(periodicity: Periodicity): (typed: string) => Result<Period> {
  const locale = useLocale();
  const { organization } = useViewer();
  return useCallback(
    (typed) => readTypedPeriod(typed, grainOf(periodicity), locale, calendarOf(organization)),
    [periodicity, locale, organization],
  );
}

interface PeriodFieldProps extends Omit<AutocompleteProps, "data" | "value" | "onChange" | "onBlur"> {
  periodicity: Periodicity;
  /** What is typed; read it with `usePeriodReader`. */
  value: string;
  onChange: (typed: string) => void;
  onBlur?: () => void;
}

/** How many periods are offered before and after the running one. */
const offered = { before: 13, after: 12 };

/** A period by choice or by hand: on leaving, what was typed is written out as it was understood. */
export function PeriodField({ periodicity, value, onChange, onBlur, error, ...props }: PeriodFieldProps) {
  const format = useFormat();
  const locale = useLocale();
  const read = usePeriodReader(periodicity);
  const { organization } = useViewer();
  const [left, setLeft] = useState(false);
  const choices = useMemo(() => {
    const running = runningPeriod(organization, periodicity, new Date());
    const count = offered.before + offered.after + 1;
    const periods = Array.from({ length: count }, (_, at) => addPeriods(running, offered.after - at));
    return periods.map((each) => format.period(formatPeriod(each)));
  }, [organization, periodicity, format]);
  const found = value.trim() === "" ? null : read(value);

  const leave = () => {
    setLeft(true);
    if (found?.ok) onChange(format.period(formatPeriod(found.value)));
    onBlur?.();
  };

  return (
    <Autocomplete
      data={choices}
      value={value}
      onChange={(text) => {
        setLeft(false);
        onChange(text);
      }}
      onBlur={leave}
      error={error || (left && found && !found.ok ? refusalSaid(found, locale) : null)}
      maxDropdownHeight={260}
      autoComplete="off"
      {...props}
    />
  );
}
