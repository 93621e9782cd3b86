import { endedSessions } from "@cairn/drizzle/tables/members";
import type { EndSessionPayload } from "@cairn/schema/types/members";
import { change } from "../../platform/change";
import { failure } from "../../platform/failure";
import { isId } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";

/** Signs the viewer's web session out: its tokens are refused from now on, whoever holds a copy of its cookie. */
export async function endSession(viewer: Viewer): Promise<EndSessionPayload> {
  const { sessionId, person } = viewer;
  if (!person || !sessionId || !isId(sessionId))
    throw failure("FORBIDDEN", "Only a web session can be signed out.");
  await change(viewer, { action: "endSession" }, (tx) =>
    tx
      .insert(endedSessions)
      .values({ id: sessionId, organizationId: viewer.organization.id, personId: person.id })
      .onConflictDoNothing(),
  );
  return { ended: true };
}
