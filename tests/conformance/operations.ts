import type { Operations } from "./given";
import { numbers } from "./operations/numbers";
import { periods } from "./operations/periods";

/** Everything that a vector can ask, by the name it uses. */
export const OPERATIONS: Operations = { ...periods, ...numbers };
