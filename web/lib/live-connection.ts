import type { ChangedSubscription } from "@cairn/schema/generated/web/live/graphql";

export type LiveNews = ChangedSubscription["changed"];

export interface LiveListener {
  /** Only what touches these teams, or the whole organization; null for everything. */
  teamIds: readonly string[] | null;
  /** How far the log had come when what is shown was read: what has come since is told first. */
  after: number | null;
  hear(news: LiveNews): void;
}

export interface Asked {
  teamIds: string[] | null;
  after: number | null;
}

/** What a connection needs of its surroundings. */
export interface LiveSurroundings {
  /** Opens a stream; ends when the server ends it, throws when it breaks. */
  open(asked: Asked, signal: AbortSignal): AsyncIterable<LiveNews>;
  /** Whether there is no use in trying again. */
  isFinal(error: unknown): boolean;
  /** Milliseconds before the next try, after this many that failed. */
  delay(failures: number): number;
}

/** After a try that failed: half a second and twice as long each time, up to half a minute, never all at once. */
export const usualDelay = (failures: number): number =>
  Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);

interface Held {
  listener: LiveListener;
  /** How far this one has heard. */
  reached: number | null;
}

/** One stream for all who listen in this window. It is opened again when it ends, from where one had come. */
export class LiveConnection {
  private readonly listening = new Set<Held>();
  private current: { key: string; leaving: AbortController } | null = null;
  /** How far the open stream has told. */
  private position: number | null = null;
  private isPaused = false;
  private isOver = false;
  private settling: { anew: boolean } | null = null;

  constructor(private readonly surroundings: LiveSurroundings) {}

  /** Listens until the returned function is called. */
  add(listener: LiveListener): () => void {
    const held: Held = { listener, reached: listener.after ?? this.position };
    this.listening.add(held);
    const hasMissed = listener.after !== null && this.position !== null && listener.after < this.position;
    this.settle(hasMissed);
    return () => {
      this.listening.delete(held);
      this.settle();
    };
  }

  /** Nothing is heard while nobody looks; what was missed is told afterwards. */
  pause(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.settle();
  }

  /** Opens the stream anew, now: the network is back, or somebody has signed in. */
  retry(): void {
    this.isOver = false;
    this.settle(true);
  }

  /** Once for all that is asked for in one turn: a page that follows another keeps its stream. */
  private settle(anew = false): void {
    if (this.settling) {
      this.settling.anew ||= anew;
      return;
    }
    const settling = { anew };
    this.settling = settling;
    queueMicrotask(() => {
      this.settling = null;
      this.reopen(settling.anew);
    });
  }

  /** Opens, closes or opens anew, as those who listen now need it. */
  private reopen(anew: boolean): void {
    const idle = this.listening.size === 0 || this.isPaused || this.isOver;
    const key = idle ? null : JSON.stringify(this.teams());
    if (!anew && key === (this.current?.key ?? null)) return;
    this.current?.leaving.abort();
    this.current = null;
    this.position = null;
    if (key === null) return;
    const leaving = new AbortController();
    this.current = { key, leaving };
    void this.keepOpen(leaving.signal);
  }

  private teams(): string[] | null {
    const all = [...this.listening].map(({ listener }) => listener.teamIds);
    if (all.includes(null)) return null;
    return [...new Set(all.flatMap((teamIds) => teamIds ?? []))].sort();
  }

  /** The place from which all have something to hear; null as long as nobody has heard anything. */
  private from(): number | null {
    const reached = [...this.listening].flatMap((held) => held.reached ?? []);
    return reached.length > 0 ? Math.min(...reached) : null;
  }

  private async keepOpen(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        for await (const news of this.surroundings.open(
          { teamIds: this.teams(), after: this.from() },
          signal,
        )) {
          if (signal.aborted) return;
          failures = 0;
          this.tell(news);
        }
      } catch (error) {
        if (signal.aborted) return;
        if (this.surroundings.isFinal(error)) return this.giveUp();
      }
      await pause(this.surroundings.delay(failures++), signal);
    }
  }

  private giveUp(): void {
    this.isOver = true;
    this.settle();
  }

  private tell(news: LiveNews): void {
    this.position = news.seq;
    for (const held of [...this.listening]) {
      const { listener, reached } = held;
      held.reached = news.seq;
      // Whoever has asked for nothing earlier has just read what it shows, or has been told of no place before.
      const isNew = reached !== null && news.seq > reached;
      const changes = news.changes.filter(
        ({ seq, teamId }) =>
          seq > (reached ?? news.seq) &&
          (teamId === null || teamId === undefined || (listener.teamIds?.includes(teamId) ?? true)),
      );
      if (changes.length > 0 || (news.isMany && isNew)) listener.hear({ ...news, changes });
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
