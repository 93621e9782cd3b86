import type { IncomingMessage } from "node:http";

/** Largest body of a request, in bytes: an import of 8 MB in base64, and room beside it. */
export const largestBody = 12 * 1024 * 1024;

/** How much of a body that is too large is still taken in, unkept, so that its sender hears why it is refused. */
const mostTakenIn = 8 * largestBody;

export class BodyTooLarge extends Error {}

/**
 * The whole body as text. Throws `BodyTooLarge` when its sender has said everything, or far too much. By events: to
 * iterate over a stream takes three times as long, and every request passes here.
 */
export function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const tooLarge = () => new BodyTooLarge(`A request may have at most ${largestBody} bytes.`);
  return new Promise((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else if (size > mostTakenIn) {
        reject(tooLarge());
        request.destroy();
      }
    });
    request.on("end", () => {
      if (size > largestBody) reject(tooLarge());
      else resolve((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString("utf8"));
    });
    request.on("error", reject);
    // Every request is closed in the end, and to make an error takes longer than to read most bodies.
    request.on("close", () => request.complete || reject(new Error("The body did not come whole.")));
  });
}
