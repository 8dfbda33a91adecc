import { randomUUID } from 'node:crypto';
import type {
  ObligationPage,
  PaymentStarted,
  PaymentView,
  RecordDecided,
  RecordId,
  RecordPage,
  RecordView,
} from '@yilu/contracts';
import type { Addresses } from '@yilu/local-city/addresses';
import { type Citizen, settleCitizen } from '@yilu/local-city/demo/citizens';
import { people } from '@yilu/local-city/demo/people';
import { demoRecords } from '@yilu/local-city/demo/violations';
import { type Caller, inAlipay, inWechat } from './journey.js';

/** Waits for what several Lambdas, each with its queue, bring about one after the other: at most two minutes. */
export async function eventually<T>(
  see: () => Promise<T | undefined | false>,
  what: string,
  patienceMs = 120_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = await see();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Never seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

export const send = (url: string, body: object = {}, method = 'POST') =>
  fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Somebody of the demo city with a verified name, a licence and a car, signed in at the API. */
export interface Motorist {
  readonly person: Citizen['person'];
  readonly citizen: Citizen;
  readonly caller: Caller;
  readonly plate: string;
  readonly plateKind: string;
}

export async function motorist(addresses: Addresses, name: string, wallet: 'wechat' | 'alipay'): Promise<Motorist> {
  const person = people.find((one) => one.name === name);
  const [car] = person?.vehicles ?? [];
  if (!person || !car) throw new Error(`${name} has no car`);
  const citizen = await settleCitizen(addresses, person, wallet);
  const signIn = wallet === 'wechat' ? inWechat : inAlipay;
  const caller = await signIn(addresses.api, addresses.simulators, person);
  return { person, citizen, caller, plate: car.plate, plateKind: car.plateKind };
}

export const recordsOf = async ({ caller, plate, plateKind }: Motorist) =>
  (await caller.get<RecordPage>(`/violations?${new URLSearchParams({ plate, plateKind, show: 'all' })}`)).items;

/** An act of the demo's records on another day, with its photographs, device and place. */
interface Act {
  readonly key: 'prohibition_marking' | 'lane_guidance' | 'red_light';
  readonly daysAgo: number;
}

/** The bureau's network sends a signed batch about a car; answers the records' numbers once they are open. */
export async function bring(addresses: Addresses, owner: Motorist, acts: readonly Act[]): Promise<RecordId[]> {
  const now = Date.now();
  const { rows: known } = demoRecords(new Date());
  const [car] = owner.person.vehicles;
  const rows = acts.map(({ key, daysAgo }) => ({
    ...known.find((row) => row.key === key),
    recordId: `E2E${randomUUID().slice(-12).toUpperCase()}`,
    plate: owner.plate,
    plateKind: owner.plateKind,
    seenMakeAndColour: car?.makeAndColour,
    occurredAt: new Date(now - daysAgo * 86_400_000).toISOString(),
    auditedAt: new Date(now - 3_600_000).toISOString(),
  }));
  const brought = await send(`${addresses.bureau}/_sim/batches`, { rows });
  if (!brought.ok) throw new Error(`The bureau's network answered ${brought.status}`);
  const ids = rows.map(({ recordId }) => recordId as RecordId);
  await eventually(async () => {
    // What looks at new records every minute is not waited for.
    await send(`${addresses.simulators}/_sim/jobs/violations-check-entered/run`);
    const open = (await recordsOf(owner)).filter(({ status }) => status === 'open').map(({ recordId }) => recordId);
    return ids.every((id) => open.includes(id));
  }, 'the records of the batch');
  return ids;
}

export const recordFor = ({ caller }: Motorist, recordId: string) =>
  caller.get<RecordView>(`/violations/records/${recordId}`);

/** Reads a record and confirms it; answers the decision once its sum can be paid. */
export async function decide(owner: Motorist, recordId: string): Promise<RecordDecided & { obligationId: string }> {
  const { ruling } = await recordFor(owner, recordId);
  if (!ruling) throw new Error(`${recordId} cannot be handled`);
  const { outcome, fen, points } = ruling;
  const body = { expected: { outcome, fen, points }, factsConfirmed: true, electronicService: true };
  const decided = await owner.caller.post<RecordDecided>(`/violations/records/${recordId}/decision`, body);
  return { ...decided, obligationId: (await owedFor(owner, decided.obligationId)).obligationId };
}

export const owedFor = ({ caller }: Motorist, obligationId: string | undefined) =>
  eventually(
    async () =>
      (await caller.get<ObligationPage>('/payments/obligations')).items.find(
        (one) => one.obligationId === obligationId,
      ),
    'what is owed',
  );

/** Pays in WeChat without a screen: an order, and a thumb on the wallet's phone. */
export async function pay({ wechatPay }: Addresses, owner: Motorist, obligationId: string, fen: number) {
  const order = { obligationIds: [obligationId], wallet: 'wechat', place: 'browser', expectedFen: fen };
  const { attemptId } = await owner.caller.post<PaymentStarted>('/payments/attempts', order);
  await send(`${wechatPay}/_sim/pay`, { outTradeNo: attemptId, outcome: 'confirm' });
  await eventually(async () => (await attemptOf(owner, attemptId)).state === 'paid', 'the payment');
  return attemptId;
}

export const attemptOf = ({ caller }: Motorist, attemptId: string) =>
  caller.get<PaymentView>(`/payments/attempts/${attemptId}`);
