"use client";
import type { ValueKind } from "@cairn/schema/rules/value-kind";
import { useFormat } from "../../lib/use-format";

/** As many digits as the contract carries, nearly: nobody typed them, a ratio was worked out. */
const WORKED_OUT_DIGITS = 14;

interface FigureKpi {
  unit: string;
  decimals: number;
  valueKind: ValueKind;
}

/**
 * Writes a figure of a change in the KPI's unit and decimals; `50|80` is a band. What was typed longer is never
 * rounded; what was worked out is shown as everywhere else.
 */
export function useFigureText({ kpi }: { kpi: FigureKpi | null }): (text: string) => string {
  const format = useFormat();
  return (text) => {
    const [lower, upper] = text.split("|") as [string, string | undefined];
    const { unit, valueKind } = kpi ?? {};
    if (upper !== undefined)
      return `${write(lower)}–${format.figure(upper, { unit, decimals: decimalsOf(upper), valueKind })}`;
    return format.figure(text, { unit, decimals: decimalsOf(text), valueKind });
  };

  function write(text: string): string {
    return format.decimal(text, decimalsOf(text));
  }

  function decimalsOf(text: string): number | undefined {
    const kept = kpi?.decimals ?? 0;
    const isWorkedOut = text.replace(/^-?0*\.?0*|\./g, "").length >= WORKED_OUT_DIGITS;
    return isWorkedOut || (text.split(".")[1]?.length ?? 0) <= kept ? kept : undefined;
  }
}
