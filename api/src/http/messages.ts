import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { BodyTooLarge, readBody } from "./read-body";

/** The sender's own id of a request if it is a plain one, so that a log line can be found from both ends. */
export const requestIdOf = (request: IncomingMessage): string => {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

type Body = { value: unknown; text: string } | { status: number; problem: string };

/** The JSON of a POST. Other kinds of content are Apollo's to refuse. */
export async function parsedBody(request: IncomingMessage): Promise<Body> {
  try {
    const text = await readBody(request);
    const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
    return { value: isJson && text !== "" ? JSON.parse(text) : text, text };
  } catch (error) {
    if (error instanceof BodyTooLarge)
      return { status: 413, problem: problemBody("BAD_REQUEST", error.message) };
    if (error instanceof SyntaxError)
      return { status: 400, problem: problemBody("BAD_REQUEST", "The body is not JSON.") };
    // Who hangs up in the middle of a sentence gets no answer, and nothing is wrong with us.
    if (request.destroyed)
      return { status: 400, problem: problemBody("BAD_REQUEST", "The body did not come whole.") };
    throw error;
  }
}

export const problemBody = (code: string, message: string): string =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });

export function send(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(body);
}
