import { type Identity, mintApiToken, type Profile } from "./api-token";
import { env } from "./env";

/** The API answered and refused; `code` as in `extensions.code`. */
export class ApiRefusal extends Error {
  override name = "ApiRefusal";
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Sends one operation straight to the API for a person. Throws when the API does not answer or refuses. */
async function send<T>(identity: Identity, query: string, profile?: Profile): Promise<T> {
  const response = await fetch(`${env().API_URL}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await mintApiToken(identity, profile)}`,
    },
    body: JSON.stringify({ query }),
    cache: "no-store",
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as Answer<T>;
  if (!answer.data) {
    const [error] = answer.errors ?? [];
    throw new ApiRefusal(error?.message ?? `The API answered ${response.status}`, error?.extensions?.code);
  }
  return answer.data;
}

/** Tells the API who has signed in; it creates or updates the person. Returns the person's status. */
export async function announceSignIn(identity: Identity, profile: Profile): Promise<string> {
  const data = await send<{ signIn: { status: string } }>(
    identity,
    "mutation { signIn { status } }",
    profile,
  );
  return data.signIn.status;
}

/** Ends the web session at the API, so that a copied cookie is worth nothing from now on. */
export async function endApiSession(identity: Identity): Promise<void> {
  await send(identity, "mutation { endSession { ended } }");
}
