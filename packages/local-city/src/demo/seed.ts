import type { Addresses } from '../addresses.js';

export interface SeedOptions {
  readonly addresses: Addresses;
  readonly directory: string;
  readonly log: (line: string) => void;
}

/** Fills a new city through its own API. */
export async function seed(_: SeedOptions): Promise<void> {}
