import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answers, miniCity, Refusal } from './city.js';
import { MiniApp } from './mini-app.js';
import type { MiniPlatform } from './templates.js';
import { attemptId, obligation, obligationId, paymentOf, quoteOf, statusOf } from './violation-answers.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const payPage = `packagePayments/pages/pay/index?ids=${obligationId}`;
const attempts = 'POST /payments/attempts';
const checks = `POST /payments/attempts/${attemptId}/checks`;

const wechatParameters = {
  appId: 'wx1',
  timeStamp: '1795312800',
  nonceStr: 'n1',
  package: 'prepay_id=wx2026',
  signType: 'RSA',
  paySign: 'c2ln',
};

/** A bank's books of one fine: what the wallet will have said when it is asked. */
function treasury(platform: MiniPlatform, states: ReturnType<typeof paymentOf>[], more: Answers = {}) {
  let asked = 0;
  const next = () => states[Math.min(asked, states.length - 1)];
  const answers: Answers = {
    'GET /payments/obligations': () => ({ items: [obligation] }),
    'GET /payments/quotes': () => quoteOf(900),
    'GET /payments/status': () => statusOf(),
    [attempts]: () => ({
      attemptId,
      amountFen: 15_900,
      expiresAt: '2026-11-22T16:00:00.000Z',
      handOver:
        platform === 'weapp'
          ? { kind: 'wechat', parameters: wechatParameters }
          : { kind: 'alipay', tradeNo: '2026112222001' },
    }),
    [`GET /payments/attempts/${attemptId}`]: next,
    [checks]: () => {
      const answer = next();
      asked += 1;
      return answer;
    },
    ...more,
  };
  return miniCity(platform, '1', answers);
}

const paid = paymentOf('paid', {
  paidAt: '2026-11-22T02:00:05.000Z',
  items: [
    {
      obligationId,
      reference: obligation.reference,
      principalFen: 15_000,
      surchargeFen: 900,
      outcome: 'settled',
      receiptId: obligationId,
    },
  ],
});

