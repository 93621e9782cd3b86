/** What stands between the braces of a reference: a name, and whether it may be missing. */
export interface ReferenceText {
  readonly name: string;
  readonly optional: boolean;
}

const QUOTED = /^"((?:[^"]|"")*)"\s*(\?)?$/su;

/**
 * Reads what stands between braces: a name, which a question mark behind it makes optional. A name that itself ends
 * with one, or that is quoted, stands in quotation marks, doubled where it has some: `"Recommend us?"`.
 */
export function readReference(inside: string): ReferenceText {
  const text = inside.trim();
  const [, quoted, mark] = QUOTED.exec(text) ?? [];
  if (quoted !== undefined)
    return { name: quoted.replaceAll('""', '"').trim(), optional: mark !== undefined };
  const optional = text.endsWith("?");
  return { name: (optional ? text.slice(0, -1) : text).trim(), optional };
}

/** A reference as text, with its braces, so that it is read as what it is; quoted only where it has to be. */
export function writeReference(name: string, optional: boolean): string {
  const mark = optional ? "?" : "";
  const plain = readReference(name + mark);
  const isRight = plain.name === name && plain.optional === optional;
  return `{${isRight ? name : `"${name.replaceAll('"', '""')}"`}${mark}}`;
}
