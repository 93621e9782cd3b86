const MOST = 64;

/** How many processes are to serve: API_PROCESSES, or one. Throws with one sentence. */
export function processesWanted({ API_PROCESSES }: Record<string, string | undefined>): number {
  if (!API_PROCESSES) return 1;
  const count = /^\d{1,2}$/.test(API_PROCESSES) ? Number(API_PROCESSES) : 0;
  if (count < 1 || count > MOST)
    throw new RangeError(
      `API_PROCESSES must be a whole number from 1 to ${MOST}, and is "${API_PROCESSES}".`,
    );
  return count;
}
