import { describe, expect, it } from "vitest";
import { readSettings } from "./settings";

const read = (env: Record<string, string>) => readSettings("/cairn", env);

describe("readSettings", () => {
  it("runs the demo on the embedded database when nothing is said", () => {
    expect(read({})).toEqual({
      root: "/cairn",
      dataDir: "/cairn/.cairn",
      webPort: 3000,
      apiPort: 4000,
      identityPort: 4001,
      publicUrl: "http://localhost:3000",
      databaseUrl: undefined,
      signIn: undefined,
      demo: true,
    });
  });

  it("honours ports, data folder and public address", () => {
    const env = { PORT: "3100", API_PORT: "4100", DEMO_IDENTITY_PORT: "4101", CAIRN_DATA_DIR: "/srv/data" };
    expect(read(env)).toMatchObject({
      webPort: 3100,
      apiPort: 4100,
      identityPort: 4101,
      dataDir: "/srv/data",
      publicUrl: "http://localhost:3100",
    });
    expect(read({ AUTH_URL: "http://localhost:8080/" }).publicUrl).toBe("http://localhost:8080");
  });

  it("takes an empty variable for one that is not set", () => {
    expect(read({ PORT: "", DATABASE_URL: "", OIDC_ISSUER: "", CAIRN_DATA_DIR: "" })).toEqual(read({}));
  });

  it.each([
    ["a given database", { DATABASE_URL: "postgres://cairn@db.example.org/cairn" }],
    ["a sign-in service", { OIDC_ISSUER: "https://login.example.org", OIDC_CLIENT_ID: "cairn" }],
    ["production", { NODE_ENV: "production" }],
    ["production by Cairn's own word", { CAIRN_ENV: "production" }],
  ])("has no demo with %s", (_, env) => {
    expect(read(env).demo).toBe(false);
  });

  it.each([
    [{ PORT: "0" }, /PORT must be a port number from 1 to 65535, and is "0"/],
    [{ API_PORT: "4e3" }, /API_PORT must be a port number/],
    [{ PORT: "4000" }, /must be different ports/],
    [{ DATABASE_URL: "mysql://db/cairn" }, /DATABASE_URL must look like/],
    [{ OIDC_ISSUER: "login" }, /OIDC_ISSUER must be the address/],
    [{ OIDC_ISSUER: "https://login.example.org" }, /OIDC_CLIENT_ID must be too/],
    [{ AUTH_URL: "kpi" }, /AUTH_URL must be the address/],
    [{ AUTH_URL: "https://kpi.example.org" }, /on this machine alone.*set OIDC_ISSUER/],
  ])("refuses %j", (env, sentence) => {
    expect(() => read(env)).toThrow(sentence);
  });
});
