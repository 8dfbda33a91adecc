import type { InboxMessage, ObligationPage, Page, PaymentLink, PaymentStatus, RecordId } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { attemptOf, bring, decide, eventually, type Motorist, motorist, owedFor, recordFor, send } from './fines.js';
import { signIn } from './hands.js';
import { type DemoPerson, demoPeople } from './journey.js';

/** Paying when something goes wrong: a page that is closed, two wallets at once, a wallet that is down, forged news. */
const { api, h5, simulators, wechatPay } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let hand: Phone;
let owner: Motorist;
let friend: DemoPerson;
let records: RecordId[];
/** What each test pays, decided beforehand. */
const fines: string[] = [];
const inBrowser = { wallet: 'wechat', place: 'browser', expectedFen: 100_00 };
const down = (on: boolean) => send(`${wechatPay}/_sim/faults/down`, { on }, 'PUT');

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  owner = await motorist(addresses, '赵磊', 'wechat');
  [, friend] = await demoPeople(simulators);
  hand = await phone(browser);
  await signIn(hand, h5, 'wechat', owner.person);
  records = await bring(
    addresses,
    owner,
    [11, 12, 13, 14, 15, 16, 40].map((daysAgo) => ({ key: 'prohibition_marking', daysAgo })),
  );
  // The oldest is left: on a car that was clean before it would come to a warning.
  for (const recordId of records.slice(0, -1)) fines.push((await decide(owner, recordId)).obligationId);
});
afterAll(async () => {
  await down(false);
  await close();
});

const sheet = async ({ page }: Phone, index: number) => {
  await page.goto(`${h5}/packagePayments/pages/pay/index?ids=${fines[index]}`);
  await page.locator('#sum:visible').waitFor();
};
/** A sheet on which both wallets answer: what a phone was told of them may be old by half a minute. */
const soundSheet = (who: Phone, index: number) =>
  eventually(async () => {
    const told = who.page.waitForResponse((answer) => answer.url().endsWith('/payments/status'));
    await sheet(who, index);
    const { wallets } = (await (await told).json()) as PaymentStatus;
    return wallets.every(({ state }) => state === 'ok');
  }, 'both wallets');
const standing = async (index: number) => (await owedFor(owner, fines[index])).standing;
const isVisible = ({ page }: Phone, selector: string) => page.locator(`${selector}:visible`).first().isVisible();

const linkFor = async (index: number) => {
  const { code } = await owner.caller.post<PaymentLink>('/payments/links', { obligationIds: [fines[index]] });
  return `${h5}/pay/${code}`;
};
/** Somebody else opens a link on a phone of her own. */
const openLink = async (who: Phone, link: string) => {
  await signIn(who, h5, 'alipay', friend);
  await who.page.goto(link);
  await who.page.locator('#linked:visible').waitFor();
};
/** At Alipay's cashier one says first who pays. */
const payInAlipay = async ({ page }: Phone, name: string) => {
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: '确认付款' }).click();
  await page.locator('#payment-paid:visible').waitFor();
};
const payInWechat = async ({ page, tap }: Phone) => {
  await tap('#pay-now');
  await page.getByTestId('wallet-confirm').click();
  await page.getByTestId('wallet-back').click();
  await page.locator('#payment-paid:visible').waitFor();
};

it('charges nobody another sum than the one he saw', async () => {
  await hand.page.route(
    '**/payments/quotes*',
    async (route) => {
      const answer = await route.fetch();
      const quote = { ...(await answer.json()), amountFen: 90_00 };
      await route.fulfill({ response: answer, json: quote });
    },
    { times: 1 },
  );
  await sheet(hand, 0);
  expect(await hand.page.locator('#sum:visible').innerText()).toContain('90');
  await hand.tap('#pay-now');
  await hand.page.locator('#sum-changed:visible').waitFor();
  expect(await hand.page.locator('#sum:visible').innerText()).toContain('100');
  const { items } = await owner.caller.get<ObligationPage>('/payments/obligations');
  expect(items.find(({ obligationId }) => obligationId === fines[0])?.confirming).toBeUndefined();
});

it('says that a payment is being confirmed where its page was closed and no news came, and never asks for it twice', async () => {
  // Two more orders, so that an outage is noticed in one round of questions.
  for (const obligationId of fines.slice(4))
    await owner.caller.post('/payments/attempts', { ...inBrowser, obligationIds: [obligationId] });
  await sheet(hand, 0);
  await hand.tap('#pay-now');
  await hand.page.getByTestId('wallet-confirm').waitFor();
  await send(`${wechatPay}/_sim/notify`, { action: 'drop', times: 1 });
  await down(true);
  await hand.page.getByTestId('wallet-confirm').click();
  await hand.page.getByTestId('wallet-result').waitFor();
  await hand.page.close();
  hand = { ...hand, page: await hand.context.newPage() };
  hand.tap = (selector) => hand.page.locator(`${selector}:visible`).first().click();
  await hand.page.goto(h5);
  await hand.tap('#home-paying');
  await hand.page.locator('#payment-confirming:visible').waitFor();
  await hand.page.goto(`${h5}/packagePayments/pages/pay/index?ids=${fines[0]}`);
  await hand.page.locator('#payment-confirming:visible').waitFor();
  expect(await isVisible(hand, '#pay-now')).toBe(false);
});

