/** What is at hand, or is on its way: a field that need not wait is answered far faster than one that does. */
export type PromiseOrValue<T> = T | Promise<T>;

/** Goes on at once with what is at hand, and with what is on its way when it is there. */
export const andThen = <T, Next>(
  value: PromiseOrValue<T>,
  go: (value: T) => PromiseOrValue<Next>,
): PromiseOrValue<Next> => (value instanceof Promise ? value.then(go) : go(value));
