import { BookingNumber, type DomainEvent } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import { noticeEntry } from '@yilu/payments/notice-entry';
import type { Notice } from '@yilu/payments/ports';
import { followExams } from '@yilu/payments/use-cases/follow-exams';
import { noteNotice } from '@yilu/payments/use-cases/note-notice';
import { walletsAtOnce } from '../fixtures/payments-at-once.js';
import { payers, type Till, till } from '../fixtures/payments-till.js';
import { messageOf } from '../fixtures/wallet-wires.js';
import type { Scenario } from './explore.js';

/** One request, message, event or round that can come again as it was; answers its status. */
type Act = () => Promise<number>;
interface Ground extends Till {
  readonly shops: ReturnType<typeof walletsAtOnce>;
}

const number = '3302061000000011';

async function ground(table: Table): Promise<Ground> {
  const shops = walletsAtOnce(() => new Date());
  const here = till({
    payments: dynamoPaymentStore(table),
    providers: shops.providers,
    // Always the same, for it says on which partition it waits.
    newAttemptId: () => 'Y00000001',
  });
  await here.known('zhang');
  await here.fine(number);
  return { ...here, shops };
}
const scenario = (name: string, prepare: (here: Ground) => Promise<Act>, inSteps?: true): Scenario<Act> => ({
  name,
  ...(inSteps ? { inSteps } : {}),
  arrange: async (table) => prepare(await ground(table)),
  act: (act) => act(),
});
/** Off the queue: what fails comes again by itself. */
const work =
  (run: () => Promise<unknown>): Act =>
  () =>
    run().then(
      () => 200,
      () => 500,
    );

async function paying(here: Ground): Promise<string> {
  const { body } = await here.start(number, 'wechat');
  here.shops.pay('wechat', body.attemptId);
  return body.attemptId;
}
/** What the wallet tells of it, as one of its messages. */
const told = (here: Ground, attemptId: string): Notice => {
  const { charge } = here.shops.wallets.wechat.orders.get(attemptId) ?? {};
  if (!charge) throw new Error('Not paid');
  return { kind: 'charged', eventId: 'event_1', charge };
};
async function settled(here: Ground): Promise<string> {
  const attemptId = await paying(here);
  await noteNotice(here.deps)('wechat', told(here, attemptId));
  return attemptId;
}
const revoked = (here: Ground): DomainEvent => {
  const decided = here.decided(number);
  if (decided.type !== 'violations.decision_made') throw new Error(decided.type);
  return here.event('violations.decision_revoked', { ...decided.data, obligationId: `F${number}`, reason: 'upheld' });
};

/** What somebody owes for a seat of an exam, and that it is gone, as the exams context tells it. */
const seatFee = { obligationId: 'E2HA000000000101', fen: 13_000, until: '2026-11-25T02:30:00.000Z' };
const feeDue = (here: Ground) =>
  here.event('exams.fee_due', {
    ...{ personId: payers.zhang, provider: 'wechat', subject: 'S2', number: BookingNumber.parse('2HA0000000001') },
    ...{ fee: seatFee, dueOn: '2026-11-25' },
  });

/** Obligations that come, stop and go, money that comes and goes back, people who change; and what goes on in steps. */
export const payments: readonly Scenario<Act>[] = [
  scenario('openObligation', async (here) => {
    const event = here.decided('3302061000000029');
    return work(() => here.follow.violations(event));
  }),
  scenario('stopSurcharge', async (here) => {
    const stops = [{ why: 'review' as const, from: '2026-11-22' }];
    const event = here.event('violations.surcharge_stopped', { obligationId: `F${number}`, stops });
    return work(() => here.follow.violations(event));
  }),
  scenario('moveDueDay', async (here) => {
    const decided = here.decided(number);
    if (decided.type !== 'violations.decision_made') throw new Error(decided.type);
    const { points: _points, served: _served, ...about } = decided.data;
    const owed = { obligationId: `F${number}`, dueOn: '2028-01-03', dueProvisional: false };
    const event = here.event('violations.decision_served', { ...about, owed, by: 'mail', on: '2027-12-19' });
    return work(() => here.follow.violations(event));
  }),
  scenario('withdrawObligation that was paid', async (here) => {
    await settled(here);
    const event = revoked(here);
    return work(() => here.follow.violations(event));
  }),
  scenario('openObligation of an exam', async (here) => {
    const event = feeDue(here);
    return work(() => followExams(here.deps)(event));
  }),
  scenario('withdrawObligation of a seat that is gone', async (here) => {
    await followExams(here.deps)(feeDue(here));
    const event = here.event('exams.fee_withdrawn', { obligationId: seatFee.obligationId, why: 'seat_gone' });
    return work(() => followExams(here.deps)(event));
  }),
  scenario('noteCharge', async (here) => {
    const notice = told(here, await paying(here));
    return work(() => noteNotice(here.deps)('wechat', notice));
  }),
  scenario('checkPayment of a payer who comes back', async (here) => {
    const path = `/payments/attempts/${await paying(here)}/checks`;
    return async () => (await here.call('POST', path, 'zhang')).status;
  }),
  scenario('followPayer', async (here) => {
    const about = { personId: payers.zhang, revision: 2, verified: true, locale: 'zh-CN' as const, vehicles: [] };
    const event = here.event('identity.person_changed', { ...about, logins: [] });
    return work(() => here.follow.payer(event));
  }),
  scenario(
    'followPayer into another',
    async (here) => {
      await settled(here);
      const event = here.event('identity.persons_merged', { personId: payers.zhang, into: payers.li, revision: 2 });
      return work(() => here.follow.payer(event));
    },
    true,
  ),
  scenario(
    'startPayment',
    async (here) => {
      const order = { obligationIds: [`F${number}`], wallet: 'wechat', place: 'mini_program', expectedFen: 20_000 };
      const key = { 'idempotency-key': 'key-under-fault' };
      return async () => (await here.call('POST', '/payments/attempts', 'zhang', order, key)).status;
    },
    true,
  ),
  scenario(
    'takeNotice',
    async (here) => {
      const notice = told(here, await paying(here));
      const reader = { wallet: 'wechat', read: async () => notice } as const;
      const entry = noticeEntry({ ...here.deps, reader, raise: () => {} }, () => {});
      return async () => (await entry(messageOf('wechat', {}, '{}'))).statusCode;
    },
    true,
  ),
  scenario(
    'followPayments after a lost message and with money to give back',
    async (here) => {
      await settled(here);
      await here.follow.violations(revoked(here));
      return work(async () => {
        here.faults.splice(0);
        await here.round();
        if (here.faults.length > 0) throw new Error('A round that failed');
      });
    },
    true,
  ),
];
