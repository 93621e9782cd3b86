import { expect, test } from "vitest";
import { nearestAddress } from "./nearest-address";

test.each([
  ["/de", "/de-CH"],
  ["/de/board", "/de-CH/board"],
  ["/fr/", "/fr-CH/"],
  ["/it-IT/kpis/1", "/it-CH/kpis/1"],
  ["/DE-ch/entries", "/de-CH/entries"],
  ["/en-GB", "/en"],
  ["/fr_CH", "/fr-CH"],
])("%s means %s", (path, meant) => expect(nearestAddress(path)).toBe(meant));

test.each(["/", "/de-CH", "/de-CH/board", "/en/board", "/board", "/es/board", "/design", "/de-CHE"])(
  "%s stands as it is",
  (path) => expect(nearestAddress(path)).toBeNull(),
);
