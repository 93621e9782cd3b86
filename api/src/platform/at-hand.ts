/** What is at hand, or is on its way: a field that need not wait is answered far faster than one that does. */
export type PromiseOrValue<T> = T | Promise<T>;

/** Goes on at once with what is at hand, and with what is on its way when it is there. */
export const andThen = <T, Next>(
  value: PromiseOrValue<T>,
  go: (value: T) => PromiseOrValue<Next>,
): PromiseOrValue<Next> => (value instanceof Promise ? value.then(go) : go(value));

/** The same with two things that are looked for at the same time. */
export const andThenBoth = <One, Other, Next>(
  one: PromiseOrValue<One>,
  other: PromiseOrValue<Other>,
  go: (one: One, other: Other) => PromiseOrValue<Next>,
): PromiseOrValue<Next> =>
  one instanceof Promise || other instanceof Promise
    ? Promise.all([one, other]).then(([first, second]) => go(first, second))
    : go(one, other);

/** The same with many things of a kind. */
export const andThenAll = <T, Next>(
  values: readonly PromiseOrValue<T>[],
  go: (values: readonly T[]) => PromiseOrValue<Next>,
): PromiseOrValue<Next> =>
  values.some((value) => value instanceof Promise)
    ? Promise.all(values).then(go)
    : go(values as readonly T[]);
