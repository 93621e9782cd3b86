import type { ApolloClient } from "@apollo/client";
import {
  UsualOfDeskDocument,
  UsualOfTeamDocument,
  UsualValuesDocument,
} from "@cairn/schema/generated/web/entries/graphql";
import { period as periodOfText } from "@cairn/schema/rules/period";
import type { Tells } from "../../../lib/apollo-links";
import { type Cell, cellKey } from "../cell/cell";
import { LOOK_BACK, type UsualValues } from "../reading/unusual";

/** What was usual, by assignment. */
type UsualOfMany = ReadonlyMap<string, UsualValues>;

/** Asks what values were usual: of an assignment before a period, or of many at once. */
export interface AskUsual {
  of(cell: Cell): Promise<UsualValues>;
  /** Of a cell and of all others of its team that are as rare and end in the same month. */
  ofTeam(cell: Cell, month: string): Promise<UsualOfMany>;
  /** Of all assignments of a month's desk. */
  ofMonth(month: string): Promise<UsualOfMany>;
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
    async ofTeam({ teamId, period }, month) {
      const { grain } = periodOfText(period);
      const { data } = await client.query({
        query: UsualOfTeamDocument,
        variables: { month, teamId, last: LOOK_BACK[grain] + MOST_CELLS },
        fetchPolicy: "no-cache",
        context,
      });
      const all = data?.desk.rows.map(({ assignment }) => [assignment.id, assignment.series] as const) ?? [];
      // Of what is entered more often so many periods don't reach back as far.
      const alike = all.filter(([, { periods }]) => periods[0] && periodOfText(periods[0]).grain === grain);
      return new Map(alike.map(([id, series]) => [id, valuesOf(series)]));
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

/** Of a team with more rows each is asked for by itself: nobody enters them all. */
const LARGE_TEAM = 250;

/** How the desk knows which cells are learnt together. */
export interface Neighbours {
  /** The month with which a cell's period is closed. */
  monthOf(cell: Cell): string;
  /** How many rows the desk has of a cell's team. */
  rowsOfTeam(cell: Cell): number;
}

/**
 * Keeps what was learnt of each cell: asked for when the cell is entered, used when it is left. Who enters one cell of
 * a team enters the next: they are asked for together.
 */
export class Usual {
  private known = new Map<string, UsualValues>();
  private asked = new Map<string, Promise<void>>();
  private ofAssignments: UsualOfMany = new Map();

  constructor(
    private readonly ask: AskUsual,
    private readonly neighbours: Neighbours,
  ) {}

  /** What is known already; null when it has to be waited for. */
  of(cell: Cell): UsualValues | null {
    const { key, assignmentId } = cell;
    return (
      this.known.get(key) ?? this.known.get(this.upTo(cell)) ?? this.ofAssignments.get(assignmentId) ?? null
    );
  }

  /** Learns it; resolves when it is known, or when waiting any longer would not be worth it. */
  learn(cell: Cell): Promise<void> {
    const isLarge = this.neighbours.rowsOfTeam(cell) > LARGE_TEAM;
    return patiently(isLarge ? this.learnAlone(cell) : this.learnWithTeam(cell));
  }

  /** Learns it of all assignments of a month at once, for a block that is pasted. */
  learnMonth(month: string): Promise<void> {
    const fetch = async () => {
      this.ofAssignments = await this.ask.ofMonth(month);
    };
    return patiently(fetch().catch(() => {}));
  }

  private async learnWithTeam(cell: Cell): Promise<void> {
    const month = this.neighbours.monthOf(cell);
    const { grain } = periodOfText(cell.period);
    await this.once(`${cell.teamId} ${grain} ${month}`, async () => {
      for (const [id, values] of await this.ask.ofTeam(cell, month))
        this.known.set(cellKey(id, month), values);
    });
    // One that the desk of that month doesn't show.
    if (!this.known.has(this.upTo(cell))) await this.learnAlone(cell);
  }

  /** Under which what is learnt of a cell with its team is kept: all cells of a month share it. */
  private upTo(cell: Cell): string {
    return cellKey(cell.assignmentId, this.neighbours.monthOf(cell));
  }

  private learnAlone(cell: Cell): Promise<void> {
    return this.once(cell.key, async () => {
      this.known.set(cell.key, await this.ask.of(cell));
    });
  }

  /** Asks once, unless it failed. */
  private once(what: string, ask: () => Promise<void>): Promise<void> {
    const under = this.asked.get(what) ?? ask().catch(() => void this.asked.delete(what));
    this.asked.set(what, under);
    return under;
  }
}

const patiently = (asked: Promise<void>): Promise<void> =>
  Promise.race([asked, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
