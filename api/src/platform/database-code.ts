/** The code of a database error, wherever a library has wrapped it. */
export function databaseCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string" && "severity" in cause) return cause.code;
  return null;
}
