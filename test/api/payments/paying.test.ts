import { PersonId } from '@yilu/contracts';
import type { Deps, Wallet } from '@yilu/payments/ports';
import { closeAttempt } from '@yilu/payments/use-cases/close-attempt';
import { decideRefund } from '@yilu/payments/use-cases/decide-refund';
import { followAttempts } from '@yilu/payments/use-cases/follow-attempts';
import { followRefunds } from '@yilu/payments/use-cases/follow-refunds';
import { noteCounterPayment } from '@yilu/payments/use-cases/note-counter-payment';
import { noteNotice } from '@yilu/payments/use-cases/note-notice';
import { openObligation } from '@yilu/payments/use-cases/open-obligation';
import { requestRefund } from '@yilu/payments/use-cases/request-refund';
import { startPayment } from '@yilu/payments/use-cases/start-payment';
import { withdrawObligation } from '@yilu/payments/use-cases/withdraw-obligation';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Chance, chanceOf } from '../../simulate/money/chance.js';
import { World } from '../../simulate/money/world.js';

const payerId = PersonId.parse('10000000-0000-4000-8000-000000000001');
let world: World;
let chance: Chance;

beforeEach(async () => {
  world = new World(false);
  world.calm = true;
  chance = chanceOf(1, 1, 1);
  await run((deps) =>
    openObligation(deps)({
      obligationId: 'fine_1',
      kind: 'fine',
      reference: '3302001',
      ownerId: payerId,
      principalFen: 20_000,
      dueOn: '2026-12-20',
    }),
  );
});

/** Runs as many processes beside each other as are given, each call of one between calls of the others. */
async function run<T>(...works: readonly ((deps: Deps) => Promise<T>)[]): Promise<T[]> {
  const answers: T[] = [];
  for (const work of works) await world.begin(async () => answers.push(await work(world.deps(chance))));
  await world.finish(chance);
  return answers;
}
const order = (wallet: Wallet) => ({
  obligationIds: ['fine_1'],
  wallet,
  place: { kind: 'mini_program', payerId: 'openid' } as const,
  payerId,
  returnUrl: 'https://city.example/back',
});
const command = (operation: string, key = world.name('key_')) => ({ actor: 'somebody', operation, key, hash: key });
const start = (wallet: Wallet, key?: string) => (deps: Deps) =>
  startPayment(deps)(command('startPayment', key), order(wallet));
async function started(wallet: Wallet): Promise<string> {
  const [outcome] = await run(start(wallet));
  if (!outcome?.ok) throw new Error(outcome?.refusal);
  return outcome.value.attemptId;
}
async function paid(wallet: Wallet): Promise<string> {
  const attemptId = await started(wallet);
  world.wallets[wallet].pay(attemptId, chance);
  world.wallets[wallet].messages.splice(0);
  world.time += 10_000;
  await run((deps) => followAttempts(deps)());
  return attemptId;
}
const standing = () => world.records.obligations.get('fine_1');
const attemptsOf = () => [...world.records.attempts.values()];
const refunds = () => [...world.records.refunds.values()];

