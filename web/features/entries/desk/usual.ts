import type { ApolloClient } from "@apollo/client";
import { UsualOfDeskDocument, UsualValuesDocument } from "@cairn/schema/generated/web/entries/graphql";
import { period as periodOfText } from "@cairn/schema/rules/period";
import type { Tells } from "../../../lib/apollo-links";
import type { Cell } from "../cell/cell";
import { LOOK_BACK, type UsualValues } from "../reading/unusual";

/** Asks what values were usual: of an assignment before a period, or of all assignments of a month's desk at once. */
export interface AskUsual {
  of(cell: Cell): Promise<UsualValues>;
  ofMonth(month: string): Promise<ReadonlyMap<string, UsualValues>>;
}

/** Longer than this nobody waits for a question: the value is saved without one. */
const PATIENCE_MS = 1_500;
/** Longest month, in cells of one row: what lies between the row's first cell and its last. */
const MOST_CELLS = 31;

export function graphqlUsual(client: ApolloClient): AskUsual {
  const context = { tells: "nothing" satisfies Tells };
  return {
    async of({ assignmentId, period }) {
      const last = LOOK_BACK[periodOfText(period).grain] + MOST_CELLS;
      const variables = { assignmentId, to: period, last };
      const { data } = await client.query({
        query: UsualValuesDocument,
        variables,
        // Kept here, by cell: in the cache everybody on the page would look whether it concerns them.
        fetchPolicy: "no-cache",
        context,
      });
      return valuesOf(data?.assignment?.series);
    },
    async ofMonth(month) {
      const { data } = await client.query({
        query: UsualOfDeskDocument,
        variables: { month },
        fetchPolicy: "no-cache",
        context,
      });
      const rows = data?.desk.rows ?? [];
      return new Map(rows.map(({ assignment }) => [assignment.id, valuesOf(assignment.series)]));
    },
  };
}

function valuesOf(
  series: { readonly periods: readonly string[]; readonly actuals: readonly (string | null)[] } | undefined,
): UsualValues {
  return new Map(series?.periods.map((each, place) => [each, series.actuals[place] ?? null]));
}

/** Keeps what was learnt of each cell: asked for when the cell is entered, used when it is left. */
export class Usual {
  private known = new Map<string, UsualValues>();
  private asked = new Map<string, Promise<void>>();
  private ofAssignments: ReadonlyMap<string, UsualValues> = new Map();

  constructor(private readonly ask: AskUsual) {}

  /** What is known already; null when it has to be waited for. */
  of(cell: Cell): UsualValues | null {
    return this.known.get(cell.key) ?? this.ofAssignments.get(cell.assignmentId) ?? null;
  }

  /** Learns it; resolves when it is known, or when waiting any longer would not be worth it. */
  learn(cell: Cell): Promise<void> {
    const under = this.asked.get(cell.key) ?? this.fetch(cell);
    this.asked.set(cell.key, under);
    return patiently(under);
  }

  /** Learns it of all assignments of a month at once, for a block that is pasted. */
  learnMonth(month: string): Promise<void> {
    const fetch = async () => {
      this.ofAssignments = await this.ask.ofMonth(month);
    };
    return patiently(fetch().catch(() => {}));
  }

  private async fetch(cell: Cell): Promise<void> {
    try {
      this.known.set(cell.key, await this.ask.of(cell));
    } catch {
      this.asked.delete(cell.key);
    }
  }
}

const patiently = (asked: Promise<void>): Promise<void> =>
  Promise.race([asked, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
