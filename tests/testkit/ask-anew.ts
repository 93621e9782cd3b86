import { type IncomingHttpHeaders, request } from "node:http";

interface AnswerOnce {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Asks on a connection of its own that is closed afterwards; rejects when it is cut off. */
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
      { method: "POST", agent: false, headers: sent },
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
