import { ApolloCache, type Cache, type OperationVariables, type Unmasked } from "@apollo/client";
import { canonicalStringify } from "@apollo/client/utilities";
import type { Arrivals, Arrived } from "./arrivals";
import { defaultsOf, nameOf } from "./operation";

/** Whoever reads has the defaults of the question among its variables, and so has what arrived. */
const keyOf = (name: string, variables: OperationVariables | undefined): string =>
  `${name} ${canonicalStringify(variables ?? {})}`;

/**
 * The cache of a page while the server renders it: each answer is given back as it came, to the very question it
 * answers. Nothing changes meanwhile, so nothing is taken apart, watched or put together again, which was a fifth of
 * the time of a board.
 */
export class WholeAnswers extends ApolloCache implements Arrivals {
  private readonly answers = new Map<string, unknown>();

  arrive({ name, variables, data }: Arrived): void {
    this.answers.set(keyOf(name, variables), data);
  }

  /** Nothing else comes while a page is rendered. */
  override write(): undefined {}

  override diff<Data, Variables extends OperationVariables>(
    asked: Cache.DiffOptions<Data, Variables>,
  ): Cache.DiffResult<Data> {
    const result = this.find(asked) as Data | undefined;
    return result === undefined ? { result: null, complete: false } : { result, complete: true };
  }

  override read<Data, Variables extends OperationVariables>(
    asked: Cache.ReadOptions<Data, Variables>,
  ): Unmasked<Data> | null {
    return (this.find(asked) as Unmasked<Data> | undefined) ?? null;
  }

  private find({ query, variables }: Pick<Cache.DiffOptions, "query" | "variables">): unknown {
    return this.answers.get(keyOf(nameOf(query), { ...defaultsOf(query), ...variables }));
  }

  override watch(): () => void {
    return () => undefined;
  }

  override performTransaction(transaction: (cache: ApolloCache) => void): void {
    transaction(this);
  }

  override async reset(): Promise<void> {
    this.answers.clear();
  }

  override evict(): boolean {
    return false;
  }

  override restore(): this {
    return this;
  }

  override extract(): unknown {
    return Object.fromEntries(this.answers);
  }

  override removeOptimistic(): void {}

  override fragmentMatches(): boolean {
    return true;
  }
}
