/**
 * The rows of the change log that this window has written. What the same person saves in another window, by a file or by
 * a program is news to this one.
 */
export class OwnChanges {
  private readonly written = new Set<number>();

  /** A write's rows stand one after the other; `seq` is the last of them. */
  add(seq: number, count: number): void {
    for (let one = seq; one > seq - count; one--) this.written.add(one);
  }

  has(seq: number): boolean {
    return this.written.has(seq);
  }
}
