import { LRUCache } from "lru-cache";

/**
 * What was made of an organization's definitions (KPIs, teams, assignments, targets, people, settings: all but entries),
 * kept for as long as not one of them changes. Entries come every minute, definitions change a few times a week.
 */
export interface Shelf {
  get(key: string): object | undefined;
  set(key: string, made: object): void;
}

/** How many organizations a process keeps something of, and how many things of each. */
const most = { organizations: 50, things: 50_000 };

interface VersionedShelf extends Shelf {
  version: string;
}

const shelves = new LRUCache<string, VersionedShelf>({ max: most.organizations });

/**
 * The shelf of an organization's definitions at a version of theirs. The version is a number of the log, read in the
 * very snapshot that is read with the shelf at hand; numbers are given in the order of commits, for a writer locks its
 * organization's head until then. So a thing made in one snapshot holds in every other of the same version.
 */
export function shelfOf(organizationId: string, version: string): Shelf {
  const known = shelves.get(organizationId);
  if (known?.version === version) return known;
  const things = new LRUCache<string, object>({ max: most.things });
  const shelf: VersionedShelf = {
    version,
    get: (key) => things.get(key),
    set: (key, made) => void things.set(key, Object.freeze(made)),
  };
  shelves.set(organizationId, shelf);
  return shelf;
}
