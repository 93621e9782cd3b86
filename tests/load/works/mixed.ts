import type { BenchOrganization } from "../organization";
import type { Work } from "../work";
import { boardAgainWork } from "./board";
import { entryWork } from "./entry";

const entriesAmongAHundred = 5;

/** Ninety-five boards to five entries: what is kept is no longer of now time and again. */
export function mixedWork(organization: BenchOrganization): Work {
  const board = boardAgainWork(organization);
  const entry = entryWork(organization);
  return {
    ...board,
    slug: "mixed",
    title: "95 boards to 5 entries",
    partAt: (n) => (n % 100 < entriesAmongAHundred ? entry : board),
  };
}
