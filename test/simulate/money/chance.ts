import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Randomness that comes back: the same numbers give the same world. Each event has its own, so that one can be left out. */
export interface Chance {
  /** From 0 to `below` - 1. */
  upTo(below: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  pick<T>(from: readonly T[]): T | undefined;
}

/** Mixes the numbers so that neighbours share nothing (the finaliser of MurmurHash3). */
function mixed(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash;
}

export function chanceOf(seed: number, world: number, event: number): Chance {
  const generator = xoroshiro128plus(mixed(seed, world, event));
  const upTo = (below: number) => uniformInt(generator, 0, below - 1);
  return {
    upTo,
    percent: (share) => upTo(10_000) < share * 100,
    pick: (from) => (from.length > 0 ? from[upTo(from.length)] : undefined),
  };
}
