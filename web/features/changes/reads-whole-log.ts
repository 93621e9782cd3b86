import type { Viewer } from "../shell/viewer";

/** Whether somebody reads all of the log, or only what touches their teams. */
export const readsWholeLog = (grants: Viewer["grants"]): boolean =>
  grants.some(({ role, team }) => team === null && role !== "MEMBER");
