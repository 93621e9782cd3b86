import type { Operations } from "./given";
import { aggregates } from "./operations/aggregates";
import { analyses } from "./operations/analyses";
import { checks } from "./operations/checks";
import { formulaStretches } from "./operations/formula-stretches";
import { formulas } from "./operations/formulas";
import { numbers } from "./operations/numbers";
import { periods } from "./operations/periods";
import { ratings } from "./operations/ratings";
import { stretches } from "./operations/stretches";
import { targets } from "./operations/targets";

/** Everything that a vector can ask, by the name it uses. */
export const OPERATIONS: Operations = {
  ...periods,
  ...numbers,
  ...aggregates,
  ...targets,
  ...ratings,
  ...stretches,
  ...checks,
  ...formulas,
  ...formulaStretches,
  ...analyses,
};
