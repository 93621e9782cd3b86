import type { AssignmentRow } from "../entries/check-entry";
import { told } from "./details";
import type { PlacedRow, Planned, TeamRow } from "./plan";

/** What the rows that are taken need. */
export class UsedThings {
  /** How many rows need an assignment. Every row that is taken has one. */
  private readonly counts = new Map<Planned<AssignmentRow>, number>();
  private all: Set<string> | null = null;

  constructor(private readonly teams: ReadonlyMap<string, Planned<TeamRow>>) {}

  add(placed: readonly PlacedRow[]): void {
    for (const { row, assignment } of placed)
      if (assignment && row.refusals.length === 0) this.count(assignment, 1);
  }

  /** Takes back a row about the same things: it was taken, and is refused after all. */
  forget({ assignment }: PlacedRow): void {
    if (assignment) this.count(assignment, -1);
  }

  private count(assignment: Planned<AssignmentRow>, by: 1 | -1): void {
    this.counts.set(assignment, (this.counts.get(assignment) ?? 0) + by);
    this.all = null;
  }

  /** With an assignment its KPI and its team are needed, and the teams above it. */
  private isUsed(id: string): boolean {
    this.all ??= this.usedIds();
    return this.all.has(id);
  }

  private usedIds(): Set<string> {
    const used = new Set<string>();
    const parents = new Map([...this.teams.values()].map(({ row }) => [row.id, row.parentId]));
    for (const [{ row }, count] of this.counts) {
      if (count === 0) continue;
      used.add(row.id).add(row.kpiId);
      for (let id: string | null | undefined = row.teamId; id && !used.has(id); id = parents.get(id))
        used.add(id);
    }
    return used;
  }

  /** What only refused rows would need is not created or changed either. */
  orSpare<Row extends { id: string }>(thing: Planned<Row>): Planned<Row> {
    if (this.isUsed(thing.row.id) || !["CREATED", "CHANGED"].includes(thing.outcome)) return thing;
    return { ...thing, outcome: "REFUSED", detail: told("DETAIL_NO_ROWS", {}) };
  }
}