it('lets a relative pay in the other wallet by a link that shows the sum and half the plate alone', async () => {
  await hand.page.goto(`${h5}/packagePayments/pages/link/index?ids=${fines[3]}`);
  const theirs = await phone(browser);
  await openLink(theirs, (await hand.page.locator('#link .hash:visible').innerText()).trim());
  const linked = await theirs.page.locator('#linked:visible').innerText();
  expect(linked).toContain('100');
  for (const secret of [owner.plate, owner.person.name, fines[3]?.slice(1) ?? '']) expect(linked).not.toContain(secret);
  await theirs.tap('#wallet-alipay');
  await theirs.tap('#pay-now');
  await payInAlipay(theirs, friend.name);
  expect(await standing(3)).toBe('paid');
  await eventually(async () => (await recordFor(owner, records[3] ?? '')).status === 'settled', 'the settled record');
  await theirs.context.close();
});

it('tells everybody that a wallet is down, goes on showing the records, and keeps the other wallet', async () => {
  const stranger = await phone(browser);
  await eventually(async () => {
    const { wallets } = await owner.caller.get<PaymentStatus>('/payments/status');
    return wallets.some(({ wallet, state }) => wallet === 'wechat' && state === 'down');
  }, 'the outage');
  await stranger.page.goto(`${h5}/packagePayments/pages/status/index`);
  await stranger.page.locator('#status-wechat-down').waitFor();
  await stranger.page.locator('#status-alipay-ok').waitFor();
  await stranger.context.close();
  await eventually(async () => {
    await hand.page.goto(`${h5}/packageViolations/pages/list/index`);
    await hand.page.locator(`#record-${records[1]}:visible`).waitFor();
    return isVisible(hand, '#pay-status');
  }, 'the outage above the records');
  const second = await phone(browser);
  await signIn(second, h5, 'wechat', owner.person);
  await sheet(second, 1);
  await second.page.locator('#down-wechat:visible').waitFor();
  await second.page.locator('#pay-now:visible').getByText('100').waitFor();
  await second.context.close();
});

it('has the payment in its books within one polling step once the wallet is back, and nothing was lost', async () => {
  await down(false);
  // The step grows with the silence: the fourth question comes five minutes after the third.
  await eventually(async () => (await standing(0)) === 'paid', 'the payment that waited', 400_000);
  await hand.page.goto(`${h5}/packagePayments/pages/pay/index?ids=${fines[0]}`);
  await hand.page.locator('#standing-paid:visible').waitFor();
  await eventually(async () => (await recordFor(owner, records[0] ?? '')).status === 'settled', 'the settled record');
}, 600_000);

it('changes nothing by a notice that the wallet did not sign', async () => {
  await soundSheet(hand, 1);
  await hand.tap('#pay-now');
  await hand.page.getByTestId('wallet-confirm').waitFor();
  const attemptId = await eventually(async () => (await owedFor(owner, fines[1])).confirming?.attemptId, 'the attempt');
  const now = Math.floor(Date.now() / 1000);
  const forged = await fetch(`${api}/payments/notifications/wechat`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'wechatpay-timestamp': String(now),
      'wechatpay-nonce': 'x'.repeat(32),
      'wechatpay-serial': 'PUB_KEY_ID_0',
      'wechatpay-signature': Buffer.from('forged').toString('base64'),
    },
    body: JSON.stringify({ id: 'x', event_type: 'TRANSACTION.SUCCESS', resource: { out_trade_no: attemptId } }),
  });
  expect(forged.status).toBe(401);
  expect((await attemptOf(owner, attemptId)).state).toBe('confirming');
  expect(await standing(1)).toBe('due');
});

it('lets whoever gave up on the wallet’s page pay after all', async () => {
  await hand.page.getByTestId('wallet-cancel').click();
  await hand.page.getByTestId('wallet-back').click();
  await hand.page.locator('#payment-open:visible').waitFor();
  await hand.tap('#pay-again');
  await hand.tap('#pay-now');
  await hand.page.getByTestId('wallet-confirm').click();
  await hand.page.getByTestId('wallet-back').click();
  await hand.page.locator('#payment-paid:visible').waitFor();
});

it('gives back by itself what two phones paid in two wallets, and tells whoever paid too much', async () => {
  // The first phone stands before Alipay’s cashier, where nobody has said yet who pays: such an order cannot be closed.
  await sheet(hand, 2);
  await hand.tap('#wallet-alipay');
  await hand.tap('#pay-now');
  await hand.page.getByRole('button', { name: owner.person.name }).waitFor();
  const theirs = await phone(browser);
  await openLink(theirs, await linkFor(2));
  await payInWechat(theirs);
  await payInAlipay(hand, owner.person.name);
  await hand.page.locator(`#returned-${fines[2]}:visible`).waitFor();
  await eventually(async () => {
    await hand.page.reload();
    await hand.page.locator('#payment-paid:visible').waitFor();
    return hand.page.locator('#refund-succeeded:visible').first().isVisible();
  }, 'the money on its way back');
  await eventually(async () => {
    const { items } = await owner.caller.get<Page<InboxMessage>>('/messages/inbox');
    return items.find(({ title }) => /退/.test(title));
  }, 'the message about it');
  await theirs.context.close();
});
