import type { Transaction } from "@cairn/drizzle/client";
import { deputies, grants, people } from "@cairn/drizzle/tables/members";
import { addDays } from "@cairn/schema/rules/date";
import { say } from "@cairn/schema/rules/sentence";
import type { AppointDeputyInput, Deputy, DeputyPayload } from "@cairn/schema/types/deputies";
import { type Person, PersonStatus, Role } from "@cairn/schema/types/members";
import type { Refusal } from "@cairn/schema/types/refusals";
import { and, asc, desc, eq, gte, lte, ne, or, sql } from "drizzle-orm";
import { byName } from "../../platform/by-name";
import { change } from "../../platform/change";
import { containing } from "../../platform/containing";
import { failure } from "../../platform/failure";
import { orRefused, refusal, refuseAny } from "../../platform/refusing";
import { may, mustBeAllowed } from "../../platform/roles";
import { found, idOf, written } from "../../platform/rows";
import type { Viewer } from "../../platform/viewer";
import { personInTenant } from "./person-status";

const longestInDays = 366;

/** Whether the viewer is an economist in their own right: as somebody's deputy one appoints nobody. */
const isEconomist = ({ grants: held }: Viewer): boolean =>
  held.some(({ role, standsInFor }) => role === Role.ECONOMIST && standsInFor === null);

/** Whether the viewer may appoint a deputy, of themselves at least. */
export const mayAppoint = (viewer: Viewer): boolean => isEconomist(viewer) || may(viewer, "appointDeputies");

function mustBeTheirs(viewer: Viewer, personIds: string[]): void {
  const isOwn = viewer.person !== null && personIds.includes(viewer.person.id);
  if (!isOwn) mustBeAllowed(viewer, "appointDeputies");
}

/** Appoints somebody who enters for an economist from one day to another: for oneself, or for anybody as a gatekeeper. */
export async function appointDeputy(viewer: Viewer, input: AppointDeputyInput): Promise<DeputyPayload> {
  const personId = input.personId ?? viewer.person?.id;
  if (!personId) throw failure("BAD_USER_INPUT", "Say for whom: the system has no deputy.");
  if (!mayAppoint(viewer)) throw failure("FORBIDDEN", "Your roles don't allow this.");
  mustBeTheirs(viewer, [personId]);
  let current: Deputy | null = null;
  const payload = await orRefused<DeputyPayload>({ deputy: null }, async () => {
    const { result, seq } = await change(viewer, { action: "appointDeputy" }, async (tx) => {
      const person = await personInTenant(tx, personId);
      const deputy = await personInTenant(tx, input.deputyId);
      refuseAny([...checkDays(viewer, input), ...(await checkPeople(tx, person, deputy))]);
      current = await overlapping(tx, person.id, input);
      if (current)
        refuseAny([refusal("DUPLICATE", ["deputyId"], say("DEPUTY_ALREADY", { deputy: deputy.name }))]);
      const { firstDay, lastDay } = input;
      return written(
        await tx
          .insert(deputies)
          .values({
            organizationId: viewer.organization.id,
            personId: person.id,
            deputyId: deputy.id,
            firstDay,
            lastDay,
          })
          .returning(),
      );
    });
    return { deputy: result, seq };
  });
  return { ...payload, deputy: payload.deputy ?? current };
}

function checkDays({ today }: Viewer, { firstDay, lastDay }: AppointDeputyInput): Refusal[] {
  if (lastDay < firstDay) return [refusal("INVALID", ["lastDay"], say("DEPUTY_DAYS_REVERSED", {}))];
  if (lastDay < today) return [refusal("INVALID", ["lastDay"], say("DEPUTY_DAYS_OVER", {}))];
  if (lastDay > addDays(firstDay, longestInDays))
    return [
      refusal("INVALID", ["lastDay"], say("DEPUTY_TOO_LONG", { most: { number: String(longestInDays) } })),
    ];
  return [];
}

type PersonRow = typeof people.$inferSelect;