describe('paying', () => {
  it('makes one order of 50 taps at once', async () => {
    const outcomes = await run(...Array.from({ length: 50 }, () => start('wechat')));
    const ids = new Set(outcomes.flatMap((each) => (each.ok ? [each.value.attemptId] : [])));
    expect(ids.size).toBe(1);
    expect(attemptsOf().filter(({ state }) => state !== 'closed')).toHaveLength(1);
    expect(world.wallets.wechat.orders.size).toBe(1);
  });

  it('answers a repeated request with the same order', async () => {
    const [once] = await run(start('wechat', 'key_of_a_phone'));
    const [again] = await run(start('wechat', 'key_of_a_phone'));
    expect(again).toEqual(once);
  });

  it('charges once where a notice comes 20 times, one after another and at once', async () => {
    const attemptId = await started('alipay');
    world.wallets.alipay.pay(attemptId, chance);
    const { charge } = world.wallets.alipay.orders.get(attemptId) ?? {};
    if (!charge) throw new Error('not paid');
    const hear = (deps: Deps) => noteNotice(deps)('alipay', { kind: 'charged', eventId: 'n1', charge });
    await run(...Array.from({ length: 10 }, () => hear));
    for (let n = 0; n < 10; n++) await run(hear);
    expect(standing()).toMatchObject({ standing: 'paid', settledBy: attemptId });
    expect(world.records.entries.size).toBe(1);
  });

  it('is settled at the first look where the notice is lost and the page is closed', async () => {
    const attemptId = await paid('wechat');
    expect(standing()).toMatchObject({ standing: 'paid', settledBy: attemptId });
  });

  it('closes the order of one wallet before it makes one of the other', async () => {
    const first = await started('wechat');
    const second = await started('alipay');
    expect(world.wallets.wechat.isPayable(first)).toBe(false);
    expect(world.wallets.alipay.isPayable(second)).toBe(true);
    expect(standing()?.openAttempt).toBe(second);
  });

  it.each([
    ['with another account of the same wallet', { kind: 'mini_program', payerId: 'another openid' } as const],
    ['in a browser', { kind: 'browser', clientIp: '203.0.113.7' } as const],
  ])('closes its own order before it makes one %s, for that one could not be paid there', async (_where, place) => {
    const first = await started('wechat');
    const elsewhere = { ...order('wechat'), place };
    const [second] = await run((deps) => startPayment(deps)(command('startPayment'), elsewhere));
    if (!second?.ok) throw new Error(second?.refusal);
    expect(second.value.attemptId).not.toBe(first);
    expect(world.wallets.wechat.isPayable(first)).toBe(false);
    expect(standing()?.openAttempt).toBe(second.value.attemptId);
  });

  it('waits where the first wallet is down, for its order may still be paid', async () => {
    await started('wechat');
    world.wallets.wechat.downUntil = world.time + 60_000;
    const [outcome] = await run(start('alipay'));
    expect(outcome).toEqual({ ok: false, refusal: 'payment.wallet_unclear' });
    expect(world.wallets.alipay.orders.size).toBe(0);
  });

  it('is booked where the payer was faster than the close and the notice is lost', async () => {
    const attemptId = await started('wechat');
    const attempt = world.records.attempts.get(attemptId);
    if (!attempt) throw new Error('no attempt');
    const { wechat } = world.wallets;
    await run((deps) => {
      const close = (id: string) => {
        wechat.pay(id, chance);
        wechat.messages.splice(0);
        return deps.providers.wechat.close(id);
      };
      const providers = { ...deps.providers, wechat: { ...deps.providers.wechat, close } };
      return closeAttempt({ ...deps, providers })(attempt);
    });
    expect(standing()).toMatchObject({ standing: 'paid', settledBy: attemptId });
  });

  it('gives late money back that a closed order still brings', async () => {
    const first = await started('wechat');
    const second = await paid('alipay');
    world.wallets.wechat.pay(first, chance, true);
    const { charge } = world.wallets.wechat.orders.get(first) ?? {};
    if (!charge) throw new Error('not paid');
    await run((deps) => noteNotice(deps)('wechat', { kind: 'charged', eventId: 'late', charge }));
    expect(standing()?.settledBy).toBe(second);
    expect(refunds()).toMatchObject([{ attemptId: first, amountFen: charge.amountFen, reason: 'duplicate' }]);
    expect(refunds()[0]?.refundId).toBe(`${first}_r1`);
  });

  it('asks the wallet for 10, 30, 60, 300 and 900 seconds, then closes at the expiry', async () => {
    const attemptId = await started('wechat');
    const waits: number[] = [];
    for (let look = 0; look < 6; look++) {
      const next = Date.parse(world.records.attempts.get(attemptId)?.nextCheckAt ?? '');
      waits.push((next - world.time) / 1000);
      world.time = next;
      await run((deps) => followAttempts(deps)());
    }
    expect(waits).toEqual([10, 30, 60, 300, 900, 500]);
    expect(world.records.attempts.get(attemptId)?.state).toBe('closed');
    expect(world.wallets.wechat.isPayable(attemptId)).toBe(false);
  });
});

describe('a link to Alipay in a browser', () => {
  const byBrowser = { ...order('alipay'), place: { kind: 'browser', clientIp: '192.0.2.1' } as const };
  const link = async () => {
    const [outcome] = await run((deps: Deps) => startPayment(deps)(command('startPayment'), byBrowser));
    if (!outcome?.ok) throw new Error(outcome?.refusal);
    return outcome.value.attemptId;
  };

  it('that nobody opens ends its attempt at the expiry, although Alipay never heard of it', async () => {
    const attemptId = await link();
    world.time += 31 * 60_000;
    await run((deps) => followAttempts(deps)());
    expect(world.records.attempts.get(attemptId)?.state).toBe('closed');
    expect(standing()?.openAttempt).toBeUndefined();
  });

  it('that is paid after its attempt was closed settles what is still due', async () => {
    const attemptId = await link();
    const second = await started('wechat');
    world.wallets.alipay.pay(attemptId, chance);
    const { charge } = world.wallets.alipay.orders.get(attemptId) ?? {};
    if (!charge) throw new Error('not paid');
    await run((deps) => noteNotice(deps)('alipay', { kind: 'charged', eventId: 'late', charge }));
    expect(standing()).toMatchObject({ standing: 'paid', settledBy: attemptId, openAttempt: second });
    world.time += 10_000;
    await run((deps) => followAttempts(deps)());
    expect(world.wallets.wechat.isPayable(second)).toBe(false);
    expect(standing()?.openAttempt).toBeUndefined();
  });
});

