import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type App, type AppOptions, createApp } from "@cairn/api/app";
import { type Connection, connect } from "@cairn/drizzle/client";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { type Answer, ask } from "./ask";
import { createDatabase, type TestDatabase } from "./database";
import { type RoleGiven, TestOrganization } from "./organization";

export interface WorldOptions {
  /** What the API takes for the present; the real time if not given. */
  now?: Date;
  /** Connections in the API's pool. */
  poolSize?: number;
  requestTimeout?: number;
  /** How the API keeps event streams, where it is not as usual. */
  liveSetting?: AppOptions["liveSetting"];
  /** A database with something in it already; a migrated, empty one if not given. */
  database?: TestDatabase;
}

/** What the API noted for whoever runs it. */
export interface NotedLine {
  level: "info" | "error";
  message: string;
  details?: Record<string, unknown>;
}

/** An API that listens. */
export interface RunningApi {
  address: string;
  /** Ends it as a killed process ends: whoever is connected is cut off. */
  close(): Promise<void>;
}

/** The API as it runs, on a database of its own, behind real HTTP: tests come in through the front door. */
export class World {
  private constructor(
    readonly address: string,
    readonly databaseUrl: string,
    /** As the superuser: for arranging and for looking, never for what a test is about. */
    readonly owner: Connection,
    /** Starts another API on the same database, as a second process would be. */
    readonly startApi: () => Promise<RunningApi>,
    private readonly keys: CryptoKeyPair,
    private readonly clock: { now: Date | null },
    private readonly noted: NotedLine[],
    private readonly closing: () => Promise<void>,
  ) {}

  static async create({
    now,
    poolSize = 5,
    requestTimeout = 15_000,
    database: given,
    liveSetting,
  }: WorldOptions = {}): Promise<World> {
    const database = given ?? (await createDatabase());
    const keys = (await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true })) as CryptoKeyPair;
    const clock = { now: now ?? null };
    const noted: NotedLine[] = [];
    const webTokenKey = (await exportJWK(keys.publicKey)) as JWK;
    const startApi = () =>
      startApiOn(connect(database.url, { as: "app", max: poolSize, statementTimeout: requestTimeout }), {
        clock: () => clock.now ?? new Date(),
        webTokenKey,
        log: (level, message, details) => noted.push({ level, message, details }),
        requestTimeout,
        liveSetting,
      });
    const api = await startApi();
    const owner = connect(database.url, { as: "owner", max: 3 });
    const close = async () => {
      await api.close();
      await owner.close();
      await database.drop();
    };
    return new World(api.address, database.url, owner, startApi, keys, clock, noted, close);
  }

  /** Stops all of it. Throws when the API noted an error that no test has looked at with `errors()`. */
  async close(): Promise<void> {
    await this.closing();
    const [unseen] = this.errors();
    if (unseen) throw new Error(`The API noted: ${unseen.message}`, { cause: unseen.details?.error });
  }

  /** The errors that the API noted since the last look. */
  errors(): NotedLine[] {
    const errors = this.noted.filter((line) => line.level === "error");
    this.noted.length = 0;
    return errors;
  }

  /** Moves the API's clock. Changes in the log keep the database's own time. */
  setNow(now: Date): void {
    this.clock.now = now;
  }

  get now(): Date {
    return this.clock.now ?? new Date();
  }

  /** An organization with nobody in it. */
  async organization(name: string): Promise<TestOrganization> {
    const id = randomUUID();
    await this.owner.sql.begin(async (sql) => {
      await sql`select open_change(${id}, 'system', 'createOrganization', null, 'seed', null)`;
      await sql`insert into organizations (id, slug, name) values (${id}, ${name.toLowerCase()}, ${name})`;
    });
    return new TestOrganization(this, id, name);
  }

  /** A token as the web app mints them. */
  webToken(claims: Record<string, unknown>, { age = 0 }: { age?: number } = {}): Promise<string> {
    const issued = Math.floor(this.now.getTime() / 1000) - age;
    return new SignJWT({ idp: "test", sid: randomUUID(), ...claims })
      .setProtectedHeader({ alg: "EdDSA", typ: "JWT" })
      .setIssuer("cairn-web")
      .setAudience("cairn-api")
      .setIssuedAt(issued)
      .setExpirationTime(issued + 60)
      .sign(this.keys.privateKey);
  }

  /** A token like the web app's, but signed and filled as the test wants it. */
  forgedToken(
    claims: JWTPayload,
    { alg = "EdDSA", key = this.keys.privateKey }: { alg?: string; key?: CryptoKey | Uint8Array } = {},
  ): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg, typ: "JWT" }).sign(key);
  }

  /** Public half of the key with which the web app signs. */
  get webTokenKey(): CryptoKey {
    return this.keys.publicKey;
  }

  /** Asks with this credential, or as nobody. */
  ask(credential: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer> {
    return ask(this.address, credential, query, variables);
  }
}

export type { RoleGiven };

async function startApiOn(
  connection: Connection,
  options: Omit<AppOptions, "connection">,
): Promise<RunningApi> {
  const app = await createApp({ connection, ...options });
  const server = await listen(app);
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    app.endStreams();
    await new Promise((resolve) => server.close(resolve));
    await app.stop();
    await connection.close();
  };
  return { address: `http://127.0.0.1:${port}`, close };
}

function listen(app: App): Promise<Server> {
  const server = createServer(app.handle);
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
