import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '@yilu/contracts';
import { people } from '@yilu/local-city/demo/people';
import { type BenchCity, ofAnAccident, startBenchCity } from '../bench/bench-city.js';
import { settleIn } from '../bench/journeys.js';
import { agree, type Caller, meet, sign, view } from '../e2e/journey.js';
import { timedLambdas } from './timed-lambdas.js';

/** What one worker did: counts of what was asked for and found again, and milliseconds of its handlers. */
export interface Settling {
  readonly cases: number;
  readonly signed: number;
  readonly papers: number;
  readonly requests: number;
  readonly handlerMs: number;
  readonly storeMs: number;
}

// An access token lives ten minutes.
const refreshedEvery = 250;

async function bytesFrom(city: BenchCity, who: Caller, path: string): Promise<Buffer> {
  const headers = { host: 'api.example.org', authorization: `Bearer ${who.token}` };
  const { status, body } = await city.request({ method: 'GET', path, headers, body: '' });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return Buffer.from(body);
}

async function refresh(who: Caller) {
  who.session = await who.post<Session>('/identity/sessions/refresh', { refreshToken: who.session?.refreshToken });
  who.token = who.session.accessToken;
}

/**
 * Settles so many two-party accidents through the deployed handlers, from the gate to both signatures, draws both
 * parties' papers, and keeps the evidence bundle of each in `directory`. Afterwards every case is looked up again.
 */
export async function settleAccidents(count: number, directory: string): Promise<Settling> {
  await mkdir(directory, { recursive: true });
  const total = { requests: 0, handlerMs: 0, storeMs: 0 };
  const city = await startBenchCity({
    host: timedLambdas,
    names: ofAnAccident,
    heard: ({ handlerMs, storeMs }) => {
      total.requests++;
      total.handlerMs += handlerMs;
      total.storeMs += storeMs;
    },
  });
  try {
    const drivers: Caller[] = [];
    for (const person of people.filter(({ licence, vehicles }) => licence && vehicles[0]?.kind === 'car'))
      drivers.push(await settleIn(city, person));
    Object.assign(total, { requests: 0, handlerMs: 0, storeMs: 0 });

    const settled: { caseId: string; who: Caller }[] = [];
    let papers = 0;
    for (let n = 0; n < count; n++) {
      const [a, b] = [drivers[n % drivers.length], drivers[(n + 1 + (n % (drivers.length - 1))) % drivers.length]];
      if (!a || !b) throw new Error('The demo city has no two drivers');
      if (n % refreshedEvery === refreshedEvery - 1) for (const driver of drivers) await refresh(driver);
      try {
        const accident = await meet(a, b);
        await agree(accident);
        await sign(accident);
        for (const who of [a, b]) {
          const paper = await bytesFrom(city, who, `/accidents/${accident.caseId}/agreement/document`);
          if (paper.subarray(0, 5).toString() === '%PDF-') papers++;
        }
        const bundle = await bytesFrom(city, a, `/accidents/${accident.caseId}/evidence`);
        await writeFile(join(directory, `${accident.caseId}.zip`), bundle);
        settled.push({ caseId: accident.caseId, who: b });
      } catch (fault) {
        // One that breaks is lost and told; the others go on.
        const { items } = await a.get<{ items: { caseId: string; status: string }[] }>('/accidents');
        const last = items[0] && (await view(a, items[0].caseId));
        console.error(
          `case ${n}: ${fault}`,
          last?.status,
          JSON.stringify(last?.photos.map(({ shot, state, refusal }) => [shot, state, refusal])),
        );
      }
    }
    let signed = 0;
    const measured = { ...total };
    for (const driver of drivers) await refresh(driver);
    for (const { caseId, who } of settled) if ((await view(who, caseId)).status === 'signed') signed++;
    return { cases: count, signed, papers, ...measured };
  } finally {
    await city.stop();
  }
}
