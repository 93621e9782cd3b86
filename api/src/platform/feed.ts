/**
 * Values that come one by one, for one reader. Unlike a generator's, its `return` ends a `next` that still waits:
 * a reader who has left is let go at once.
 */
export class Feed<T> implements AsyncIterableIterator<T> {
  private readonly held: T[] = [];
  private waiting: ((result: IteratorResult<T>) => void) | null = null;
  private ended = false;

  /** @param onEnd called once, whoever ends it */
  constructor(private readonly onEnd: () => void = () => undefined) {}

  push(value: T): void {
    if (this.ended) return;
    if (!this.waiting) this.held.push(value);
    else {
      this.waiting({ done: false, value });
      this.waiting = null;
    }
  }

  /** What was pushed is still read; nothing comes after it. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting?.({ done: true, value: undefined });
    this.waiting = null;
    this.onEnd();
  }

  next(): Promise<IteratorResult<T>> {
    const [value] = this.held.splice(0, 1);
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<T>> {
    this.held.length = 0;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<IteratorResult<T>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
