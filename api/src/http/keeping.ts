import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServerPlugin, HTTPGraphQLResponse } from "@apollo/server";
import { statement } from "@cairn/drizzle/statement";
import { sql } from "drizzle-orm";
import type { Caller, Context } from "../platform/context";
import { onceFor } from "../platform/once-for";
import { isId } from "../platform/rows";
import { teamsAtOrBelow } from "../platform/teams-below";
import { dayIn, grantsOn, type Viewer } from "../platform/viewer";
import { Answers, digest, etagOf, hasAlready, type ToldBy, wantsNothingKept } from "./answers";
import type { Who } from "./askers";
import type { Glance, Prover } from "./authenticate";
import { type Reach, reachOf } from "./reach";

/** What an answer was made of: under which scope it may be given, and by what its version is told. */
interface Made {
  scope: string;
  version: string;
  teams: string | null;
  isPersonal: boolean;
}

type Scoped = Pick<Viewer, "organization" | "person" | "grants" | "scope" | "source" | "today">;

/**
 * What an answer depends on beside data: rights, settings, the door (pages get names in their language), and the day.
 * Two people of the same scope see the same.
 */
function scopeOf(
  { organization, person, grants, scope, source, today }: Scoped,
  isPersonal: boolean,
): string {
  const rights = grants.map(({ id: _of, ...right }) => right);
  const told = [organization, rights, scope, source, person?.locale, today, isPersonal && person?.id];
  return digest(JSON.stringify(told));
}

/** Scopes of somebody as they were found: their text is as long as their teams are many. */
const scopesOf = onceFor((_who: Who) => new Map<string, string>());

function scopeAtGlance({ who, source, scope, now }: Glance, isPersonal: boolean): string {
  const today = dayIn(who.organization.timezone, now);
  const known = scopesOf(who);
  const key = [today, source, scope, isPersonal].join(" ");
  const told =
    known.get(key) ??
    scopeOf({ ...who, grants: grantsOn(today, who.grants), source, scope, today }, isPersonal);
  known.set(key, told);
  return told;
}

/**
 * Answers given again while their data stands. An answer is made in one snapshot, and its version is read in the same
 * one; before it is given again, who asks and the version of now are read in one statement. A version is a number of
 * the log, and numbers are given in the order of commits, for a writer locks its organization's head until then: what
 * has the same number is the same data.
 */
export function keeping(prove: Prover) {
  const answers = new Answers();
  /** By viewer: Apollo hands its plugins a copy of the context. */
  const made = new WeakMap<Viewer, Made>();

  const plugin: ApolloServerPlugin<Context> = {
    async requestDidStart() {
      let version: Promise<Made | null> | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation || !contextValue.isOfViewer) return;
          if (wantsNothingKept(request.http?.headers.get("cache-control"))) return;
          const reach = reachOf(schema, document, operation, request.variables ?? {});
          if (!reach) return;
          // Of the same snapshot as the answer, whenever it is read: it travels with what is read first.
          version = madeOf(contextValue.viewer, reach).catch(() => null);
        },
        async willSendResponse({ response: { body }, contextValue }) {
          if (!version || body.kind !== "single" || body.singleResult.errors) return;
          const told = await version;
          if (told) made.set(contextValue.viewer, told);
        },
      };
    },
  };

  /** Gives an answer again if it was given and still holds; else it has to be made, or its asker to be turned away. */
  function giveAgain(
    question: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> | null {
    const told = answers.toldBy(question);
    return told && giveIfItHolds(question, told, request, response);
  }

  async function giveIfItHolds(
    question: string,
    told: ToldBy,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    const seen = await prove(request.headers.authorization)
      .then((proof) => proof.glance(told.teams, told.last))
      .catch(() => null);
    if (!seen || response.headersSent || response.destroyed) return false;
    const { version, seq } = seen;
    told.last = { organizationId: seen.who.organization.id, seq, version };
    const scope = scopeAtGlance(seen, told.isPersonal);
    const kept = answers.find(question, scope, version);
    // Another process may have given the answer that its asker has.
    const etag = kept?.etag ?? etagOf(question, scope, version);
    if (hasAlready(request, etag)) response.writeHead(304, headersOf(etag)).end();
    else if (kept) {
      const { contentType, body } = kept;
      const headers = { ...headersOf(etag), "content-type": contentType, "content-length": body.length };
      response.writeHead(200, headers).end(body);
    } else return false;
    return true;
  }

  /**
   * Keeps an answer that may be given again, and says by its headers that it may be. Who has it already, of another
   * process or of this one before it kept others, is only told so.
   */
  function keep(
    question: string,
    request: IncomingMessage,
    caller: Caller | null,
    answer: HTTPGraphQLResponse,
  ): void {
    const known = caller?.kind === "viewer" ? made.get(caller.viewer) : undefined;
    if (!known || answer.body.kind !== "complete" || (answer.status ?? 200) !== 200) return;
    const { scope, version, teams, isPersonal } = known;
    const contentType = answer.headers.get("content-type") ?? "application/json; charset=utf-8";
    const body = Buffer.from(answer.body.string);
    const etag = etagOf(question, scope, version);
    answers.keep(question, scope, { version, etag, contentType, body }, { teams, isPersonal, last: null });
    for (const [name, value] of Object.entries(headersOf(etag))) answer.headers.set(name, value);
    if (!hasAlready(request, etag)) return;
    answer.status = 304;
    answer.body = { kind: "complete", string: "" };
    for (const ofBody of ["content-type", "content-length"]) answer.headers.delete(ofBody);
  }

  return { plugin, giveAgain, keep };
}

/** Only its asker may keep it, and only while it is asked each time whether it still holds. */
const headersOf = (etag: string) => ({
  etag,
  "cache-control": "private, no-cache",
  vary: "authorization, accept, accept-language",
});

/** Tells the version of the snapshot that the answer is made in; null where that cannot be had. */
async function madeOf(viewer: Viewer, { within, isPersonal }: Reach): Promise<Made | null> {
  // That of the whole organization is told with who asks.
  const told = within
    ? await readVersion(viewer, within)
    : { version: await viewer.reading.seqSeen(), teams: null };
  if (!told?.version) return null;
  const { version, teams } = told;
  return { scope: scopeOf(viewer, isPersonal), version, teams, isPersonal };
}

const readVersion = async (
  viewer: Viewer,
  { teamIds, assignmentIds }: Within,
): Promise<Version | undefined> => {
  const organizationId = viewer.organization.id;
  const asked = { organizationId, teamIds: teamIds.filter(isId), assignmentIds: assignmentIds.filter(isId) };
  return (await viewer.reading.read((tx) => versionOfTeams(tx, asked)))[0];
};

type Within = NonNullable<Reach["within"]>;
type Version = { teams: string | null; version: string };

const versionOfTeams = statement<
  { organizationId: string; teamIds: string[]; assignmentIds: string[] },
  Version
>(
  (given) => sql`
    select t.ids::text as teams, data_version(${given("organizationId")}::uuid, t.ids) as version
    from (select ${teamsAtOrBelow(sql`
      select id from teams where id = any(${given("teamIds")}::uuid[])
      union select team_id from assignments where id = any(${given("assignmentIds")}::uuid[])`)} as ids) t`,
);
