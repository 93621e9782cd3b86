import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedServer, startEmbedded } from "@cairn/drizzle/embedded";
import { isAlive } from "@cairn/drizzle/embedded-cluster";

const PREFIX = "cairn-test-";

/** A PostgreSQL of this process's own, fast instead of safe: gone with its data when it is stopped. */
export async function startThrowAwayServer(): Promise<EmbeddedServer> {
  await removeLeftovers();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  // The server's user may be another than ours, so the way to its folder stands open.
  await chmod(dataDir, 0o711);
  return startEmbedded({ dataDir, volatile: true });
}

/** Servers of runs that were killed: joined once more, they stop and remove themselves. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : Number.NaN;
    if (!(pid > 0) || isAlive(pid)) continue;
    const dataDir = path.join(tmpdir(), name);
    await startEmbedded({ dataDir, volatile: true })
      .then((server) => server.stop())
      .catch(() => rm(dataDir, { recursive: true, force: true }));
  }
}
