import type { Live } from "../platform/live";
import type { LoggedChange, News } from "../platform/log-watch";
import type { Viewer } from "../platform/viewer";

export interface VigilSetting {
  viewer: Viewer;
  live: Live;
  /** Looks the person up anew; throws when they may not go on. */
  again(): Promise<Viewer>;
  ending: AbortController;
  /** Milliseconds between two looks; rights can end by themselves, as a token or a deputy's last day does. */
  lookEvery: number;
  /** Milliseconds after which a stream ends in any case, so that its web session is looked at too. */
  longest: number;
}

/**
 * Watches over the right to a stream that goes on longer than the token it was opened with: ends it with the reason
 * when the session, the token or the person has ended, and without one when their rights have changed or it is old.
 */
export async function keepVigil(setting: VigilSetting): Promise<void> {
  const { viewer, live, ending, lookEvery, longest } = setting;
  let looking = false;
  const look = async () => {
    if (looking || ending.signal.aborted) return;
    looking = true;
    const reason = await whyToEnd(setting);
    looking = false;
    if (reason !== undefined) ending.abort(reason);
  };
  const watching = await live.watch(viewer.organization.id, (news) => {
    if (concerns(viewer, news)) void look();
  });
  const timers = [
    setInterval(look, lookEvery).unref(),
    setTimeout(() => ending.abort(comeBack), longest).unref(),
  ];
  const stop = () => {
    watching.stop();
    for (const timer of timers) clearTimeout(timer);
  };
  if (ending.signal.aborted) stop();
  else ending.signal.addEventListener("abort", stop, { once: true });
}

/** A reason that is no error: whoever listens may connect again. */
export const comeBack = "come back";

async function whyToEnd({ viewer, again }: VigilSetting): Promise<unknown> {
  try {
    const now = await again();
    return rightsOf(now) === rightsOf(viewer) ? undefined : comeBack;
  } catch (error) {
    // Somebody turned away carries a code; a database that does not answer is no reason to turn anybody away.
    return error instanceof Error && "extensions" in error ? error : undefined;
  }
}

const rightsOf = ({ grants, scope }: Viewer): string => JSON.stringify([grants, scope]);

/** Whether a change may have touched the rights of this person. */
function concerns({ person }: Viewer, { changes }: News): boolean {
  const isTheirs = ({ entity, entityId, personId, deputyId }: LoggedChange): boolean =>
    entity === "teams" || [entityId, personId, deputyId].includes(person?.id ?? "");
  return changes === null || changes.some(isTheirs);
}
