/** Lines of a file, one bit each. */
export class LineSet {
  size = 0;
  private bits = new Uint32Array(1024);

  has(line: number): boolean {
    return ((this.bits[line >>> 5] ?? 0) & (1 << (line & 31))) !== 0;
  }

  /** Whether it was not there before. */
  add(line: number): boolean {
    if (this.has(line)) return false;
    const word = line >>> 5;
    if (word >= this.bits.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.bits.length * 2));
      larger.set(this.bits);
      this.bits = larger;
    }
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (line & 31));
    this.size += 1;
    return true;
  }

  /** Whether it was there. */
  delete(line: number): boolean {
    if (!this.has(line)) return false;
    const word = line >>> 5;
    this.bits[word] = (this.bits[word] ?? 0) & ~(1 << (line & 31));
    this.size -= 1;
    return true;
  }
}
