import type { ApolloClient } from "@apollo/client";
import { UsualValuesDocument } from "@cairn/schema/generated/web/entries/graphql";
import { period as periodOfText } from "@cairn/schema/rules/period";
import type { Tells } from "../../../lib/apollo-links";
import type { Cell } from "../cell/cell";
import { LOOK_BACK, type UsualValues } from "../reading/unusual";

/** Asks what an assignment's values were before a period. Empty when that could not be learnt. */
export type AskUsual = (cell: Cell) => Promise<UsualValues>;

/** Longer than this nobody waits for a question: the value is saved without one. */
const PATIENCE_MS = 1_500;
/** Longest month, in cells of one row: what lies between the row's first cell and its last. */
const MOST_CELLS = 31;

export function graphqlUsual(client: ApolloClient): AskUsual {
  return async ({ assignmentId, period }) => {
    const last = LOOK_BACK[periodOfText(period).grain] + MOST_CELLS;
    const { data } = await client.query({
      query: UsualValuesDocument,
      variables: { assignmentId, to: period, last },
      context: { tells: "nothing" satisfies Tells },
    });
    const series = data?.assignment?.series;
    return new Map(series?.periods.map((each, place) => [each, series.actuals[place] ?? null]));
  };
}

/** Keeps what was learnt of each cell: asked for when the cell is entered, used when it is left. */
export class Usual {
  private known = new Map<string, UsualValues>();
  private asked = new Map<string, Promise<void>>();

  constructor(private readonly ask: AskUsual) {}

  /** What is known already; null when it has to be waited for. */
  of(cell: Cell): UsualValues | null {
    return this.known.get(cell.key) ?? null;
  }

  /** Learns it; resolves when it is known, or when waiting any longer would not be worth it. */
  learn(cell: Cell): Promise<void> {
    const under = this.asked.get(cell.key) ?? this.fetch(cell);
    this.asked.set(cell.key, under);
    return Promise.race([under, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  private async fetch(cell: Cell): Promise<void> {
    try {
      this.known.set(cell.key, await this.ask(cell));
    } catch {
      this.asked.delete(cell.key);
    }
  }
}
