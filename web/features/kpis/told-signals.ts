import type { KpiNormalRangeFragment } from "@cairn/schema/generated/web/kpis/graphql";

type Signal = KpiNormalRangeFragment["signals"][number];

/** What stands out, the newest first: of signals that say the same and overlap, one over all of their periods. */
export function toldSignals({ periods, signals }: KpiNormalRangeFragment): Signal[] {
  const placeOf = (period: string) => periods.indexOf(period);
  const told: Signal[] = [];
  for (const signal of signals) {
    const overlapped = told.findLast(
      ({ rule, kind, to }) =>
        kind === "NEAR_LIMIT" && rule === signal.rule && placeOf(signal.from) <= placeOf(to) + 1,
    );
    if (overlapped) told[told.indexOf(overlapped)] = { ...overlapped, to: signal.to };
    else told.push(signal);
  }
  return told.sort((a, b) => placeOf(b.to) - placeOf(a.to));
}
