import { type Decimal, decimal } from "@cairn/schema/rules/decimal";
import type { Grain } from "@cairn/schema/rules/grain";
import { oddValue } from "@cairn/schema/rules/odd";
import { periodFromText, period as periodOfText } from "@cairn/schema/rules/period";
import type { AppLocale } from "../../../lib/i18n/routing";
import { said } from "../../../lib/said";
import type { Cell } from "../cell/cell";

/** Values by period, canonical texts; null is not reported. */
export type UsualValues = ReadonlyMap<string, string | null>;

/** How far back to look for what is usual: two seasons and a half, where there are seasons. */
export const LOOK_BACK: Record<Grain, number> = {
  day: 60,
  week: 131,
  month: 37,
  quarter: 17,
  halfyear: 13,
  year: 12,
};

/** Why a value is worth asking about once, "4.1 times what March usually is (1,000).", or null. */
export function unusualBecause(
  cell: Cell,
  value: Decimal,
  usual: UsualValues,
  locale: AppLocale,
): string | null {
  const period = periodOfText(cell.period);
  const odd = oddValue({ value, period, history: before(cell.period, usual), decimals: cell.kpi.decimals });
  return odd && said(odd.why, locale);
}

/** The values of the periods before this one, without a gap in time, oldest first. */
function before(text: string, usual: UsualValues): (Decimal | null)[] {
  const { grain, index } = periodOfText(text);
  const known = new Map<number, string | null>();
  for (const [other, value] of usual) {
    const period = periodFromText(other);
    if (period?.grain === grain && period.index < index) known.set(period.index, value);
  }
  if (known.size === 0) return [];
  const first = Math.min(...known.keys());
  return Array.from({ length: index - first }, (_, place) => {
    const value = known.get(first + place);
    return value == null ? null : decimal(value);
  });
}
