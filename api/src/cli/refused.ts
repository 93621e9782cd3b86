import type { Refusal } from "@cairn/schema/types/refusals";
import { CliTrouble } from "./trouble";

/** Ends the command when a verb refused, with the sentences it gave. */
export function refuseWith(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CliTrouble(refusals.map(({ sentence }) => sentence).join(" "));
}
