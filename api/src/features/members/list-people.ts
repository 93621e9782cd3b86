import { people } from "@cairn/drizzle/tables/members";
import type { Connection, PageArgs } from "@cairn/schema/types/connection";
import type { Person, PersonFilter } from "@cairn/schema/types/members";
import { and, eq, getTableColumns, or, sql } from "drizzle-orm";
import { byName } from "../../platform/by-name";
import { containing } from "../../platform/containing";
import { decodeCursor, pageSize, toConnection } from "../../platform/page";
import { may, mustBeAllowed } from "../../platform/roles";
import type { Viewer } from "../../platform/viewer";

type SortedPerson = Person & { sortKey: string };

/** People by name, in pages. E-mail is searched only for those who may see it. */
export async function listPeople(
  viewer: Viewer,
  filter: PersonFilter,
  page: PageArgs,
): Promise<Connection<Person>> {
  mustBeAllowed(viewer, "listPeople");
  const { fetch } = pageSize(page);
  const text = filter.text?.trim() ? containing(filter.text.trim()) : null;
  const where = and(
    filter.status ? eq(people.status, filter.status) : undefined,
    text
      ? or(
          sql`${people.name} ilike ${text}`,
          may(viewer, "managePeople") ? sql`${people.email} ilike ${text}` : undefined,
        )
      : undefined,
  );
  const after = page.after ? decodeCursor(page.after, ["", ""]) : null;
  const name = byName(people.name);
  const key = sql`(${name}, ${people.id}::text)`;
  const { reading } = viewer;
  const rows = await reading.read((tx) =>
    tx
      // The database's own small letters: those of JavaScript differ in places.
      .select({ ...getTableColumns(people), sortKey: name })
      .from(people)
      .where(and(where, after ? sql`${key} > (${after[0]}, ${after[1]})` : undefined))
      .orderBy(name, sql`${people.id}::text`)
      .limit(fetch),
  );
  const count = () => reading.read((tx) => tx.$count(people, where));
  return toConnection(rows as SortedPerson[], page, count, (person) => [person.sortKey, person.id]);
}
