import { type IncomingHttpHeaders, request } from "node:http";

interface AnswerOnce {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const PATIENCE_MS = 10_000;

/** Asks on a connection of its own that is closed afterwards; rejects when it is cut off, or nobody answers. */
export function askAnew(
  address: string,
  credential: string,
  body: { query: string; variables?: object },
  headers: Record<string, string> = {},
): Promise<AnswerOnce> {
  const sent = { "content-type": "application/json", authorization: `Bearer ${credential}`, ...headers };
  return new Promise((resolve, reject) => {
    const asking = request(
      `${address}/graphql`,
      { method: "POST", agent: false, headers: sent, signal: AbortSignal.timeout(PATIENCE_MS) },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
        response.on("error", reject);
      },
    );
    asking.on("error", reject);
    asking.end(JSON.stringify(body));
  });
}
