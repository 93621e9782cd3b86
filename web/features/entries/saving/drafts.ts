import type { Texts } from "../cell/cell";

/** What was typed into a cell and has not been saved yet. */
export interface Draft {
  readonly texts: Texts;
  readonly note: string;
  readonly provisional: boolean;
  /** The revision it was typed over, 0 for none. */
  readonly basedOn: number;
  /** When it was typed, milliseconds since 1970. */
  readonly at: number;
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps what a person has typed in this browser until it is saved: it survives a reload, a closed tab and the end of
 * a session. One item a person and cell, so that two tabs don't overwrite each other's.
 */
export class Drafts {
  constructor(
    private readonly storage: Storage | null,
    private readonly personId: string,
    private readonly now: () => number = Date.now,
  ) {}

  keep(key: string, draft: Omit<Draft, "at">): void {
    // A full or forbidden storage must not keep anybody from typing.
    this.attempt((storage) => storage.setItem(this.name(key), JSON.stringify({ ...draft, at: this.now() })));
  }

  forget(key: string): void {
    this.attempt((storage) => storage.removeItem(this.name(key)));
  }

  /** The draft of a cell; null where there is none, or none that is still worth offering. */
  of(key: string): Draft | null {
    const text = this.attempt((storage) => storage.getItem(this.name(key)));
    const draft = text ? parse(text) : null;
    if (draft && this.now() - draft.at < MONTH_MS) return draft;
    if (text) this.forget(key);
    return null;
  }

  /** The cells of which there are drafts, old ones included. */
  get keys(): readonly string[] {
    const start = this.name("");
    const names = this.attempt((storage) => Object.keys(storage)) ?? [];
    return names.flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
  }

  private name(key: string): string {
    return `cairn.typed.${this.personId}.${key}`;
  }

  private attempt<T>(use: (storage: Storage) => T): T | null {
    try {
      return this.storage ? use(this.storage) : null;
    } catch {
      return null;
    }
  }
}

function parse(text: string): Draft | null {
  try {
    const read: unknown = JSON.parse(text);
    return isDraft(read) ? read : null;
  } catch {
    return null;
  }
}

function isDraft(read: unknown): read is Draft {
  if (typeof read !== "object" || read === null) return false;
  const { texts, note, provisional, basedOn, at } = read as Record<string, unknown>;
  return (
    typeof texts === "object" &&
    texts !== null &&
    Object.values(texts).every((typed) => typeof typed === "string") &&
    typeof note === "string" &&
    typeof provisional === "boolean" &&
    typeof basedOn === "number" &&
    typeof at === "number"
  );
}
