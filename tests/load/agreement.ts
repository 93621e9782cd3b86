import { deepStrictEqual } from "node:assert/strict";
import type { Contender } from "./contenders";
import { partOf, type Work } from "./work";

const SAMPLES = 5;

/** Asks all contenders the same and throws with the difference unless they answer alike. */
export async function checkAgreement(work: Work, contenders: Contender[]): Promise<void> {
  const [first, ...others] = contenders;
  for (let n = 1; first && n <= SAMPLES; n++) {
    const wanted = await contentOf(work, first, n);
    for (const other of others) {
      const found = await contentOf(work, other, n);
      if (found === undefined) continue;
      deepStrictEqual(found, wanted, `${work.title}: ${other.name} does not answer what ${first.name} does`);
    }
  }
}

async function contentOf(
  work: Work,
  { name, addresses, asker, inOurWords }: Contender,
  n: number,
): Promise<unknown> {
  const part = partOf(work, n);
  const { path, headers, body } = (await asker({ ...part, again: undefined }))(n);
  const response = await fetch(addresses[0] + path, { method: "POST", headers, body });
  const text = await response.text();
  const { data, errors } = response.ok ? JSON.parse(text) : { data: null, errors: text };
  if (!data || errors)
    throw new Error(`${work.title}: ${name} answers ${response.status} ${text.slice(0, 500)}`);
  const said = inOurWords ? inOurWords(part, data) : data;
  return said === undefined ? undefined : part.content(said as never);
}
