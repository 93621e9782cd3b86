import type { PropsWithChildren } from "react";
import { SessionDialog } from "../../../features/session/session-dialog";
import { AppFrame } from "../../../features/shell/app-frame";
import { loadViewer } from "../../../features/shell/viewer";
import { ViewerProvider } from "../../../features/shell/viewer-context";
import { personKey } from "../../../lib/person-key";
import { requireSession } from "../../../lib/require-session";

export default async function AppLayout({ children }: PropsWithChildren) {
  const session = await requireSession();
  const viewer = await loadViewer();
  return (
    <ViewerProvider viewer={viewer}>
      <AppFrame>{children}</AppFrame>
      <SessionDialog who={personKey(session)} name={session.name} />
    </ViewerProvider>
  );
}
