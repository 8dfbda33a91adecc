import type { CityFacts } from '@yilu/local-city/environment';
import type { Store } from '../fixtures/store.js';
import type { Sample } from './measured-lambdas.js';
import { sampledWalk, type Turn } from './sampled-walk.js';

export interface Sampling {
  readonly warmUp: number;
  readonly counted: number;
  readonly counting: boolean;
}
/** What one of many asks. */
export type RequestOf<One> = (of: One) => readonly [method: string, path: string, body?: unknown];

interface Room<One> {
  /** The context's Lambda. */
  readonly name: string;
  readonly someone: (n: number, facts: CityFacts) => Promise<One>;
  /** Fills the room and its mirrors with what they need. */
  readonly settle: (store: Store, all: readonly One[]) => Promise<void>;
  readonly reads: readonly RequestOf<One>[];
  /** In an order in which each of them can. */
  readonly writes: readonly RequestOf<One>[];
  /** A write that can be done again, as all reads can. */
  readonly repeatable: RequestOf<One>;
}

/** Lets many people do the same thing one after another, each once, then the next thing. */
export const sampleRequests = <One extends { readonly accessToken: string }>(
  { warmUp, counted, counting }: Sampling,
  { name, someone, settle, reads, writes, repeatable }: Room<One>,
): Promise<Sample[]> =>
  sampledWalk({ names: [name], counting }, async (store, facts) => {
    const all = await Promise.all(Array.from({ length: warmUp + counted }, (_none, n) => someone(n + 1, facts)));
    await settle(store, all);
    // What can be done again is done once before it counts: cold starts have a suite of their own.
    const looks = [
      ...[...reads, repeatable].map((request) => ({ request, counts: false })),
      ...[...reads, ...writes].map((request) => ({ request, counts: true })),
    ];
    return looks.flatMap(({ request, counts }) =>
      all.map((one, n): Turn => {
        const [method, path, body] = request(one);
        return { token: one.accessToken, method, path, body, counts: counts && n >= warmUp };
      }),
    );
  });
