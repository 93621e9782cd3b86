import type { IncomingMessage } from "node:http";

/** Largest body of a request, in bytes: an import of 8 MB in base64, and room beside it. */
export const largestBody = 12 * 1024 * 1024;

export class BodyTooLarge extends Error {}

/** The whole body as text. Throws `BodyTooLarge` as soon as it is known to be. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestBody) throw new BodyTooLarge(`A request may have at most ${largestBody} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
