import type { Transaction } from "@cairn/drizzle/client";
import { rowsBy } from "@cairn/drizzle/statement";
import { grants, people } from "@cairn/drizzle/tables/members";
import type { Grant, Person } from "@cairn/schema/types/members";
import { asc } from "drizzle-orm";
import { listLoaderOf, loaderOf } from "../../platform/loading";
import { isOneOf } from "../../platform/rows";

export const loadPerson = loaderOf<Person>(
  rowsBy(people, people.id) as (tx: Transaction, ids: readonly string[]) => Promise<Person[]>,
  (person) => person.id,
  { as: "person" },
);

export const loadGrants = listLoaderOf<Grant & { personId: string }>(
  async (tx, personIds) =>
    (await tx
      .select()
      .from(grants)
      .where(isOneOf(grants.personId, personIds))
      .orderBy(asc(grants.role), asc(grants.createdAt))) as (Grant & { personId: string })[],
  (grant) => grant.personId,
);
