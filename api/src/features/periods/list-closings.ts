import type { Closing } from "@cairn/schema/types/periods";
import { mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { closingOf } from "./closing-row";
import { readClosings } from "./known-closings";

/** All closings, newest month first: a dozen a year. */
export async function listClosings(viewer: Viewer): Promise<Closing[]> {
  mustBeAllowed(viewer, "readFigures");
  const rows = await viewer.reading.read((tx) => readClosings(tx));
  return rows.map(closingOf);
}
