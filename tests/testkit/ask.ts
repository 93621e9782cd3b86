export interface Answer {
  status: number;
  headers: Headers;
  // Answers of GraphQL have the shape their query gives them; tests read them as they need.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** One GraphQL operation over HTTP. */
export async function ask(
  address: string,
  credential: string | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(credential ? { authorization: `Bearer ${credential}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Pick<Answer, "data"> & { errors?: Answer["errors"] };
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** Any HTTP request to `/graphql`, for what well-behaved clients don't send. `body` goes as it is. */
export async function send(
  address: string,
  {
    method = "POST",
    path = "/graphql",
    headers = {},
    body,
  }: {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string | Uint8Array<ArrayBuffer>;
  },
): Promise<RawAnswer> {
  const response = await fetch(`${address}${path}`, { method, headers, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
