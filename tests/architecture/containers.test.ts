import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { serverSettings } from "@cairn/drizzle/embedded-server";
import { type Copy, DockerfileParser, type Instruction } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

// There is no container engine where these tests run: what can be read is read, and what it says is held to.
const ROOT = path.resolve(import.meta.dirname, "../..");
const text = (file: string) => readFile(path.join(ROOT, file), "utf8");

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  privileged?: boolean;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  secrets?: string[];
  networks?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

interface Compose {
  services: Record<string, Service>;
  networks: Record<string, unknown>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

const readCompose = async (): Promise<Compose> => parse(await text("docker-compose.yml"), { merge: true });

describe.each(["api/Dockerfile", "web/Dockerfile"])("%s", (file) => {
  const instructions = async (): Promise<Instruction[]> =>
    DockerfileParser.parse(await text(file)).getInstructions();
  const lastStage = async () => {
    const all = await instructions();
    return all.slice(all.findLastIndex((one) => one.getKeyword() === "FROM"));
  };

  it("is well formed", async () => {
    expect(
      validate(await text(file)).map(({ message, range }) => `${range.start.line + 1}: ${message}`),
    ).toEqual([]);
  });

  it("builds on a named version of Node, for a user who is not root", async () => {
    const stages = (await instructions()).filter((one) => one.getKeyword() === "FROM");
    const names = stages.map((one) => /AS (\S+)/.exec(one.getArgumentsContent() ?? "")?.[1]);
    for (const stage of stages) {
      const base = stage.getArguments()[0]?.getValue() ?? "";
      expect(base.startsWith("node:24-") || names.includes(base)).toBe(true);
    }
    const users = (await lastStage()).filter((one) => one.getKeyword() === "USER");
    expect(users.map((one) => one.getArgumentsContent())).toEqual(["node"]);
  });

  it("is healthy when it is ready", async () => {
    const check = (await lastStage()).find((one) => one.getKeyword() === "HEALTHCHECK");
    expect(check?.getRawArgumentsContent()).toContain("/readyz");
  });

  it("starts what `npm start` starts", async () => {
    const command = (await lastStage()).find((one) => one.getKeyword() === "CMD");
    const words: string[] = JSON.parse(command?.getRawArgumentsContent() ?? "[]");
    const plans = await text("api/src/launch/programs.ts");
    const own = words.slice(1).filter((word) => !/^--import$|secrets-from-files/.test(word));
    for (const word of own) expect(plans).toContain(word.replace(/^api\/dist\//, ""));
  });

  it("copies what is there", async () => {
    const copies = (await instructions()).filter((one): one is Copy => one.getKeyword() === "COPY");
    const fromHere = copies.filter((copy) => copy.getFromFlag() === null);
    const sources = fromHere.flatMap((copy) =>
      copy
        .getArguments()
        .slice(0, -1)
        .map((one) => one.getValue()),
    );
    expect(sources.filter((source) => !existsSync(path.join(ROOT, source)))).toEqual([]);
    const { workspaces }: { workspaces: string[] } = JSON.parse(await text("package.json"));
    expect(sources).toEqual(expect.arrayContaining(workspaces.map((name) => `${name}/package.json`)));
  });
});

describe("docker-compose.yml", () => {
  it("runs every service without privileges on a read-only root", async () => {
    const { services } = await readCompose();
    for (const service of Object.values(services)) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
      expect(service.security_opt).toContain("no-new-privileges:true");
      expect(service.privileged).toBeUndefined();
      if (!service.build) expect(service.user).toMatch(/^(?!root|0)/);
    }
  });

  it("refers to nothing that is not there", async () => {
    const { services, networks, volumes, secrets } = await readCompose();
    for (const service of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      expect(Object.keys(networks)).toEqual(expect.arrayContaining(service.networks ?? []));
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(service.secrets ?? []));
      const named = (service.volumes ?? []).map((volume) => volume.split(":")[0]);
      expect(Object.keys(volumes)).toEqual(expect.arrayContaining(named));
      if (service.build) expect(existsSync(path.join(ROOT, service.build.dockerfile))).toBe(true);
    }
  });

  it("sets its PostgreSQL as the embedded one is set, with memory to be chosen", async () => {
    const { services } = await readCompose();
    const command = services.postgres?.command ?? [];
    for (const [name, value] of Object.entries(serverSettings))
      expect(command).toContain(`-c${name}=${value}`);
    expect(command.join(" ")).toMatch(/-cshared_buffers=\$\{POSTGRES_SHARED_BUFFERS:-\d+MB\}/);
  });

  it("shows itself to this machine alone unless told otherwise", async () => {
    const { services } = await readCompose();
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports).toHaveLength(2);
    for (const port of ports) expect(port).toMatch(/^\$\{BIND:-127\.0\.0\.1\}:/);
  });

  it("waits for what must be ready first", async () => {
    const { services } = await readCompose();
    expect(services.postgres?.healthcheck?.test).toEqual(
      // By a socket it would be ready while its image still makes the database.
      expect.arrayContaining(["pg_isready", "--host=127.0.0.1"]),
    );
    expect(services.migrate?.depends_on?.postgres?.condition).toBe("service_healthy");
    expect(services.api?.depends_on?.migrate?.condition).toBe("service_completed_successfully");
    expect(services.web?.depends_on?.api?.condition).toBe("service_healthy");
  });

  it("gives each service its own secrets as files, and the web app no way to the database", async () => {
    const { services } = await readCompose();
    const reader = await text("api/bin/secrets-from-files.mjs");
    for (const [name, { environment = {}, secrets = [] }] of Object.entries(services)) {
      const files = Object.entries(environment).filter(([variable]) => variable.endsWith("_FILE"));
      expect(files.map(([, file]) => file).sort()).toEqual(
        secrets.map((secret) => `/run/secrets/${secret}`).sort(),
      );
      if (name === "postgres") continue;
      for (const [variable] of files) expect(reader).toContain(`"${variable.replace(/_FILE$/, "")}"`);
    }
    expect(services.web?.networks).not.toContain("store");
    expect(services.web?.secrets).not.toContain("database-url");
  });

  it("finds every secret among those that are made", async () => {
    const { secrets } = await readCompose();
    const maker = await text("api/bin/make-secrets.mjs");
    for (const [name, { file }] of Object.entries(secrets)) {
      expect(file).toBe(`.cairn/compose/${name}`);
      expect(maker).toContain(`"${name}":`);
    }
  });

  it("never runs the demo sign-in", async () => {
    const { services } = await readCompose();
    expect(services.web?.environment?.OIDC_ISSUER).toMatch(/^\$\{OIDC_ISSUER:\?/);
    expect(JSON.stringify(services)).not.toContain("demo-identity");
  });
});
