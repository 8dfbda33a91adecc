import type { DomainEvent } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeAtOnce, walletsAtOnce } from '../../fixtures/payments-at-once.js';
import { payers, type Till, till } from '../../fixtures/payments-till.js';

const [one, two] = ['3302061000000011', '3302061000000029'];
let ground: ReturnType<typeof storeAtOnce>;
let shops: ReturnType<typeof walletsAtOnce>;
let here: Till;
beforeEach(async () => {
  ground = storeAtOnce();
  shops = walletsAtOnce(() => new Date());
  here = till({ ...ground, providers: shops.providers });
  await here.known('zhang');
  await here.fine(one);
});

const obligations = async () => (await here.get('/payments/obligations', 'zhang')).body.items;
const started = async () => (await here.start(one, 'wechat')).body.attemptId as string;

describe('What is owed', () => {
  it('is there with the decision, for its owner alone', async () => {
    expect(await obligations()).toEqual([
      {
        obligationId: `F${one}`,
        kind: 'fine',
        reference: one,
        maskedPlate: '浙B·12***',
        principalFen: 20_000,
        dueOn: '2027-12-20',
        dueProvisional: false,
        standing: 'due',
        paused: false,
        refunds: [],
      },
    ]);
    expect((await here.get('/payments/obligations', 'li')).body.items).toEqual([]);
  });

  it('is one however often the decision is told, and comes newest first, page by page', async () => {
    await here.follow.violations(here.decided(one));
    await here.fine(two);
    const first = (await here.get('/payments/obligations?limit=1', 'zhang')).body;
    expect(first.items.map(({ reference }: { reference: string }) => reference)).toEqual([two]);
    const rest = (await here.get(`/payments/obligations?limit=1&cursor=${first.nextCursor}`, 'zhang')).body;
    expect(rest.items.map(({ reference }: { reference: string }) => reference)).toEqual([one]);
  });

  it('is shown as being confirmed while a wallet may still be paid, and never as unpaid', async () => {
    const attemptId = await started();
    expect((await obligations())[0].confirming).toMatchObject({ attemptId, wallet: 'wechat' });
    expect((await here.get(`/payments/attempts/${attemptId}`, 'zhang')).body.state).toBe('confirming');
  });

  it('costs no surcharge while somebody looks into the decision, as the newest word has it', async () => {
    const stops = [{ why: 'review' as const, from: '2026-01-01' }];
    const older = here.event('violations.surcharge_stopped', { obligationId: `F${one}`, stops: [] });
    here.later(60);
    await here.follow.violations(here.event('violations.surcharge_stopped', { obligationId: `F${one}`, stops }));
    await here.follow.violations(older);
    expect((await obligations())[0].paused).toBe(true);
  });

  it('is asked for by nobody while its owner defends himself, and is once he has his answer', async () => {
    const told = (until?: string) => {
      const stops = [{ why: 'defence' as const, from: '2026-01-01', ...(until ? { until } : {}) }];
      return here.event('violations.surcharge_stopped', { obligationId: `F${one}`, stops });
    };
    await here.follow.violations(told());
    expect((await here.quoteOf(one)).body.code).toBe('quote.under_defence');
    expect((await here.start(one, 'wechat', { expectedFen: 20_000 })).body.code).toBe('quote.under_defence');
    here.later(1);
    await here.follow.violations(told('2026-01-05'));
    expect((await here.quoteOf(one)).status).toBe(200);
  });

  it('is withdrawn with its decision, and what was paid goes back to whoever paid', async () => {
    const attemptId = await started();
    shops.pay('wechat', attemptId);
    await here.call('POST', `/payments/attempts/${attemptId}/checks`, 'zhang');
    await here.follow.violations(revoked(one));
    await here.round();
    expect((await obligations())[0]).toMatchObject({ standing: 'revoked', receiptId: `F${one}` });
    expect((await obligations())[0].refunds).toMatchObject([{ amountFen: 20_000, reason: 'revoked' }]);
    const [refund] = [...ground.records.refunds.values()];
    expect(refund?.payer).toEqual({ personId: payers.zhang, provider: 'wechat' });
  });

  it('whose withdrawal comes before its decision is withdrawn when the queue brings it again', async () => {
    await expect(here.follow.violations(revoked(two))).rejects.toThrow('obligation.not_found');
    await here.fine(two);
    await here.follow.violations(revoked(two));
    expect((await here.standing(two))?.standing).toBe('revoked');
  });
});

