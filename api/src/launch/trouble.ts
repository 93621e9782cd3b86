/** A reason why Cairn cannot start or go on, in one sentence that a person can act on. */
export class LaunchTrouble extends Error {
  override name = "LaunchTrouble";
}
