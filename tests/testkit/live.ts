export interface LiveChange {
  seq: number;
  entity: string;
  entityId: string;
  action: string;
  teamId: string | null;
  assignmentId: string | null;
  period: string | null;
  actorId: string | null;
}

export interface LiveNews {
  seq: number;
  isMany: boolean;
  changes: LiveChange[];
}

/** An event stream as a client has it open. */
export interface Listener {
  status: number;
  /** The body of an answer that is no stream. */
  problem: { errors: { message: string; extensions: { code: string } }[] } | null;
  /** The next message; rejects when none comes in time. */
  next(milliseconds?: number): Promise<LiveNews>;
  /** Messages that have come and were not taken. */
  left(): LiveNews[];
  /** Resolves when the stream has ended: with the code of the error it told of, or null. */
  ended: Promise<string | null>;
  leave(): void;
}

const SUBSCRIPTION = `subscription ($teamIds: [ID!], $after: SafeInt) { changed(teamIds: $teamIds, after: $after) {
  seq isMany changes { seq entity entityId action teamId assignmentId period actorId } } }`;

/** Listens at the door for event streams. */
export async function listenAt(
  address: string,
  credential: string | null,
  variables: { teamIds?: string[]; after?: number } = {},
  { query = SUBSCRIPTION, headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Listener> {
  const leaving = new AbortController();
  const response = await fetch(`${address}/graphql/stream`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      ...(credential ? { authorization: `Bearer ${credential}` } : {}),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const problem = isStream ? null : JSON.parse((await response.text()) || "null");
  const mailbox = new Mailbox();
  const ended = isStream ? read(response, mailbox) : Promise.resolve(null);
  return {
    status: response.status,
    problem,
    next: (milliseconds = 20_000) => {
      if (problem) throw new Error(`This is no stream: ${JSON.stringify(problem)}`);
      return mailbox.next(milliseconds);
    },
    left: () => mailbox.held.splice(0),
    ended,
    leave: () => leaving.abort(),
  };
}

class Mailbox {
  readonly held: LiveNews[] = [];
  private waiting: (() => void)[] = [];

  put(news: LiveNews): void {
    this.held.push(news);
    for (const wake of this.waiting.splice(0)) wake();
  }

  async next(milliseconds: number): Promise<LiveNews> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const news = this.held.shift();
      if (news) return news;
      const left = until - Date.now();
      if (left <= 0) throw new Error(`No news within ${milliseconds} ms.`);
      await Promise.race([
        new Promise<void>((wake) => this.waiting.push(wake)),
        new Promise((late) => setTimeout(late, left)),
      ]);
    }
  }
}

async function read(response: Response, mailbox: Mailbox): Promise<string | null> {
  let text = "";
  let code: string | null = null;
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        const [, data] = /^event: next\ndata: (.*)$/m.exec(message) ?? [];
        if (!data) continue;
        const { data: said, errors } = JSON.parse(data);
        if (errors) code = errors[0].extensions?.code ?? "no code";
        if (said) mailbox.put(said.changed);
      }
    }
  } catch {
    // Cut off, by us or by them.
  }
  return code;
}
