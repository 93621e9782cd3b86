import { useQuery } from "@apollo/client/react";
import {
  type SpreadMethod,
  SpreadTargetDocument,
  type TargetKpiFragment,
} from "@cairn/schema/generated/web/targets/graphql";
import { addPeriods, children, formatPeriod, type Period, period } from "@cairn/schema/rules/period";
import type { TargetScope } from "@cairn/schema/rules/target";
import { useDebouncedValue } from "@mantine/hooks";
import { useLocale } from "next-intl";
import { useState } from "react";
import { readTypedFigure } from "../../lib/figure-typed";
import { calendarOf, grainOf, runningPeriod } from "../../lib/periodicity";
import { useViewer } from "../shell/viewer-context";

export const METHODS = ["EVENLY", "BY_SEASON", "BY_HAND"] as const satisfies readonly SpreadMethod[];

/** The fiscal years that are offered: the last, this and the next one. */
export const yearsOf = (running: Period): string[] =>
  [-1, 0, 1].map((count) => formatPeriod(addPeriods(running, count)));

/** A year's target while it is spread: what is typed, and what the API makes of it. Nothing is written. */
export function useSpread(kpi: TargetKpiFragment, scope: TargetScope) {
  const { organization } = useViewer();
  const locale = useLocale();
  const running = runningPeriod(organization, "YEAR", new Date());
  const [year, setYear] = useState(formatPeriod(running));
  const [annual, setAnnual] = useState("");
  const [method, setMethod] = useState<SpreadMethod>("EVENLY");
  const [amounts, setAmounts] = useState<readonly string[]>([]);
  const periods = children(period(year), grainOf(kpi.periodicity), calendarOf(organization)).map(
    formatPeriod,
  );
  const read = (typed: string | undefined): string | null => {
    const figure = readTypedFigure(typed ?? "", locale, { unit: kpi.unit, decimals: kpi.decimals });
    return figure.kind === "value" ? figure.value : null;
  };
  const input = {
    kpiId: kpi.id,
    teamId: scope.for === "team" ? scope.id : null,
    assignmentId: scope.for === "assignment" ? scope.id : null,
    year,
    method,
    annual: read(annual) ?? "",
    amounts: method === "BY_HAND" ? periods.map((_, at) => read(amounts[at])) : null,
  };
  // What is typed is asked about once it rests.
  const wanted = JSON.stringify(input);
  const [settled] = useDebouncedValue(wanted, 250);
  const asked: typeof input = JSON.parse(settled);
  const { data, previousData, loading } = useQuery(SpreadTargetDocument, {
    variables: { input: asked },
    skip: asked.annual === "",
    fetchPolicy: "network-only",
  });
  const found = asked.annual === "" ? undefined : (data ?? previousData)?.spreadTarget;
  return {
    running,
    year,
    setYear,
    annual,
    setAnnual,
    method,
    setMethod,
    periods,
    amounts,
    setAmount: (at: number, typed: string) =>
      setAmounts((before) => periods.map((_, place) => (place === at ? typed : (before[place] ?? "")))),
    preview: {
      targets: found?.targets ?? [],
      seasonsOf: found?.seasonsOf ?? [],
      refusals: found?.refusals ?? [],
      /** What is shown is not yet of what is typed. */
      waits: loading || wanted !== settled,
    },
  };
}

export type Spread = ReturnType<typeof useSpread>;
