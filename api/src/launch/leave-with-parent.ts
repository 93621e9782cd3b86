/**
 * Loaded before a program that Cairn's launcher starts (`node --import`): the launcher holds the other end of
 * stdin, so its end means that the launcher is gone, however it died, and the program must not stay behind.
 */
import { isMainThread } from "node:worker_threads";

const GRACE_MS = 2_000;

function leave(): void {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), GRACE_MS);
}

if (isMainThread && process.env.CAIRN_LEAVE_WITH_PARENT === "1") {
  // Programs that this one starts have other parents.
  delete process.env.CAIRN_LEAVE_WITH_PARENT;
  process.stdin.once("close", leave);
  process.stdin.once("error", () => undefined);
  process.stdin.resume();
  if ("unref" in process.stdin) process.stdin.unref();
}
