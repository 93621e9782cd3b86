import type { ChangeFilter } from "@cairn/schema/types/changes";
import { notFound } from "../../platform/failure";
import type { Viewer } from "../../platform/viewer";
import { readPlace } from "./places";
import { type ShownRun, showRun } from "./show-run";
import { wantedOf } from "./wanted";
import { runFrom, topOf } from "./whole-run";

/** The run a change of the log stands in, told by the changes of it that the viewer may read and the filter lets through. */
export async function changeRunAt(viewer: Viewer, seq: number, filter: ChangeFilter): Promise<ShownRun> {
  const wanted = wantedOf(viewer, filter);
  const [here] = await viewer.reading.read((tx) => readPlace(tx, { seq }));
  const top = here && (await topOf(viewer, wanted, here));
  const run = top && (await runFrom(viewer, wanted, top));
  if (!run) throw notFound("change");
  return showRun(viewer, wanted, run, seq);
}
