import { type Sentence, say } from "@cairn/schema/rules/sentence";
import type { Refusal, RefusalCode } from "@cairn/schema/types/refusals";

/**
 * Makes a refusal; `path` from the outside in. Its sentence is one of the catalogue, `say("TEAM_NAME_TAKEN", {…})`, so
 * that it can be said in every language.
 */
export const refusal = (
  code: `${RefusalCode}`,
  path: (string | number)[],
  { key: rule, params, text: sentence }: Sentence,
): Refusal => ({ code: code as RefusalCode, path: path.map(String), sentence, rule, params });

/** Thrown inside `change` to roll everything back; caught by `orRefused`. */
export class Refused extends Error {
  constructor(readonly refusals: Refusal[]) {
    super(refusals.map((one) => one.sentence).join(" "));
  }
}

/** Refuses the whole write when any refusal was collected. */
export function refuseAny(refusals: Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

/** Runs a write and turns its refusal into a payload: `otherwise` with the refusals and no `seq`. */
export async function orRefused<Payload extends { refusals: Refusal[]; seq: number | null }>(
  otherwise: Omit<Payload, "refusals" | "seq">,
  write: () => Promise<Omit<Payload, "refusals">>,
): Promise<Payload> {
  try {
    return { ...(await write()), refusals: [] as Refusal[] } as unknown as Payload;
  } catch (error) {
    if (error instanceof Refused)
      return { ...otherwise, refusals: error.refusals, seq: null } as unknown as Payload;
    throw error;
  }
}

/** A text of 1 to `longest` characters after trimming, or a refusal at `path`. */
export function checkText(
  text: string | null | undefined,
  path: (string | number)[],
  { longest, required = false }: { longest: number; required?: boolean },
): Refusal[] {
  const length = text?.trim().length ?? 0;
  if (required && length === 0) return [refusal("MISSING", path, say("TEXT_MISSING", {}))];
  if (length > longest)
    return [
      refusal(
        "INVALID",
        path,
        say("TEXT_TOO_LONG", { most: { number: String(longest) }, length: { number: String(length) } }),
      ),
    ];
  return [];
}
