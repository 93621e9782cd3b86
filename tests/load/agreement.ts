import { deepStrictEqual } from "node:assert/strict";
import type { Contender } from "./contenders";
import type { Work } from "./work";

const SAMPLES = 5;

/** Asks all contenders the same and throws with the difference unless they answer alike. */
export async function checkAgreement(work: Work, contenders: Contender[]): Promise<void> {
  const [first, ...others] = contenders;
  for (let n = 1; first && n <= SAMPLES; n++) {
    const wanted = await contentOf(work, first, n);
    for (const other of others) {
      const found = await contentOf(work, other, n);
      deepStrictEqual(found, wanted, `${work.title}: ${other.name} does not answer what ${first.name} does`);
    }
  }
}

async function contentOf(work: Work, contender: Contender, n: number): Promise<unknown> {
  const response = await fetch(contender.address + contender.path(work), {
    method: "POST",
    headers: await contender.headers(),
    body: contender.body(work, work.ask(n)),
  });
  const text = await response.text();
  const { data, errors } = response.ok ? JSON.parse(text) : { data: null, errors: text };
  if (!data || errors)
    throw new Error(`${work.title}: ${contender.name} answers ${response.status} ${text.slice(0, 500)}`);
  return work.content(data as never);
}
