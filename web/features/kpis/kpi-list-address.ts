import type { KpiListQueryVariables } from "@cairn/schema/generated/web/kpis/graphql";
import type { AsOf } from "../../lib/as-of";
import { type Misread, misreadIn, type Parameters } from "../../lib/misread";
import { PERIODICITIES, type Periodicity } from "../../lib/periodicity";

/** What the address of the KPI list asks for. */
export interface KpiListAddress {
  text: string | null;
  category: string | null;
  team: string | null;
  periodicity: Periodicity | null;
  retired: boolean;
}

/** Reads `?text=…&category=…&team=…&periodicity=month&retired=1`; what it doesn't know (`misreadInList`) it leaves out. */
export function readKpiListAddress(parameters: Parameters): KpiListAddress {
  const one = (name: string) => [parameters[name]].flat()[0] || null;
  const periodicity = one("periodicity")?.toUpperCase();
  return {
    text: one("text"),
    category: one("category"),
    team: one("team"),
    periodicity: PERIODICITIES.find((each) => each === periodicity) ?? null,
    retired: one("retired") !== null,
  };
}

/** What of the address is no periodicity and none of the teams. */
export const misreadInList = (parameters: Parameters, teams: readonly { id: string }[]): Misread[] =>
  misreadIn(parameters, {
    periodicity: (word) => PERIODICITIES.some((each) => each === word.toUpperCase()),
    team: (word) => teams.some(({ id }) => id === word),
  });

const PAGE = 100;

/** The same for the page that preloads and the screen that reads. */
export function kpiListVariables(address: KpiListAddress, asOf: AsOf | null): KpiListQueryVariables {
  const { text, category, team, periodicity, retired } = address;
  return {
    first: PAGE,
    filter: {
      text,
      category,
      teamId: team,
      periodicities: periodicity ? [periodicity] : null,
      includeRetired: retired,
    },
    asOf: asOf?.instant ?? null,
  };
}
