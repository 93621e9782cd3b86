"use client";
import type { TargetKpiFragment } from "@cairn/schema/generated/web/targets/graphql";
import { decimal, formatDecimalPlain, sumOf } from "@cairn/schema/rules/decimal";
import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../lib/use-format";
import { DecimalField } from "../../ui/decimal-field";
import classes from "./spread.module.css";
import type { Spread } from "./use-spread";

/** The periods of the year with what each would get, and their sum; by hand each can be typed. */
export function SpreadTable({ kpi, spread }: { kpi: TargetKpiFragment; spread: Spread }) {
  const t = useTranslations("targets.spread");
  const format = useFormat();
  const { periods, method, preview } = spread;
  const given = new Map(preview.targets.map(({ validFrom, target }) => [validFrom, target]));
  const byHand = method === "BY_HAND";
  if (!byHand && preview.targets.length === 0) return null;
  const total = sumOf(preview.targets.map(({ target }) => decimal(target)));
  return (
    <div aria-busy={preview.waits} className={classes.preview}>
      {preview.seasonsOf.length > 0 && (
        <Text size="sm" mb="xs">
          {t("seasons", {
            count: preview.seasonsOf.length,
            from: format.period(preview.seasonsOf.at(-1) ?? ""),
            to: format.period(preview.seasonsOf[0] ?? ""),
          })}
        </Text>
      )}
      <dl className={classes.periods} aria-label={t("preview")}>
        {periods.map((period, at) => (
          <div key={period} className={classes.period}>
            <dt>{format.period(period, "short")}</dt>
            <dd>
              {byHand ? (
                <DecimalField
                  aria-label={format.period(period)}
                  size="xs"
                  value={spread.amounts[at] ?? ""}
                  placeholder={placeholderOf(given.get(period))}
                  onChange={(typed) => spread.setAmount(at, typed)}
                  expected={{ unit: kpi.unit, decimals: kpi.decimals }}
                />
              ) : (
                <span className="figure">{format.decimal(given.get(period) ?? "0", kpi.decimals)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {preview.targets.length > 0 && (
        <p className={classes.total} role="status">
          {t("total", { total: format.figure(formatDecimalPlain(total), kpi) })}
        </p>
      )}
    </div>
  );

  function placeholderOf(target: string | undefined): string {
    return target === undefined ? "" : format.decimal(target, kpi.decimals);
  }
}
