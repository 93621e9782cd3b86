import type { PropsWithChildren } from "react";
import { SessionDialog } from "../../../features/session/session-dialog";
import { AppFrame } from "../../../features/shell/app-frame";
import { UnreachablePage } from "../../../features/shell/unreachable-page";
import { loadViewer } from "../../../features/shell/viewer";
import { ViewerProvider } from "../../../features/shell/viewer-context";
import { errorCode, isPassing } from "../../../lib/apollo-errors";
import { personKey } from "../../../lib/person-key";
import { RefreshOnReturn } from "../../../lib/refresh-on-return";
import { requireSession } from "../../../lib/require-session";

export default async function AppLayout({ children }: PropsWithChildren) {
  const session = await requireSession();
  const viewer = await loadViewer().catch(unlessUnreachable);
  if (!viewer) return <UnreachablePage />;
  return (
    <ViewerProvider viewer={viewer}>
      <AppFrame>{children}</AppFrame>
      <RefreshOnReturn />
      <SessionDialog who={personKey(session)} name={session.name} />
    </ViewerProvider>
  );
}

/** No viewer while the API does not answer; everything else, redirects too, goes its way. */
function unlessUnreachable(error: unknown): null {
  if (isPassing(errorCode(error instanceof Error ? error : null))) return null;
  throw error;
}
