import { type importJWK, type JWTPayload, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import { failure } from "../platform/failure";
import { isId } from "../platform/rows";

type Key = Awaited<ReturnType<typeof importJWK>>;

const rules = {
  issuer: "cairn-web",
  audience: "cairn-api",
  algorithms: ["EdDSA"],
  maxTokenAge: 60,
  clockTolerance: 5,
  requiredClaims: ["sub", "idp", "sid", "exp"],
};

/**
 * Tokens whose signature was found genuine, with what they claim: to verify one takes longer than to answer most
 * questions, and the web sends the same one for a minute. Only the signature is remembered. Whether a token is of now,
 * and whether its person may still come in, is asked anew each time.
 */
const genuine = new WeakMap<object, LRUCache<string, JWTPayload>>();
const mostRemembered = 2000;

/** What a token of the web app claims: signed with its key, for us, and a minute old at most. */
export async function readWebToken(token: string, key: Key, now: Date): Promise<JWTPayload> {
  const known = genuine.get(key) ?? new LRUCache<string, JWTPayload>({ max: mostRemembered });
  genuine.set(key, known);
  const remembered = known.get(token);
  if (remembered && isOfNow(remembered, now)) return remembered;
  try {
    const { payload } = await jwtVerify(token, key, { ...rules, currentDate: now });
    if (!isId(String(payload.sid))) throw new TypeError("sid is no uuid");
    known.set(token, payload);
    return payload;
  } catch {
    throw failure("UNAUTHENTICATED", "This sign-in is no longer valid.");
  }
}

/** As `jwtVerify` would have it, for a token that it has accepted before. */
function isOfNow({ iat, nbf, exp }: JWTPayload, now: Date): boolean {
  const seconds = Math.floor(now.getTime() / 1000);
  const { clockTolerance, maxTokenAge } = rules;
  return (
    exp !== undefined &&
    iat !== undefined &&
    exp > seconds - clockTolerance &&
    (nbf === undefined || nbf <= seconds + clockTolerance) &&
    iat <= seconds + clockTolerance &&
    seconds - iat <= maxTokenAge + clockTolerance
  );
}
