import type { IncomingMessage } from "node:http";

/** Largest body of a request, in bytes: an import of 8 MB in base64, and room beside it. */
export const largestBody = 12 * 1024 * 1024;

/** How much of a body that is too large is still taken in, unkept, so that its sender hears why it is refused. */
const mostTakenIn = 8 * largestBody;

export class BodyTooLarge extends Error {}

/** The whole body as text. Throws `BodyTooLarge` when its sender has said everything, or far too much. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostTakenIn) break;
    if (size <= largestBody) chunks.push(chunk);
  }
  if (size > largestBody) throw new BodyTooLarge(`A request may have at most ${largestBody} bytes.`);
  return Buffer.concat(chunks).toString("utf8");
}
