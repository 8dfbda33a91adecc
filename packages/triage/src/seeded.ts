/** Whole numbers from 0 below a bound, the same row for the same seed on every machine (mulberry32). */
export function seeded(seed: number): (bound: number) => number {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}

/** Another order of the same things (Fisher-Yates). */
export function shuffled<T>(all: readonly T[], below: (bound: number) => number): T[] {
  const row = [...all];
  for (let at = row.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [row[at], row[other]] = [row[other] as T, row[at] as T];
  }
  return row;
}
