import type { ChangePlace } from "@cairn/schema/types/change-runs";
import type { ChangeFilter } from "@cairn/schema/types/changes";
import { failure } from "../../platform/failure";
import type { Viewer } from "../../platform/viewer";
import { foldRuns, type Place, type RunSummary, summaryOf } from "./fold-runs";
import { readNewerPlaces, readOlderPlaces, readSeqAt } from "./places";
import { type ShownRun, showRun } from "./show-run";
import { type Wanted, wantedOf } from "./wanted";
import { runFrom, topOf } from "./whole-run";

/** Changes that are read at once to be folded; a run that is longer is counted by the database. */
const READ = 200;
/** How often they are read for one page: behind each long import it is read again. */
const READS = 12;
/** Newer ones that are shown with a change that was asked for. */
const CONTEXT = 4;
const mostRuns = 100;

type Direction = "older" | "newer";
interface Walked {
  /** In the order in which they were met. */
  runs: RunSummary[];
  /** Nothing more is wanted beyond them. */
  isEnd: boolean;
}

interface RunPage {
  runs: ShownRun[];
  older: number | null;
  newer: number | null;
}

/** A page of the log at a place, newest first, what one request did folded together, however much that was. */
export async function listChangeRuns(
  viewer: Viewer,
  filter: ChangeFilter,
  place: ChangePlace,
  first: number,
): Promise<RunPage> {
  if (first < 1 || first > mostRuns)
    throw failure("BAD_USER_INPUT", `\`first\` must be between 1 and ${mostRuns}.`);
  if (Object.values(place).filter((said) => said != null).length > 1)
    throw failure("BAD_USER_INPUT", "A place is said by one of its fields.");
  const list = new Walk(viewer, wantedOf(viewer, filter));
  const { runs, isEnd } = await pageAt(list, place, first);
  const [top, bottom] = [runs[0], runs.at(-1)];
  const from = top ? top.newest + 1 : await placeOf(viewer, place);
  const above = from === null ? null : from - 1;
  return {
    runs: await Promise.all(runs.map((run) => showRun(viewer, list.wanted, run, place.around ?? null))),
    older: isEnd ? null : (bottom?.oldest ?? null),
    newer: above !== null && !isNewest(place) && (await list.hasNewer(above)) ? above : null,
  };
}

const isNewest = (place: ChangePlace): boolean => Object.values(place).every((said) => said == null);

/** The first `seq` that is not shown any more, of a place that is said from above. */
async function placeOf(viewer: Viewer, { before, around, until }: ChangePlace): Promise<number | null> {
  if (!until) return before ?? (around != null ? around + 1 : null);
  const [at] = await viewer.reading.read((tx) => readSeqAt(tx, { instant: until.toISOString() }));
  return Number(at?.seq);
}

/** The runs of a page, newest first, and whether nothing is older. */
async function pageAt(list: Walk, place: ChangePlace, first: number): Promise<Walked> {
  const { after, around } = place;
  if (after != null) {
    const { runs, isEnd } = await list.walk("newer", after, first);
    // The newest page is always a full one.
    if (isEnd && runs.length < first) return list.walk("older", null, first);
    return { runs: runs.reverse(), isEnd: !(await list.hasOlder(runs.at(-1)?.oldest ?? 0)) };
  }
  const from = around == null ? await placeOf(list.viewer, place) : await list.aboveOf(around);
  return list.walk("older", from, first);
}

/** The list of the changes wanted, walked through. */
class Walk {
  constructor(
    readonly viewer: Viewer,
    readonly wanted: Partial<Wanted>,
  ) {}

  private read(direction: Direction, from: number | null, fetch: number): Promise<Place[]> {
    const [read, place] =
      direction === "older"
        ? [readOlderPlaces, { before: from ?? undefined }]
        : [readNewerPlaces, { after: from ?? undefined }];
    return this.viewer.reading.read((tx) => read(tx, { ...this.wanted, ...place, fetch }));
  }

  async hasNewer(seq: number): Promise<boolean> {
    return (await this.read("newer", seq, 1)).length > 0;
  }

  async hasOlder(seq: number): Promise<boolean> {
    return (await this.read("older", seq, 1)).length > 0;
  }

  /** So many whole runs from a place on. */
  async walk(direction: Direction, from: number | null, first: number): Promise<Walked> {
    const runs: RunSummary[] = [];
    let place = from;
    for (let reads = 0; reads < READS && runs.length < first; reads++) {
      const places = await this.read(direction, place, READ);
      const isEnd = places.length < READ;
      const folded = foldRuns(places);
      // The last may go on beyond what was read.
      const whole = (isEnd ? folded : folded.slice(0, -1)).slice(0, first - runs.length);
      runs.push(...whole.filter(isAny).map(summaryOf));
      if (isEnd && whole.length === folded.length) return { runs, isEnd: true };
      if (whole.length === 0) runs.push(...(await this.long(direction, folded[0]?.[0])));
      const last = runs.at(-1);
      place = (direction === "older" ? last?.oldest : last?.newest) ?? place;
    }
    return { runs, isEnd: direction === "older" && !(await this.hasOlder(place ?? 0)) };
  }

  /** A run that is longer than what was read of it, by the end of it that was met first. */
  private async long(direction: Direction, met: Place | undefined): Promise<RunSummary[]> {
    const { viewer, wanted } = this;
    const top = direction === "newer" && met ? await topOf(viewer, wanted, met) : met;
    const run = top && (await runFrom(viewer, wanted, top));
    return run ? [run] : [];
  }

  /** Where a page begins that shows a change with a few newer ones above it. */
  async aboveOf(seq: number): Promise<number> {
    const [here] = await this.read("older", seq + 1, 1);
    const top = here && Number(here.seq) === seq ? await topOf(this.viewer, this.wanted, here) : null;
    const from = Number(top?.seq ?? seq);
    const { runs } = await this.walk("newer", from, CONTEXT);
    return (runs.at(-1)?.newest ?? from) + 1;
  }
}

const isAny = (run: Place[]): run is [Place, ...Place[]] => run.length > 0;
