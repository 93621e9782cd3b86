/** Spreads a number over 32 bits (the finish of MurmurHash3). */
export function mix(number: number): number {
  let spread = number;
  spread = Math.imul(spread ^ (spread >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
