import * as changes from "./tables/changes";
import * as entries from "./tables/entries";
import * as imports from "./tables/imports";
import * as kpis from "./tables/kpis";
import * as members from "./tables/members";
import * as organizations from "./tables/organizations";
import * as periods from "./tables/periods";
import * as targets from "./tables/targets";
import * as teams from "./tables/teams";

/** Every table of the store, as drizzle wants them in one object. */
export const schema = {
  ...organizations,
  ...teams,
  ...members,
  ...kpis,
  ...targets,
  ...periods,
  ...entries,
  ...changes,
  ...imports,
};
