import { ApolloCache, type Cache, type OperationVariables, type Unmasked } from "@apollo/client";
import { canonicalStringify } from "@apollo/client/utilities";
import { type DocumentNode, valueFromASTUntyped } from "graphql";
import { nameOf } from "./operation-name";

type Asked = Pick<Cache.DiffOptions, "query" | "variables">;

/** Whoever reads has the defaults of the question among its variables, whoever writes has not. */
const keyOf = ({ query, variables }: Asked): string =>
  `${nameOf(query)} ${canonicalStringify({ ...defaultsOf(query), ...variables })}`;

function defaultsOf({ definitions }: DocumentNode): Record<string, unknown> {
  const operation = definitions.find((each) => each.kind === "OperationDefinition");
  const given = operation?.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return Object.fromEntries(given ?? []);
}

/**
 * The cache of a page while the server renders it: each answer is given back as it came, to the very question it
 * answers. Nothing changes meanwhile, so nothing is taken apart, watched or put together again, which was a fifth of
 * the time of a board.
 */
export class WholeAnswers extends ApolloCache {
  private readonly answers = new Map<string, unknown>();

  override write<Data, Variables extends OperationVariables>(
    given: Cache.WriteOptions<Data, Variables>,
  ): undefined {
    this.answers.set(keyOf(given), given.result);
  }

  override diff<Data, Variables extends OperationVariables>(
    asked: Cache.DiffOptions<Data, Variables>,
  ): Cache.DiffResult<Data> {
    const result = this.answers.get(keyOf(asked)) as Data | undefined;
    return result === undefined ? { result: null, complete: false } : { result, complete: true };
  }

  override read<Data, Variables extends OperationVariables>(
    asked: Cache.ReadOptions<Data, Variables>,
  ): Unmasked<Data> | null {
    return (this.answers.get(keyOf(asked)) as Unmasked<Data> | undefined) ?? null;
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
