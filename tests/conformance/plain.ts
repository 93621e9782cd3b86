import { Decimal, formatDecimalPlain } from "@cairn/schema/rules/decimal";
import { isGrain } from "@cairn/schema/rules/grain";
import { formatPeriod, type Period } from "@cairn/schema/rules/period";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a rule answered, as a vector writes it: decimals and periods as their canonical text, sentences as English,
 * a refusal as `{ refused, sentence }`, an accepted value as itself. A NaN or an infinity anywhere is an error.
 */
export function plain(answer: unknown): Json {
  if (answer === null || answer === undefined) return null;
  if (Decimal.isDecimal(answer)) return plainDecimal(answer as Decimal);
  if (typeof answer === "number" && !Number.isFinite(answer)) throw new Error(`a rule answered ${answer}`);
  if (typeof answer === "number" || typeof answer === "string" || typeof answer === "boolean") return answer;
  if (Array.isArray(answer)) return answer.map(plain);
  if (answer instanceof Map) return plain(Object.fromEntries(answer));
  if (typeof answer !== "object") throw new Error(`a rule answered a ${typeof answer}`);
  const fields = answer as Record<string, unknown>;
  if (isPeriod(fields)) return formatPeriod(fields);
  if (fields.ok === true) return plain(fields.value);
  if (fields.ok === false) {
    return {
      refused: plain(fields.code),
      sentence: plain(fields.sentence),
      ...(fields.at ? { at: plain(fields.at) } : {}),
    };
  }
  if ("key" in fields && "text" in fields && "params" in fields) return plain(fields.text);
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept.map(([name, value]) => [name, plain(value)]));
}

function plainDecimal(value: Decimal): string {
  if (!value.isFinite()) throw new Error(`a rule answered ${value}`);
  return formatDecimalPlain(value);
}

function isPeriod(fields: Record<string, unknown>): fields is Record<string, unknown> & Period {
  return (
    Object.keys(fields).length === 2 && typeof fields.index === "number" && isGrain(String(fields.grain))
  );
}
