import type { Ways } from "./way";
import { aggregates } from "./ways/aggregates";
import { analyses } from "./ways/analyses";
import { checks } from "./ways/checks";
import { due } from "./ways/due";
import { formulas } from "./ways/formulas";
import { periods } from "./ways/periods";
import { ratings } from "./ways/ratings";
import { series } from "./ways/series";
import { stretches } from "./ways/stretches";
import { targets } from "./ways/targets";

/** How each question of the vectors is put to the API, or why it is not. */
export const WAYS: Ways = {
  ...aggregates,
  ...analyses,
  ...checks,
  ...due,
  ...formulas,
  ...periods,
  ...ratings,
  ...series,
  ...stretches,
  ...targets,
};
