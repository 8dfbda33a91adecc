import type { EventData } from '@yilu/contracts';
import { followExams } from '@yilu/payments/use-cases/follow-exams';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeAtOnce, walletsAtOnce } from '../../fixtures/payments-at-once.js';
import { payers, type Till, till } from '../../fixtures/payments-till.js';

const obligationId = 'E2ABCDEFGHJKMN03';
const number = '2ABCDEFGHJKMN' as EventData<'exams.fee_due'>['number'];
let ground: ReturnType<typeof storeAtOnce>;
let shops: ReturnType<typeof walletsAtOnce>;
let here: Till;

beforeEach(async () => {
  ground = storeAtOnce();
  shops = walletsAtOnce(() => new Date());
  here = till({ ...ground, providers: shops.providers });
  await here.known('zhang');
});
const follow = (event: ReturnType<Till['event']>) =>
  followExams({ payments: here.deps.payments, providers: shops.providers, now: here.deps.now })(event);
const due = (dueOn = '2020-01-01') =>
  here.event('exams.fee_due', {
    ...{ personId: payers.zhang, provider: 'wechat', subject: 'S2', number, dueOn },
    fee: { obligationId, fen: 13_000, until: here.deps.now().toISOString() },
  });
const withdrawn = (why: EventData<'exams.fee_withdrawn'>['why']) =>
  here.event('exams.fee_withdrawn', { obligationId, why });
const started = async () => {
  const order = { obligationIds: [obligationId], wallet: 'wechat', place: 'mini_program', expectedFen: 13_000 };
  return (await here.call('POST', '/payments/attempts', 'zhang', order)).body.attemptId as string;
};
const standing = async () =>
  (await here.deps.payments.find({ obligationIds: [obligationId] })).obligations[0]?.standing;
const refunds = () => [...ground.records.refunds.values()];

describe('the fee of an exam', () => {
  it('told twice is owed once, is named as what it is, and grows no surcharge however late it is', async () => {
    const event = due();
    await follow(event);
    await follow(event);
    const { body } = await here.get(`/payments/quotes?obligationId=${obligationId}`, 'zhang');
    expect(body).toMatchObject({ amountFen: 13_000, items: [{ reference: number, surchargeFen: 0, lines: [] }] });
    const { items } = (await here.get('/payments/obligations', 'zhang')).body;
    expect(items).toMatchObject([{ obligationId, kind: 'exam_fee', reference: number, principalFen: 13_000 }]);
  });
  it('is nobody else’s to look at', async () => {
    await follow(due());
    expect((await here.get(`/payments/quotes?obligationId=${obligationId}`, 'stranger')).status).toBe(404);
  });
  it('that is owed no more is asked for no more; news of it that comes first waits for the other', async () => {
    await expect(follow(withdrawn('seat_gone'))).rejects.toThrow('obligation.not_found');
    await follow(due());
    await follow(withdrawn('seat_gone'));
    await follow(withdrawn('cancelled'));
    expect((await here.get(`/payments/quotes?obligationId=${obligationId}`, 'zhang')).status).toBe(409);
  });
  it('that was paid goes back by itself when the seat is gone', async () => {
    await follow(due());
    shops.pay('wechat', await started());
    here.later(10);
    await here.round();
    expect(await standing()).toBe('paid');
    await follow(withdrawn('seat_gone'));
    expect(refunds()).toMatchObject([{ amountFen: 13_000, reason: 'seat_gone', ownerId: payers.zhang }]);
    await follow(withdrawn('seat_gone'));
    expect(refunds()).toHaveLength(1);
  });
  it('that is paid after it was withdrawn goes back by itself, and its owner is named to whoever asked for it', async () => {
    await follow(due());
    const attemptId = await started();
    // The wallet has the money before it hears that nobody wants it any more.
    shops.pay('wechat', attemptId);
    await follow(withdrawn('seat_gone'));
    here.later(10);
    await here.round();
    expect(await standing()).toBe('revoked');
    expect(refunds()).toMatchObject([{ amountFen: 13_000, reason: 'seat_gone', ownerId: payers.zhang }]);
  });
});