async function checkPeople(tx: Transaction, person: PersonRow, deputy: PersonRow): Promise<Refusal[]> {
  if (person.id === deputy.id) return [refusal("INVALID", ["deputyId"], say("DEPUTY_ONESELF", {}))];
  if (deputy.status !== PersonStatus.ACTIVE)
    return [refusal("INVALID", ["deputyId"], say("DEPUTY_NOT_ACTIVE", { deputy: deputy.name }))];
  const held = await tx
    .select({ id: grants.id })
    .from(grants)
    .where(and(eq(grants.personId, person.id), eq(grants.role, Role.ECONOMIST)));
  return held.length > 0
    ? []
    : [refusal("INVALID", ["personId"], say("DEPUTY_OF_NO_ECONOMIST", { person: person.name }))];
}

/** The same deputy of the same person, on some of the same days. */
async function overlapping(
  tx: Transaction,
  personId: string,
  { deputyId, firstDay, lastDay }: AppointDeputyInput,
): Promise<Deputy | null> {
  const [row] = await tx
    .select()
    .from(deputies)
    .where(
      and(
        eq(deputies.personId, personId),
        eq(deputies.deputyId, deputyId),
        lte(deputies.firstDay, lastDay),
        gte(deputies.lastDay, firstDay),
      ),
    );
  return row ?? null;
}

/** Ends a deputy's time, from their next request on. For both of them, and whoever may appoint anybody. */
export async function endDeputy(viewer: Viewer, id: string): Promise<DeputyPayload> {
  return orRefused<DeputyPayload>({ deputy: null }, async () => {
    const { result, seq } = await change(viewer, { action: "endDeputy" }, async (tx) => {
      const where = eq(deputies.id, idOf("deputy", id));
      const deputy = found("deputy", await tx.select().from(deputies).where(where));
      mustBeTheirs(viewer, [deputy.personId, deputy.deputyId]);
      await tx.delete(deputies).where(where);
      return deputy;
    });
    return { deputy: result, seq };
  });
}

/** Deputies of today and of days to come, or all there ever were: everybody's, or those the viewer is part of. */
export async function listDeputies(viewer: Viewer, { past }: { past: boolean }): Promise<Deputy[]> {
  const me = viewer.person?.id ?? "";
  const all = may(viewer, "listPeople") || may(viewer, "appointDeputies");
  const mine = all ? undefined : or(eq(deputies.personId, me), eq(deputies.deputyId, me));
  const now = past ? undefined : gte(deputies.lastDay, viewer.today);
  return viewer.reading.read((tx) =>
    tx
      .select()
      .from(deputies)
      .where(and(mine, now))
      .orderBy(desc(deputies.firstDay), asc(deputies.id))
      .limit(500),
  );
}

/** For whom the viewer enters today. */
export async function standsInFor(viewer: Viewer): Promise<Deputy[]> {
  const isDeputy = viewer.grants.some((grant) => grant.standsInFor !== null);
  if (!isDeputy || !viewer.person) return [];
  const me = viewer.person.id;
  return viewer.reading.read((tx) =>
    tx
      .select()
      .from(deputies)
      .where(
        and(
          eq(deputies.deputyId, me),
          lte(deputies.firstDay, viewer.today),
          gte(deputies.lastDay, viewer.today),
        ),
      )
      .orderBy(asc(deputies.lastDay), asc(deputies.id)),
  );
}

const mostCandidates = 20;

/** People by name whom one could appoint: everybody who may use Cairn, but oneself. */
export async function listDeputyCandidates(viewer: Viewer, text: string | null): Promise<Person[]> {
  if (!mayAppoint(viewer)) throw failure("FORBIDDEN", "Your roles don't allow this.");
  const pattern = text?.trim() ? containing(text.trim()) : null;
  const rows = await viewer.reading.read((tx) =>
    tx
      .select()
      .from(people)
      .where(
        and(
          eq(people.status, PersonStatus.ACTIVE),
          viewer.person ? ne(people.id, viewer.person.id) : undefined,
          pattern ? sql`${people.name} ilike ${pattern}` : undefined,
        ),
      )
      .orderBy(byName(people.name), asc(people.id))
      .limit(mostCandidates),
  );
  return rows as Person[];
}
