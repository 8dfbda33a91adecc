import { withdrawObligation } from '@yilu/payments/use-cases/withdraw-obligation';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeAtOnce, walletsAtOnce } from '../../fixtures/payments-at-once.js';
import { type Till, till } from '../../fixtures/payments-till.js';

const numberOf = (n: number) => `33020610000000${String(n).padStart(2, '0')}`;
const [one, other] = [numberOf(0), numberOf(99)];
let ground: ReturnType<typeof storeAtOnce>;
let shops: ReturnType<typeof walletsAtOnce>;
let here: Till;
/** What Alipay and WeChat are asked, by the order's number. */
let asked: string[];
/** Orders about which asking fails for a reason of ours. */
let poisoned: string[];

beforeEach(async () => {
  ground = storeAtOnce();
  shops = walletsAtOnce(() => new Date());
  [asked, poisoned] = [[], []];
  const listened = (provider: (typeof shops.providers)['wechat']) => ({
    ...provider,
    query: async (attemptId: string) => {
      asked.push(attemptId);
      if (poisoned.includes(attemptId)) throw new Error('A fault of ours');
      return provider.query(attemptId);
    },
    refund: async (refund: Parameters<typeof provider.refund>[0]) => {
      if (poisoned.includes(refund.attemptId)) throw new Error('A fault of ours');
      return provider.refund(refund);
    },
  });
  const { wechat, alipay } = shops.providers;
  here = till({ ...ground, providers: { wechat: listened(wechat), alipay: listened(alipay) } });
  await here.known('zhang');
});

const started = async (number: string, wallet: 'wechat' | 'alipay'): Promise<string> => {
  await here.fine(number);
  return (await here.start(number, wallet)).body.attemptId;
};

describe('following payments', () => {
  it('asks a silent wallet three times in a round and not for every order, so that the other has its turn', async () => {
    const silent: string[] = [];
    for (let n = 1; n <= 12; n++) silent.push(await started(numberOf(n), 'wechat'));
    const heard = await started(other, 'alipay');
    shops.wallets.wechat.downUntil = Date.now() + 3_600_000;
    shops.pay('alipay', heard);
    here.later(10);
    await here.round();

    expect(asked.filter((attemptId) => silent.includes(attemptId))).toHaveLength(3);
    expect((await here.standing(other))?.standing).toBe('paid');
    expect(ground.records.health?.wallets.wechat.downSince).toBeDefined();
    // Those that were not asked wait like those that were: unsure, and behind whatever else is due.
    for (const attemptId of silent)
      expect(ground.records.attempts.get(attemptId)).toMatchObject({ checks: 1, unsureSince: expect.any(String) });
  });

  it('takes an order up again after a fault, and puts it off where that lasts, so that it stands before nobody', async () => {
    const attemptId = await started(one, 'wechat');
    const checks = () => ground.records.attempts.get(attemptId)?.checks;
    poisoned.push(attemptId);
    here.later(10);
    await here.round();
    expect([here.faults.length, checks()]).toEqual([1, 0]);
    here.later(600);
    await here.round();
    expect([here.faults.length, checks()]).toEqual([2, 1]);

    poisoned.splice(0);
    shops.pay('wechat', attemptId);
    here.later(30);
    await here.round();
    expect((await here.standing(one))?.standing).toBe('paid');
  });

  it('puts a refund off too where a fault with it lasts, and makes it once that is over', async () => {
    const attemptId = await started(one, 'wechat');
    shops.pay('wechat', attemptId);
    here.later(10);
    await here.round();
    poisoned.push(attemptId);
    await withdrawObligation(here.deps)('a decision revoked', `F${one}`, 'revoked');
    here.later(600);
    await here.round();
    const refund = () => ground.records.refunds.get(`${attemptId}_r1`);
    expect(refund()).toMatchObject({ state: 'written', checks: 1 });

    poisoned.splice(0);
    here.later(300);
    await here.round();
    expect(refund()?.state).toBe('processing');
  });
});
