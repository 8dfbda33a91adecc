import { type DemoPerson, people } from '@yilu/local-city/demo/people';
import { agree, Caller, meet, sign } from '../e2e/journey.js';
import { type BenchCity, type Sample, startBenchCity } from './bench-city.js';

/** Signs a demo person in through WeChat, proves his name, links his phone and fills his garage: done once. */
async function settleIn({ api, wechat, smsCode }: BenchCity, person: DemoPerson): Promise<Caller> {
  const caller = new Caller(api);
  const issued = await fetch(`${wechat}/_sim/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: person.wechatOpenId }),
  });
  const { code } = (await issued.json()) as { code: string };
  await caller.signIn({ method: 'wechat', code });
  const { name, documentNumber, phone, licence, vehicles } = person;
  const session = await caller.put<{ accessToken: string }>('/identity/me/real-name', { name, documentNumber });
  caller.token = session.accessToken;
  await caller.post('/identity/sms-codes', { phone });
  await caller.post('/identity/me/logins', { method: 'sms', phone, code: await smsCode() });
  await caller.put('/identity/me/licence', { archiveNumber: licence?.archiveNumber });
  for (const { plate, plateKind, vin } of vehicles)
    await caller.post('/identity/me/vehicles', { plate, plateKind, vinLast6: vin.slice(-6) });
  return caller;
}

/** What people do beside an accident: look at themselves, their messages and their cases. */
async function lookAround(caller: Caller) {
  await caller.get('/identity/me');
  await caller.get('/messages/inbox');
  await caller.get('/accidents');
  await caller.send('PATCH', '/identity/me/preferences', { locale: 'zh-CN' });
}

/**
 * Lets two drivers settle `count` accidents one after another through the deployed handlers, from the gate to both
 * signatures, and gives a sample of every request; the first `warmUp` journeys are not counted.
 */
export async function sampleJourneys(options: { count: number; warmUp: number; counting: boolean }): Promise<Sample[]> {
  const samples: Sample[] = [];
  const city = await startBenchCity({ counting: options.counting, heard: (sample) => samples.push(sample) });
  try {
    const drivers = people.filter(({ licence, vehicles }) => licence && vehicles[0]?.kind === 'car');
    const [first, second] = drivers;
    if (!first || !second) throw new Error('The demo city has no two drivers');
    const a = await settleIn(city, first);
    const b = await settleIn(city, second);
    for (let journey = 0; journey < options.warmUp + options.count; journey++) {
      if (journey === options.warmUp) samples.length = 0;
      const settled = await meet(a, b);
      await agree(settled);
      await sign(settled);
      for (const who of [a, b]) await lookAround(who);
    }
    return samples.filter(({ status }) => status < 300);
  } finally {
    await city.stop();
  }
}

/** Samples by operation, in the order in which a journey meets them. */
export function byOperation(samples: readonly Sample[]): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) groups.set(sample.operation, [...(groups.get(sample.operation) ?? []), sample]);
  return groups;
}

export const isRead = (operation: string) => operation.startsWith('GET ');