describe.each(platforms)('paying in the built bundle for %s', (platform) => {
  const wallet = platform === 'weapp' ? 'requestPayment' : 'tradePay';
  const say = (word: 'done' | 'cancelled' | 'silent') => () => {
    if (platform === 'alipay') return { resultCode: { done: '9000', cancelled: '6001', silent: '6004' }[word] };
    if (word === 'done') return {};
    throw new Error(word === 'cancelled' ? 'requestPayment:fail cancel' : 'requestPayment:fail time out');
  };
  const start = async (
    city: ReturnType<typeof miniCity>,
    said: () => unknown,
    storage: Map<string, unknown> = new Map(),
  ) => {
    const app = new MiniApp(`${root}dist/${platform}`, platform, { ...city.handlers, [wallet]: said });
    for (const [name, value] of storage) app.native.storage.set(name, value);
    await app.launch();
    if (app.find('home-sign-in')) {
      await app.tap('home-sign-in');
      await app.signIn();
      await app.until('crash');
    }
    return app;
  };
  const opened = (app: MiniApp) => app.native.calls.filter(({ api }) => api === wallet);

  test('shows the arithmetic, opens the wallet’s own sheet with what the city signed, and believes the city alone', async () => {
    const city = treasury(platform, [paymentOf('confirming'), paid]);
    const app = await start(city, say('done'));
    await app.open(payPage);
    await app.until('sum');
    expect(app.text()).toContain('逾期 2 天，每天 3%');
    await app.tap('pay-now');
    await app.until('payment-confirming');
    expect(city.sent(attempts)).toEqual([
      {
        obligationIds: [obligationId],
        wallet: platform === 'weapp' ? 'wechat' : 'alipay',
        place: 'mini_program',
        expectedFen: 15_900,
      },
    ]);
    const [sheet] = opened(app);
    if (platform === 'weapp') {
      const { appId: _, ...handed } = wechatParameters;
      expect(sheet?.options).toMatchObject(handed);
    } else expect(sheet?.options).toMatchObject({ tradeNO: '2026112222001' });
    expect(app.find('pay-now')).toBeUndefined();
    await app.until('payment-paid');
    expect(app.text()).toContain('¥159.00');
    await app.until('see-receipt');
    expect(app.native.storage.get('me:paying')).toBeUndefined();
  });

  test('lets whoever cancels in the wallet pay again, with nothing taken', async () => {
    const city = treasury(platform, [paymentOf('open')]);
    const app = await start(city, say('cancelled'));
    await app.open(payPage);
    await app.tap('pay-now');
    await app.until('payment-closed');
    expect(app.text()).toContain('没有扣款');
    await app.tap('pay-again');
    await app.until('pay-now');
    expect(app.native.storage.get('me:paying')).toBeUndefined();
  });

  test('says “being confirmed” while nobody knows, and offers no second payment', async () => {
    const city = treasury(platform, [paymentOf('confirming')]);
    const app = await start(city, say('silent'));
    await app.open(payPage);
    await app.tap('pay-now');
    await app.until('payment-confirming');
    await expect.poll(() => city.sent(checks).length).toBeGreaterThanOrEqual(2);
    expect(app.text()).toContain('不用再付');
    expect([app.find('pay-now'), app.find('pay-again')]).toEqual([undefined, undefined]);
    expect(city.sent(attempts)).toHaveLength(1);
  });

  test('finds a payment again after the app was killed in the wallet, and tells it paid', async () => {
    const first = treasury(platform, [paymentOf('confirming')]);
    const killed = await start(first, () => new Promise(() => undefined));
    await killed.open(payPage);
    await killed.tap('pay-now');
    await killed.settle(100);
    const city = treasury(platform, [paymentOf('confirming'), paid]);
    const app = await start(city, say('done'), killed.native.storage);
    await app.until('home-paying');
    await app.open(payPage);
    await app.until('payment-confirming');
    expect(opened(app)).toHaveLength(0);
    await app.until('payment-paid');
    expect(city.sent(attempts)).toHaveLength(0);
  });

  test('waits for a debt whose decision was made this very moment', async () => {
    let looks = 0;
    const city = treasury(platform, [paid], {
      'GET /payments/obligations': () => {
        looks += 1;
        return { items: looks > 1 ? [obligation] : [] };
      },
    });
    const app = await start(city, say('done'));
    await app.open(payPage);
    expect(app.text()).toContain('正在准备缴款');
    await app.until('sum');
  });

  test('shows another sum before any wallet opens', async () => {
    let late = false;
    const city = treasury(platform, [paid], {
      'GET /payments/quotes': () => quoteOf(late ? 1_350 : 900),
      [attempts]: () => {
        late = true;
        throw new Refusal(409, 'payment.amount_changed');
      },
    });
    const app = await start(city, say('done'));
    await app.open(payPage);
    await app.tap('pay-now');
    await app.until('sum-changed');
    expect(app.text(await app.until('sum-changed'))).toContain('从 ¥159.00 变成 ¥163.50');
    expect(opened(app)).toHaveLength(0);
    expect(app.find('trouble')).toBeUndefined();
  });

  test('says that a wallet is down, with nothing lost', async () => {
    const own = platform === 'weapp' ? 'wechat' : 'alipay';
    const city = treasury(platform, [paid], { 'GET /payments/status': () => statusOf(own) });
    const app = await start(city, say('done'));
    await app.open(payPage);
    await app.until(`down-${own}`);
    await app.tap('pay-now');
    expect(city.sent(attempts)).toHaveLength(0);
    await app.open('packagePayments/pages/status/index');
    await app.until(`status-${own}-down`);
  });

  test('tells whoever paid what had been paid already that his money goes back', async () => {
    const twice = paymentOf('paid', {
      items: [
        { obligationId, reference: obligation.reference, principalFen: 15_000, surchargeFen: 900, outcome: 'returned' },
      ],
      refunds: [
        {
          refundId: `${attemptId}_r1`,
          amountFen: 15_900,
          reason: 'duplicate',
          state: 'submitted',
          at: '2026-11-22T02:01:00.000Z',
        },
      ],
    });
    const app = await start(treasury(platform, [twice]), say('done'));
    await app.open(payPage);
    await app.tap('pay-now');
    await app.until(`returned-${obligationId}`);
    await app.until('refund-submitted');
  });

  test('shows a relative the sum and half the plate, and lets him pay by the link alone', async () => {
    const code = '0123456789ABCDEF';
    const linked = {
      items: [{ maskedPlate: '浙B·**345', principalFen: 15_000, surchargeFen: 900, standing: 'due' }],
      amountFen: 15_900,
      validUntil: '2026-11-22T16:00:00.000Z',
      expiresAt: '2026-11-29T02:00:00.000Z',
    };
    const city = treasury(platform, [paid], { [`GET /payments/links/${code}`]: () => linked });
    const app = await start(city, say('done'));
    await app.open(`packagePayments/pages/link/index?code=${code}`);
    await app.until('linked');
    expect(app.text()).not.toContain('浙B12345');
    await app.tap('pay-now');
    await app.until('payment-paid');
    expect(city.sent(attempts)).toEqual([
      {
        linkCode: code,
        wallet: platform === 'weapp' ? 'wechat' : 'alipay',
        place: 'mini_program',
        expectedFen: 15_900,
      },
    ]);
  });
});
