import type { ApolloCache, ApolloClient, OperationVariables } from "@apollo/client";

/** An answer that came with a page. Its question did not: whoever reads the answer has it. */
export interface Arrived {
  /** The name of the operation. */
  name: string;
  /** All of them, those with a default value too. */
  variables: OperationVariables;
  data: unknown;
}

/** A cache that takes in what came with a page. */
export interface Arrivals {
  arrive(answer: Arrived): void;
}

/** Both caches of the app do: the server's (`whole-answers`) and the browser's (`page-cache`). */
export const arrivalsOf = ({ cache }: ApolloClient): Arrivals => cache as ApolloCache & Arrivals;
