import { type SQL, sql } from "drizzle-orm";

/**
 * The ids of teams and of all below them, in order. As an array: what a recursive sub-select comes to is taken for
 * hundreds of teams, and then all there is is read to be joined with theirs.
 *
 * @param tops a select of one column, `id`
 */
export const teamsAtOrBelow = (tops: SQL): SQL => sql`array(
  with recursive below as (
    ${tops}
    union select t.id from teams t join below b on t.parent_id = b.id
  ) select id from below order by id)`;
