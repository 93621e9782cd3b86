import type { Sql } from "postgres";

/**
 * The floor writes what the API writes, without the log: into a copy of the entries with the same keys and checks,
 * but no trigger and no policy.
 */
export async function makeFloorTables(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create schema floor;
    create table floor.entries (like public.entries including all);
    insert into floor.entries select * from public.entries;
    alter table floor.entries
      add foreign key (organization_id) references organizations (id),
      add foreign key (organization_id, assignment_id) references assignments (organization_id, id),
      add foreign key (organization_id, recorded_by) references people (organization_id, id);`);
  await sql`vacuum analyze floor.entries`;
}
