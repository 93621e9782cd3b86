import type { LiveChange, LiveNews } from "@cairn/schema/types/live";
import type { Stream } from "../../platform/context";
import { Feed } from "../../platform/feed";
import type { LoggedChange, News } from "../../platform/log-watch";
import { may, mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";
import { figureEntities } from "./wanted";

export interface WatchInput {
  /** Only what touches these teams, or the whole organization; null for all. */
  teamIds: string[] | null;
  /** What has come since then is told first. */
  after: number | null;
}

/** What a reader is told, or why there will be nothing more. */
export type Told = LiveNews | Error;

/**
 * Tells the viewer what comes to the log, as far as they may know of it. The first message says how far the log has
 * come, and what came since `after`. Ends when the stream ends.
 */
export async function watchChanges(
  viewer: Viewer,
  { live, ending }: Stream,
  { teamIds, after }: WatchInput,
): Promise<Feed<Told>> {
  mustBeAllowed(viewer, "readFigures");
  const isTold = (change: LoggedChange) => maySee(viewer, change) && isAbout(teamIds, change);
  const early: News[] = [];
  let hear = (news: News): void => void early.push(news);
  const organizationId = viewer.organization.id;
  const { seq, stop } = await live.watch(organizationId, (news) => hear(news));
  const feed = new Feed<Told>(stop);
  let reached = seq;
  const said = ({ seq: upTo, changes }: News): LiveNews => {
    const fresh = changes?.filter((change) => change.seq > reached && isTold(change)) ?? [];
    return { seq: upTo, isMany: changes === null, changes: fresh.map(shown) };
  };
  const tell = (news: News) => {
    // The beginning was read beside what is heard: some of it may have been told already.
    if (news.seq <= reached) return;
    const told = said(news);
    reached = news.seq;
    if (told.changes.length > 0 || told.isMany) feed.push(told);
  };
  const finish = () => {
    // Who comes back goes on from here, also where nothing of it was for them.
    feed.push(ending.reason instanceof Error ? ending.reason : { seq: reached, isMany: false, changes: [] });
    feed.end();
  };
  try {
    reached = after ?? seq;
    const missed = await live.since(organizationId, reached);
    feed.push(said(missed));
    reached = missed.seq;
  } catch (error) {
    feed.end();
    throw error;
  }
  hear = tell;
  early.forEach(tell);
  if (ending.aborted) finish();
  else ending.addEventListener("abort", finish, { once: true });
  return feed;
}

/**
 * Figures, definitions and targets are for everybody who sees figures. A team's requests are for those who read its
 * history, and people, roles and tokens for those who read the whole log.
 */
function maySee(viewer: Viewer, { entity, teamId }: LoggedChange): boolean {
  if (figureEntities.includes(entity) || entity === "organizations") return true;
  return may(viewer, "readChangeLog", entity === "reopen_requests" ? teamId : null);
}

const isAbout = (teamIds: string[] | null, { teamId }: LoggedChange): boolean =>
  teamIds === null || teamId === null || teamIds.includes(teamId);

const shown = ({ personId: _person, deputyId: _deputy, entity, ...change }: LoggedChange): LiveChange => ({
  ...change,
  entity: entity as LiveChange["entity"],
});
