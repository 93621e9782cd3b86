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
