import { randomUUID } from 'node:crypto';
import type { CityFacts } from '@yilu/local-city/environment';
import type { Store } from '../fixtures/store.js';
import { startBenchCity } from './bench-city.js';
import { type Measured, measuredLambdas, type Sample } from './measured-lambdas.js';

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
export async function sampleRequests<One extends { readonly accessToken: string }>(
  { warmUp, counted, counting }: Sampling,
  { name, someone, settle, reads, writes, repeatable }: Room<One>,
): Promise<Sample[]> {
  let last: Sample | undefined;
  let settled: { store: Store; facts: CityFacts } | undefined;
  const city = await startBenchCity<Measured>({
    host: (started) => {
      settled = started;
      return measuredLambdas(counting)(started);
    },
    heard: (sample) => {
      last = sample;
    },
    names: [name],
  });
  try {
    if (!settled) throw new Error('The city has no store');
    const { store, facts } = settled;
    const all = await Promise.all(Array.from({ length: warmUp + counted }, (_none, n) => someone(n + 1, facts)));
    await settle(store, all);
    const samples: Sample[] = [];
    // What can be done again is done once before it counts: cold starts have a suite of their own.
    const looks = [
      ...[...reads, repeatable].map((request) => ({ request, counts: false })),
      ...[...reads, ...writes].map((request) => ({ request, counts: true })),
    ];
    for (const { request, counts } of looks)
      for (const [n, one] of all.entries()) {
        const [method, path, body] = request(one);
        const isRead = method === 'GET';
        const headers: Record<string, string> = {
          host: 'api.example.org',
          authorization: `Bearer ${one.accessToken}`,
          ...(isRead ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
        };
        const answer = await city.request({ method, path, headers, body: isRead ? '' : JSON.stringify(body ?? {}) });
        if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${answer.status} ${answer.body}`);
        if (last && counts && n >= warmUp) samples.push(last);
      }
    return samples;
  } finally {
    await city.stop();
  }
}
