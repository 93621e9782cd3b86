import { formatPeriod, period } from "@cairn/schema/rules/period";
import { isLongSilence } from "@cairn/schema/rules/silence";
import type { DeskRow } from "@cairn/schema/types/desk";
import { Status } from "@cairn/schema/types/figures";
import type { Viewer } from "../../platform/viewer";
import { latestPointOf } from "../figures/latest";
import { firstPeriodOf } from "../kpis/first-period";

/** The first period of the silence in which a row's cells stand, if it has lasted long; null while figures come. */
export async function silentSinceOf(viewer: Viewer, { assignment, cells }: DeskRow): Promise<string | null> {
  const [first] = cells;
  if (!first) return null;
  const latest = await latestPointOf(viewer, assignment);
  if (!latest) return null;
  const missing = latest.missingSince ?? (latest.status === Status.NO_DATA ? neverReported() : null);
  return missing && isLongSilence(period(missing), period(first.period)) ? missing : null;

  function neverReported(): string {
    return formatPeriod(firstPeriodOf(assignment));
  }
}
