/** A reason why the embedded database cannot serve, in one sentence that a person can act on. */
export class EmbeddedTrouble extends Error {
  override name = "EmbeddedTrouble";
}

/** Narrows an unknown thrown value to its system error code, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
