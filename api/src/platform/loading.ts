import type { Transaction } from "@cairn/drizzle/client";
import DataLoader from "dataloader";
import type { PromiseOrValue } from "./at-hand";
import type { Viewer } from "./viewer";

/** A loader of definitions says under which name its rows are kept for as long as those stand. */
export interface Kept {
  as: string;
}

/**
 * Declares a loader: many loads of one tick become one read in the request's transaction.
 * `batch` answers rows in any order; `keyOf` says which key a row answers.
 */
export function loaderOf<Row extends object>(
  batch: (tx: Transaction, keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): (viewer: Viewer, key: string) => Promise<Row | null>;
export function loaderOf<Row extends object>(
  batch: (tx: Transaction, keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  kept: Kept,
): (viewer: Viewer, key: string) => PromiseOrValue<Row | null>;
export function loaderOf<Row extends object>(
  batch: (tx: Transaction, keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  kept?: Kept,
): (viewer: Viewer, key: string) => PromiseOrValue<Row | null> {
  const load = (viewer: Viewer) =>
    viewer.reading.remember(
      batch,
      () =>
        new DataLoader<string, Row | null>(async (keys) => {
          const rows = await viewer.reading.read((tx) => batch(tx, keys, viewer));
          const byKey = new Map(rows.map((row) => [keyOf(row), row]));
          return keys.map((key) => byKey.get(key) ?? null);
        }),
    );
  return atHand(kept, load);
}

/** A loader of what a list asks for of each of its items. */
export interface LoaderAhead<Row> {
  /** At hand at once where it was read ahead. */
  load(viewer: Viewer, key: string): PromiseOrValue<Row | null>;
  /** Reads many before they are asked for: an answer that waits for nothing on its way is made far faster. */
  ahead(viewer: Viewer, keys: readonly string[]): Promise<void>;
}

/** Like `loaderOf`, for rows that can be read ahead of the fields that ask for them. */
export function loaderAheadOf<Row extends object>(
  batch: (tx: Transaction, keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): LoaderAhead<Row> {
  const later = loaderOf(batch, keyOf);
  const atHandOf = (viewer: Viewer) => viewer.reading.remember(later, () => new Map<string, Row | null>());
  return {
    load: (viewer, key) => {
      const known = atHandOf(viewer).get(key);
      return known === undefined ? later(viewer, key) : known;
    },
    ahead: async (viewer, asked) => {
      if (asked.length === 0) return;
      const keys = [...new Set(asked)];
      const rows = await viewer.reading.read((tx) => batch(tx, keys, viewer));
      const atHand = atHandOf(viewer);
      for (const key of keys) atHand.set(key, null);
      for (const row of rows) atHand.set(keyOf(row), row);
    },
  };
}

/** Like `loaderOf`, for many rows a key. */
export function listLoaderOf<Row>(
  batch: (tx: Transaction, keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): (viewer: Viewer, key: string) => Promise<Row[]>;
export function listLoaderOf<Row>(
  batch: (tx: Transaction, keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  kept: Kept,
): (viewer: Viewer, key: string) => PromiseOrValue<Row[]>;
export function listLoaderOf<Row>(
  batch: (tx: Transaction, keys: readonly string[], viewer: Viewer) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  kept?: Kept,
): (viewer: Viewer, key: string) => PromiseOrValue<Row[]> {
  const load = (viewer: Viewer) =>
    viewer.reading.remember(
      batch,
      () =>
        new DataLoader<string, Row[]>(async (keys) => {
          const rows = await viewer.reading.read((tx) => batch(tx, keys, viewer));
          const byKey = new Map<string, Row[]>();
          for (const row of rows) {
            const sameKey = byKey.get(keyOf(row));
            if (sameKey) sameKey.push(row);
            else byKey.set(keyOf(row), [row]);
          }
          return keys.map((key) => byKey.get(key) ?? []);
        }),
    );
  return atHand(kept, load);
}

const atHand =
  <Found extends object | null>(
    kept: Kept | undefined,
    load: (viewer: Viewer) => DataLoader<string, Found>,
  ) =>
  (viewer: Viewer, key: string): PromiseOrValue<Found> =>
    kept ? viewer.reading.keep(kept.as, key, () => load(viewer).load(key)) : load(viewer).load(key);