const revoked = (number: string): DomainEvent => {
  const decided = here.decided(number);
  if (decided.type !== 'violations.decision_made') throw new Error(decided.type);
  return here.event('violations.decision_revoked', { ...decided.data, obligationId: `F${number}`, reason: 'upheld' });
};

describe('A quote', () => {
  it('shows the surcharge line by line', async () => {
    await here.fine(two, 20_000, { dueOn: '2026-01-05' });
    const { body } = await here.quoteOf(two);
    expect(body.items).toMatchObject([{ principalFen: 20_000, surchargeFen: 20_000, reference: two }]);
    expect(body.items[0].lines.length).toBeGreaterThan(0);
    expect(body.amountFen).toBe(40_000);
  });

  it('adds up several, and is refused for a stranger’s as for none', async () => {
    await here.fine(two, 5_000);
    const both = `/payments/quotes?obligationId=F${one}&obligationId=F${two}`;
    expect((await here.get(both, 'zhang')).body.amountFen).toBe(25_000);
    const theirs = await here.get(both, 'stranger');
    const none = await here.get('/payments/quotes?obligationId=F9999999999', 'stranger');
    expect([theirs.status, theirs.body]).toEqual([none.status, none.body]);
    expect(none.body.code).toBe('obligation.not_found');
  });

  it.each([
    ['an item twice', `obligationId=F${one}&obligationId=F${one}`, 422, 'quote.wrong_count'],
    ['nothing', '', 400, 'request.invalid'],
    ['what is no number of ours', 'obligationId=../x', 400, 'request.invalid'],
    [
      'twenty-one',
      Array.from({ length: 21 }, (_, n) => `obligationId=F${1_000_000 + n}`).join('&'),
      400,
      'request.invalid',
    ],
  ])('is refused for %s', async (_what, query, status, code) => {
    const answer = await here.get(`/payments/quotes?${query}`, 'zhang');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('Paying', () => {
  it('hands the phone what its wallet wants, and opens whose wallet it is only then', async () => {
    await here.quoteOf(one);
    expect(here.opened).toEqual([]);
    const { status, body } = await here.start(one, 'wechat');
    expect(status).toBe(201);
    expect(body).toMatchObject({ amountFen: 20_000, handOver: { kind: 'alipay' } });
    expect(here.opened).toEqual([payers.zhang]);
    expect(shops.wallets.wechat.orders.get(body.attemptId)?.order).toMatchObject({
      place: { kind: 'mini_program', payerId: 'oYilu-demo-citizen-000000001' },
      subject: `交通违法罚款 ${one}`,
      returnUrl: `https://h5.example/paid/${body.attemptId}`,
    });
  });

  it('keeps who pays and from where sealed, and forgets it once the attempt has ended', async () => {
    const attemptId = await started();
    const kept = () => JSON.stringify(ground.records.attempts.get(attemptId));
    expect(kept()).not.toContain('oYilu');
    expect(kept()).toContain('v1.');
    shops.pay('wechat', attemptId);
    await here.call('POST', `/payments/attempts/${attemptId}/checks`, 'zhang');
    expect(kept()).not.toContain('v1.');
  });

  it('in a browser is bound to the address that the gateway saw, and needs no wallet of the payer’s', async () => {
    const { body } = await here.start(one, 'alipay', { place: 'browser' });
    expect(shops.wallets.alipay.orders.get(body.attemptId)?.order.place).toEqual({
      kind: 'browser',
      clientIp: '203.0.113.7',
    });
    expect(here.opened).toEqual([]);
  });

  it('at another sum than the payer saw is refused before his wallet opens', async () => {
    const answer = await here.start(one, 'wechat', { expectedFen: 19_900 });
    expect([answer.status, answer.body.code]).toEqual([409, 'payment.amount_changed']);
    expect(shops.wallets.wechat.orders.size).toBe(0);
  });

  it('is refused through a wallet by which he never signed in, and goes on once he has', async () => {
    await here.known('zhang', 2, ['wechat']);
    const answer = await here.start(one, 'alipay');
    expect([answer.status, answer.body.code]).toEqual([409, 'payment.no_wallet']);
    await here.known('zhang', 3);
    await here.known('zhang', 2, ['wechat']);
    expect((await here.start(one, 'alipay')).status).toBe(201);
  });

  it('what is paid already is refused', async () => {
    const attemptId = await started();
    shops.pay('wechat', attemptId);
    const answer = await here.start(one, 'alipay');
    expect([answer.status, answer.body.code]).toEqual([409, 'payment.already_paid']);
    expect((await here.standing(one))?.standing).toBe('paid');
    const again = await here.call('POST', '/payments/attempts', 'zhang', order);
    expect([again.status, again.body.code]).toEqual([409, 'quote.not_due']);
  });

  it('again with the same key is the same order, and other content under it is refused', async () => {
    const first = await here.start(one, 'wechat', {}, 'one-key-of-a-phone');
    const again = await here.start(one, 'wechat', {}, 'one-key-of-a-phone');
    expect(again.body).toEqual(first.body);
    const other = await here.start(one, 'alipay', {}, 'one-key-of-a-phone');
    expect([other.status, other.body.code]).toEqual([422, 'command.key_reused']);
  });

  const order = { obligationIds: [`F${one}`], wallet: 'wechat', place: 'mini_program', expectedFen: 20_000 };
  it.each([
    ['an unknown field', { ...order, discount: 1 }, 400],
    ['no wallet', { ...order, wallet: 'cash' }, 400],
    ['a sum below one fen', { ...order, expectedFen: 0 }, 400],
    ['half a fen', { ...order, expectedFen: 0.5 }, 400],
    ['nothing chosen', { ...order, obligationIds: [] }, 400],
    ['a code of nobody', { ...order, linkCode: 'x' }, 400],
  ])('is refused for %s, and nothing is written', async (_what, content, status) => {
    expect((await here.call('POST', '/payments/attempts', 'zhang', content)).status).toBe(status);
    expect(ground.records.attempts.size).toBe(0);
  });
});

describe('A payer who comes back', () => {
  it('is told that it is paid, with the receipt, as his wallet says at this moment', async () => {
    const attemptId = await started();
    shops.pay('wechat', attemptId);
    const { body } = await here.call('POST', `/payments/attempts/${attemptId}/checks`, 'zhang');
    expect(body).toMatchObject({
      state: 'paid',
      paidAt: expect.any(String),
      items: [{ reference: one, outcome: 'settled', receiptId: `F${one}` }],
    });
  });

  it('is told that it is open where he did not pay, and that it is being confirmed where his wallet is silent', async () => {
    const attemptId = await started();
    const check = async () => (await here.call('POST', `/payments/attempts/${attemptId}/checks`, 'zhang')).body.state;
    expect(await check()).toBe('open');
    shops.wallets.wechat.downUntil = Date.now() + 60_000;
    expect(await check()).toBe('confirming');
    expect((await here.start(one, 'alipay')).body.code).toBe('payment.wallet_unclear');
  });
});

describe('Strangers and officers', () => {
  it.each([
    ['GET', '/payments/obligations'],
    ['GET', `/payments/quotes?obligationId=F${one}`],
    ['POST', '/payments/attempts'],
    ['GET', '/payments/attempts/Y00000000'],
    ['POST', '/payments/attempts/Y00000000/checks'],
    ['GET', '/payments/me/export'],
  ])('%s %s needs a citizen', async (method, path) => {
    expect((await here.call(method, path)).status).toBe(401);
    expect((await here.call(method, path, 'officer')).status).toBe(403);
  });

  it('see a payment of somebody else as none', async () => {
    const attemptId = await started();
    for (const [method, path] of [
      ['GET', `/payments/attempts/${attemptId}`],
      ['POST', `/payments/attempts/${attemptId}/checks`],
    ] as const)
      expect((await here.call(method, path, 'stranger')).body.code).toBe('attempt.not_found');
  });
});

describe('A person’s own', () => {
  it('are handed out whole, obligations, payments and then receipts', async () => {
    const attemptId = await started();
    const first = (await here.get('/payments/me/export', 'zhang')).body;
    expect(first.records).toMatchObject([{ kind: 'obligation', data: { reference: one } }]);
    const rest = (await here.get(`/payments/me/export?cursor=${first.nextCursor}`, 'zhang')).body;
    expect(rest.records).toMatchObject([{ kind: 'payment', data: { attemptId } }]);
    expect(rest.nextCursor).toBe('receipts:');
  });

  it('become those of whoever he is one with, and what is decided later too', async () => {
    const attemptId = await started();
    const merge = here.event('identity.persons_merged', { personId: payers.zhang, into: payers.li, revision: 2 });
    await here.follow.payer(merge);
    await here.follow.payer(merge);
    await here.fine(two);
    expect((await here.get('/payments/obligations', 'li')).body.items).toHaveLength(2);
    expect(await obligations()).toEqual([]);
    expect((await here.get(`/payments/attempts/${attemptId}`, 'li')).status).toBe(200);
  });

  it('become his too where the decision is written at the very moment of becoming one', async () => {
    const merged = here.event('identity.persons_merged', { personId: payers.zhang, into: payers.li, revision: 2 });
    const { perform } = ground.payments;
    ground.payments.perform = async (command, wanted, decide) => {
      if (command.operation !== 'openObligation') return perform(command, wanted, decide);
      await here.follow.payer(merged);
      return perform(command, wanted, (found) => decide({ ...found, payer: undefined }));
    };
    await here.fine(two);
    expect((await here.standing(two))?.ownerId).toBe(payers.li);
  });

  it('lose his wallets with him, while the accounts stay', async () => {
    await here.follow.payer(here.event('identity.person_deleted', { personId: payers.zhang, revision: 2 }));
    await here.known('zhang', 3);
    expect(ground.records.payers.get(payers.zhang)?.logins).toEqual([]);
    expect((await here.standing(one))?.standing).toBe('due');
  });
});

describe('The status page', () => {
  it('is open to all, and kept for fifteen seconds', async () => {
    const { status, body, headers } = await here.get('/payments/status');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=15']);
    expect(body.wallets).toEqual([
      { wallet: 'wechat', state: 'ok' },
      { wallet: 'alipay', state: 'ok' },
    ]);
  });

  it('is followed by the price: a day on which a wallet was down costs no surcharge, quoted and paid', async () => {
    await here.fine(two, 20_000, { dueOn: addDays(dayOf(here.deps.now()), -1) });
    expect((await here.quoteOf(two)).body.amountFen).toBe(20_600);
    await started();
    shops.wallets.wechat.downUntil = Date.now() + 3_600_000;
    for (const seconds of [10, 30, 60]) {
      here.later(seconds);
      await here.round();
    }
    expect((await here.quoteOf(two)).body.amountFen).toBe(20_000);
    expect(await here.start(two, 'alipay')).toMatchObject({ status: 201, body: { amountFen: 20_000 } });
  });

  it('says which wallet is down since when; reading works, attempts wait, nothing is lost, no surcharge grows', async () => {
    await here.fine(two, 20_000, { dueOn: '2026-01-05' });
    const attemptId = await started();
    shops.wallets.wechat.downUntil = Date.now() + 3_600_000;
    for (const seconds of [10, 30, 60]) {
      here.later(seconds);
      await here.round();
    }
    const { body } = await here.get('/payments/status');
    expect(body.wallets).toMatchObject([
      { wallet: 'wechat', state: 'down', since: expect.any(String) },
      { state: 'ok' },
    ]);
    expect((await here.get('/payments/obligations', 'zhang')).status).toBe(200);
    expect((await here.start(one, 'wechat')).body.code).toBe('payment.wallet_unclear');
    here.later(16 * 60);
    await here.round();
    expect(here.unsettled.at(-1)).toBe(1);

    shops.wallets.wechat.downUntil = 0;
    shops.pay('wechat', attemptId);
    here.later(3_600);
    await here.round();
    expect((await here.standing(one))?.standing).toBe('paid');
    expect((await here.get('/payments/status')).body.wallets[0]).toEqual({ wallet: 'wechat', state: 'ok' });
    expect(here.unsettled.at(-1)).toBe(0);
    expect(here.faults).toEqual([]);
    expect(ground.records.health?.stops).toHaveLength(1);
  });
});
