import type { CursorKey } from "./page";

const names = new Intl.Collator("de-CH", { numeric: true });

/** Orders what is sorted outside the database: numbers by size, names as a reader of any of our languages expects them. */
export function compareKeys(a: CursorKey, b: CursorKey): number {
  for (const [place, mine] of a.entries()) {
    const other = b[place];
    const difference =
      typeof mine === "number" && typeof other === "number"
        ? mine - other
        : names.compare(String(mine), String(other));
    if (difference !== 0) return difference;
  }
  return 0;
}
