/** The CommonJS build: the ESM one loads a second copy of graphql, whose classes ours are not. */
declare module "graphql-query-complexity/cjs" {
  export { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
}
