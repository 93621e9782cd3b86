"use client";
import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLocale, useTranslations } from "next-intl";
import { createContext, use, useMemo, useSyncExternalStore } from "react";
import type { AppLocale } from "../../../lib/i18n/routing";
import { calendarOf, todayOf } from "../../../lib/periodicity";
import type { Viewer } from "../../shell/viewer";
import { useViewer } from "../../shell/viewer-context";
import type { CellState } from "../desk/cell-state";
import { DeskCells } from "../desk/desk-cells";
import type { DeskEvent, SenderPorts } from "../desk/desk-sender";
import { graphqlUsual } from "../desk/usual";
import type { Setting } from "../reading/standing";
import { graphqlDoor } from "../saving/door";
import { Drafts } from "../saving/drafts";
import type { Flow } from "../saving/queue";

/** A desk, and those who want to hear what happens on it. */
export interface Desk {
  readonly cells: DeskCells;
  readonly listen: (listener: (event: DeskEvent) => void) => () => void;
}

// With the client, not with the page: what is on its way goes on when the person looks at another page meanwhile.
const desks = new WeakMap<ApolloClient, Map<AppLocale, Desk>>();

/** The desk of the person who uses this browser's window. */
export function useOwnDesk(): Desk {
  const t = useTranslations("entries");
  const client = useApolloClient();
  const viewer = useViewer();
  const locale = useLocale();
  return useMemo(() => {
    const known = desks.get(client) ?? new Map<AppLocale, Desk>();
    desks.set(client, known);
    const texts = { failed: t("problem.failed"), undone: t("undo.reason") };
    const desk = known.get(locale) ?? makeDesk(client, viewer, locale, texts);
    known.set(locale, desk);
    return desk;
  }, [client, viewer, locale, t]);
}

function makeDesk(
  client: ApolloClient,
  viewer: Viewer,
  locale: AppLocale,
  texts: SenderPorts["texts"],
): Desk {
  const listeners = new Set<(event: DeskEvent) => void>();
  const cells = new DeskCells({
    texts,
    door: graphqlDoor(client),
    askUsual: graphqlUsual(client),
    drafts: new Drafts(browserStorage(), viewer.person.id),
    setting: settingOf(viewer, locale),
    onEvent: (event) => {
      for (const listener of listeners) listener(event);
    },
  });
  return {
    cells,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function settingOf({ organization }: Viewer, locale: AppLocale): Setting {
  return {
    locale,
    calendar: calendarOf(organization),
    // A desk may stay open over midnight.
    get today() {
      return todayOf(organization, new Date());
    },
  };
}

/** Where drafts are kept; a browser may forbid it altogether. */
function browserStorage(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("useDesk needs a DeskProvider around it.");
  return desk;
}

const LockedContext = createContext(false);
export const LockedProvider = LockedContext.Provider;

/** Whether the month shown is closed: its figures are read, not written. */
export function useLocked(): boolean {
  return use(LockedContext);
}

/** One cell as it is now. */
export function useCellState(key: string): CellState {
  const { store } = useDesk().cells;
  const read = () => store.state(key);
  return useSyncExternalStore((listener) => store.subscribe(key, listener), read, read);
}

/** Whether what is saved goes out, or why it waits. */
export function useFlow(): Flow {
  const { store, sender } = useDesk().cells;
  const read = () => sender.flow;
  return useSyncExternalStore(store.subscribeAny, read, read);
}

/** Draws again whenever anything on the desk changes. */
export function useWholeDesk(): DeskCells {
  const { cells } = useDesk();
  const { store } = cells;
  const read = () => store.version;
  useSyncExternalStore(store.subscribeAny, read, read);
  return cells;
}