describe('money that goes back', () => {
  it('is all of it, surcharge and all, once, where a paid decision is revoked', async () => {
    const attemptId = await paid('wechat');
    const amountFen = world.records.attempts.get(attemptId)?.amountFen;
    await run((deps) => withdrawObligation(deps)('event_1', 'fine_1', 'revoked'));
    await run((deps) => withdrawObligation(deps)('event_2', 'fine_1', 'revoked'));
    expect(standing()?.standing).toBe('revoked');
    expect(refunds()).toMatchObject([{ amountFen, reason: 'revoked' }]);
    expect(amountFen).toBeGreaterThan(20_000);
  });

  it('is what the wallet took where the bank counter took it too', async () => {
    const attemptId = await paid('wechat');
    const payment = {
      bankReference: 'bank_1',
      obligationId: 'fine_1',
      amountFen: 20_000,
      paidAt: new Date(world.time),
    };
    await run((deps) => noteCounterPayment(deps)(payment));
    expect(standing()).toMatchObject({ standing: 'paid_elsewhere', settledBy: 'bank_1' });
    expect(refunds()).toMatchObject([{ attemptId, reason: 'duplicate' }]);
  });

  it.each([
    ['another sum', { amountFen: 1 }],
    ['another order', { attemptId: 'another_order' }],
  ])('has not gone back by a message of %s', async (_what, over) => {
    const attemptId = await paid('wechat');
    await run((deps) => withdrawObligation(deps)('event_1', 'fine_1', 'revoked'));
    const [refund] = refunds();
    if (!refund) throw new Error('no refund');
    const { refundId, amountFen } = refund;
    const told = { kind: 'refund', refundId, attemptId, amountFen, standing: { kind: 'succeeded' } } as const;
    const hear = (message: typeof told, eventId: string) => (deps: Deps) =>
      noteNotice(deps)('wechat', { ...message, eventId });
    expect(await run(hear({ ...told, ...(over as object) }, 'n1'))).toEqual(['foreign']);
    expect(refunds()).toEqual([refund]);
    expect(await run(hear(told, 'n2'))).toEqual(['noted']);
    expect(refunds()).toMatchObject([{ state: 'succeeded' }]);
  });

  it('closes the open order where the counter was first', async () => {
    const attemptId = await started('wechat');
    const payment = {
      bankReference: 'bank_1',
      obligationId: 'fine_1',
      amountFen: 20_000,
      paidAt: new Date(world.time),
    };
    await run((deps) => noteCounterPayment(deps)(payment));
    expect(world.wallets.wechat.isPayable(attemptId)).toBe(false);
    expect(standing()?.openAttempt).toBeUndefined();
  });

  const ask = (attemptId: string, amountFen: number, availableFen: number) => (deps: Deps) =>
    requestRefund(deps)(command('requestRefund'), {
      attemptId,
      obligationId: 'fine_1',
      amountFen,
      availableFen,
      officer: { id: 'officer_1', name: '王会计' },
      note: '多收的钱退回',
    });

  it('is refused to an officer who looks at a stale sum, or asks for more than there is', async () => {
    const attemptId = await paid('wechat');
    const available = world.records.attempts.get(attemptId)?.amountFen ?? 0;
    await run(ask(attemptId, 100, available));
    const [stale] = await run(ask(attemptId, 100, available));
    const [greedy] = await run(ask(attemptId, available, available - 100));
    expect(stale).toEqual({ ok: false, refusal: 'refund.amount_changed' });
    expect(greedy).toEqual({ ok: false, refusal: 'refund.more_than_paid' });
  });

  it('waits for a second person above the configured sum, also in small parts', async () => {
    const attemptId = await paid('wechat');
    const available = world.records.attempts.get(attemptId)?.amountFen ?? 0;
    const small = (deps: Deps) => ask(attemptId, 5_000, available)({ ...deps, secondPersonFromFen: 8_000 });
    const rest = (deps: Deps) => ask(attemptId, 5_000, available - 5_000)({ ...deps, secondPersonFromFen: 8_000 });
    expect((await run(small))[0]).toMatchObject({ value: { state: 'written' } });
    expect((await run(rest))[0]).toMatchObject({ value: { state: 'proposed' } });
    const decide = (id: string) => (deps: Deps) =>
      decideRefund(deps)(command('decideRefund'), {
        refundId: `${attemptId}_r2`,
        officer: { id, name: id },
        decision: 'approve',
        note: '核对无误',
      });
    expect((await run(decide('officer_1')))[0]).toEqual({ ok: false, refusal: 'refund.same_person' });
    await run((deps) => followRefunds(deps)());
    expect(world.wallets.wechat.refunds.has(`${attemptId}_r2`)).toBe(false);
    expect((await run(decide('officer_2')))[0]).toMatchObject({ ok: true });
    expect((await run(decide('officer_2')))[0]).toEqual({ ok: false, refusal: 'refund.ended' });
    expect(refunds()[1]).toMatchObject({ state: 'written', requestedBy: 'officer_1', approvedBy: 'officer_2' });
  });
});
