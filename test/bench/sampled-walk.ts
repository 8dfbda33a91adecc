import { randomUUID } from 'node:crypto';
import type { CityFacts } from '@yilu/local-city/environment';
import type { Store } from '../fixtures/store.js';
import { startBenchCity } from './bench-city.js';
import { type Measured, measuredLambdas, type Sample } from './measured-lambdas.js';

/** One request of somebody, made when its turn comes. */
export interface Turn {
  readonly token: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly counts: boolean;
  /** What its answer said, for whoever goes on with it. */
  readonly heard?: (text: string) => void;
}

/**
 * Starts a city with these Lambdas, has it filled, and sends one request after another, each when the one before is
 * answered; gives a sample of those that count. Throws where one is refused.
 */
export async function sampledWalk(
  { names, counting }: { readonly names: readonly string[]; readonly counting: boolean },
  turnsOf: (store: Store, facts: CityFacts) => Promise<Iterable<Turn>>,
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
    names,
  });
  try {
    if (!settled) throw new Error('The city has no store');
    const samples: Sample[] = [];
    for (const { token, method, path, body, counts, heard } of await turnsOf(settled.store, settled.facts)) {
      const isRead = method === 'GET';
      const headers: Record<string, string> = {
        host: 'api.example.org',
        authorization: `Bearer ${token}`,
        ...(isRead ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
      };
      const answer = await city.request({ method, path, headers, body: isRead ? '' : JSON.stringify(body ?? {}) });
      const text = answer.body.toString();
      if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${answer.status} ${text}`);
      heard?.(text);
      if (last && counts) samples.push(last);
    }
    return samples;
  } finally {
    await city.stop();
  }
}
