import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { BodyTooLarge, readBody } from "./read-body";

/** The sender's own id of a request if it is a plain one, so that a log line can be found from both ends. */
export const requestIdOf = (request: IncomingMessage): string => {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

/** A body that cannot be answered: with which status that is said, and in what words. */
export class Unreadable {
  readonly body: string;

  constructor(
    readonly status: number,
    message: string,
  ) {
    this.body = problemBody("BAD_REQUEST", message);
  }
}

/** The text of a request's body. */
export async function textOf(request: IncomingMessage): Promise<string | Unreadable> {
  try {
    return await readBody(request);
  } catch (error) {
    if (error instanceof BodyTooLarge) return new Unreadable(413, error.message);
    // Who hangs up in the middle of a sentence gets no answer, and nothing is wrong with us.
    if (request.destroyed) return new Unreadable(400, "The body did not come whole.");
    throw error;
  }
}

/** What the JSON of a body says, or that it is none. Other kinds of content are Apollo's to refuse. */
export function jsonOf(request: IncomingMessage, text: string): unknown {
  const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
  try {
    return isJson && text !== "" ? JSON.parse(text) : text;
  } catch {
    return new Unreadable(400, "The body is not JSON.");
  }
}

export const problemBody = (code: string, message: string): string =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });

export function send(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(body);
}
