/**
 * What was made of an organization's definitions (KPIs, teams, assignments, targets, people, settings: all but entries),
 * kept for as long as not one of them changes. What is made of entries as well stands beside what those said. Entries come every minute, definitions change a few times a week.
 */
export interface Shelf {
  get(kind: string, key: string): object | undefined;
  set(kind: string, key: string, made: object): void;
}

/** How many things a process keeps, of all organizations together: a few hundred megabytes at the very most. */
const most = 250_000;

/** By organization, the one that was asked for longest ago first. */
const shelves = new Map<string, VersionedShelf>();
let kept = 0;

/** By kind, then by key: both are texts that stand somewhere already. To put two together takes longer than to look up. */
class VersionedShelf implements Shelf {
  private readonly kinds = new Map<string, Map<string, object>>();
  private count = 0;
  private isGone = false;

  constructor(readonly version: string) {}

  get(kind: string, key: string): object | undefined {
    return this.kinds.get(kind)?.get(key);
  }

  set(kind: string, key: string, made: object): void {
    // A request that began before may still put something onto it.
    if (this.isGone) return;
    const things = this.kinds.get(kind) ?? new Map<string, object>();
    this.kinds.set(kind, things);
    if (!things.has(key)) {
      this.count++;
      kept++;
    }
    things.set(key, Object.freeze(made));
    if (kept > most) makeRoom();
  }

  clear(): void {
    kept -= this.count;
    this.kinds.clear();
    this.isGone = true;
  }
}

/** Whole shelves go: what belongs to one is asked for together. */
function makeRoom(): void {
  for (const [organizationId, shelf] of shelves) {
    shelves.delete(organizationId);
    shelf.clear();
    if (kept <= most / 2) return;
  }
}

/** The shelf of an organization if it is, for all that is known here, of this version still. */
export function shelfAt(organizationId: string, version: string): Shelf | null {
  const known = shelves.get(organizationId);
  return known?.version === version ? known : null;
}

/**
 * The shelf of an organization's definitions at a version of theirs. The version is a number of the log, read in the
 * very snapshot that is read with the shelf at hand; numbers are given in the order of commits, for a writer locks its
 * organization's head until then. So a thing made in one snapshot holds in every other of the same version.
 */
export function shelfOf(organizationId: string, version: string): Shelf {
  const known = shelves.get(organizationId);
  const shelf = known?.version === version ? known : new VersionedShelf(version);
  if (known && known !== shelf) known.clear();
  shelves.delete(organizationId);
  shelves.set(organizationId, shelf);
  return shelf;
}
