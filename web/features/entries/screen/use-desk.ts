"use client";
import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLocale, useTranslations } from "next-intl";
import { createContext, use, useCallback, useMemo, useSyncExternalStore } from "react";
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
import { Outbox } from "../saving/outbox";
import { OwnChanges } from "../saving/own-changes";
import type { Flow } from "../saving/queue";

/** A desk, and those who want to hear what happens on it. */
export interface Desk {
  readonly cells: DeskCells;
  /** What this window has written itself. */
  readonly own: OwnChanges;
  readonly listen: (listener: (event: DeskEvent) => void) => () => void;
  /** Leads to a cell, wherever on the screen it stands. */
  readonly go: (key: string) => void;
  readonly onGo: (listener: (key: string) => void) => () => void;
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
    const texts = { failed: t("problem.failed"), undone: t("undo.reason"), redone: t("undo.again") };
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
  const events = hub<DeskEvent>();
  const ways = hub<string>();
  const storage = browserStorage();
  const personId = viewer.person.id;
  const own = new OwnChanges();
  const cells = new DeskCells({
    texts,
    personId,
    door: graphqlDoor(client, locale, own),
    askUsual: graphqlUsual(client),
    drafts: new Drafts(storage, personId),
    outbox: new Outbox(storage, personId),
    setting: settingOf(viewer, locale),
    onEvent: events.tell,
  });
  return { cells, own, listen: events.listen, go: ways.tell, onGo: ways.listen };
}

/** Something is told to all who listen. */
function hub<T>() {
  const listeners = new Set<(told: T) => void>();
  return {
    tell: (told: T) => {
      for (const listener of listeners) listener(told);
    },
    listen: (listener: (told: T) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

const MINUTE_MS = 60_000;

function settingOf({ organization }: Viewer, locale: AppLocale): Setting {
  let day = { minute: 0, text: "" };
  return {
    locale,
    calendar: calendarOf(organization),
    // A desk may stay open over midnight; every cell asks, so it isn't worked out anew each time.
    get today() {
      const minute = Math.floor(Date.now() / MINUTE_MS);
      if (day.minute !== minute) day = { minute, text: todayOf(organization, new Date()) };
      return day.text;
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

/** One cell as it is now. */
export function useCellState(key: string): CellState {
  const { store } = useDesk().cells;
  const read = () => store.state(key);
  return useSyncExternalStore(useCellListening(key), read, read);
}

/** A part of a cell's state, a value of its own: what else changes in the cell draws nothing. */
export function useCellPart<T extends string | boolean>(key: string, part: (state: CellState) => T): T {
  const { store } = useDesk().cells;
  const read = () => part(store.state(key));
  return useSyncExternalStore(useCellListening(key), read, read);
}

function useCellListening(key: string) {
  const { store } = useDesk().cells;
  return useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
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
