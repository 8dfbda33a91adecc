import type { DecisionView, InboxMessage, Page, ReceiptPage, RecordId } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { bring, eventually, type Motorist, motorist, recordFor, recordsOf } from './fines.js';
import { signIn } from './hands.js';
import { seriousFindings } from './looks.js';

/** A citizen and two records of her car: from the bureau's batch to the receipt and the points, with her thumb. */
const { h5 } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let hand: Phone;
let owner: Motorist;
let earlier: RecordId;
let later: RecordId;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  owner = await motorist(addresses, '孙丽', 'wechat');
  hand = await phone(browser);
  await signIn(hand, h5, 'wechat', owner.person);
  [earlier, later] = (await bring(addresses, owner, [
    { key: 'prohibition_marking', daysAgo: 3 },
    { key: 'prohibition_marking', daysAgo: 2 },
  ])) as [RecordId, RecordId];
});
afterAll(() => close());

const seen = async (selector: string) => {
  const first = hand.page.locator(`${selector}:visible`).first();
  await first.waitFor();
  return first.innerText();
};
const at = async (path: string, selector: string) => {
  await hand.page.goto(`${h5}${path}`);
  return seen(selector);
};

it('tells the owner in her inbox, and leads from there to the record', async () => {
  const message = await eventually(async () => {
    const { items } = await owner.caller.get<Page<InboxMessage>>('/messages/inbox');
    return items.find(({ page }) => page?.includes(later));
  }, 'the notice');
  await at('/pages/inbox/index', `#message-${message.messageId}`);
  await hand.tap(`#message-${message.messageId}`);
  expect(await seen('#facts')).toContain(later);
});

it('lists the records by plate with their sum, and shows one with its photographs, device and article', async () => {
  const owed = (await recordsOf(owner)).filter(({ status }) => status === 'open');
  const sum = owed.reduce((total, { usualFen = 0 }) => total + usualFen, 0);
  await at('', '#crash');
  await hand.tap('#home-violations');
  await seen(`#record-${earlier}`);
  expect(await seen(`#plate-${owner.plate}`)).toContain(`${owed.length} 条 · 约 ${formatMoney(sum)}`);
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap(`#record-${earlier}`);
  expect(await seen('#facts')).toContain(owner.plate);
  for (const picture of ['#photo-1 img', '#photo-2 img'])
    await expect
      .poll(() => hand.page.locator(`${picture}:visible`).evaluate((image) => Reflect.get(image, 'naturalWidth')))
      .toBeGreaterThan(100);
  expect(await seen('#evidence')).toMatch(/NB-HS-VD-0203[\s\S]*浙计检/);
  expect(await seen('#law')).toMatch(/道路交通安全法[\s\S]*第/);
  expect(await seriousFindings(hand)).toEqual([]);
});

it('warns instead of fining for the first one, and says why before it is confirmed', async () => {
  await hand.tap('#handle');
  expect(await seen('#outcome-warning')).toMatch(/警告/);
  expect(await seen('#ruling')).toMatch(/首次|初次/);
  await hand.tap('#facts-confirmed');
  await hand.tap('#confirm-handling');
  await seen('#decided-warning');
  expect(await recordFor(owner, earlier)).toMatchObject({
    status: 'settled',
    decision: { outcome: 'warning', fen: 0, points: 0 },
  });
});

it('decides the next one with a paper to open, and takes its fine in WeChat’s page', async () => {
  await at(`/packageViolations/pages/record/index?id=${later}`, '#facts');
  await hand.tap('#handle');
  await seen('#outcome-fine');
  await hand.tap('#facts-confirmed');
  await hand.tap('#confirm-handling');
  await seen('#decided-fine');
  const paper = hand.page.waitForResponse((response) => /\/decisions\/\d{16}\/document/.test(response.url()));
  await hand.tap('#open-pdf');
  expect((await paper).headers()['content-type']).toBe('application/pdf');
  await hand.tap('#pay');
  expect(await seen('#sum')).toContain('100');
  await hand.tap('#pay-now');
  expect(await hand.page.getByTestId('wallet-sum').innerText()).toContain('100');
  await hand.page.getByTestId('wallet-confirm').click();
  await hand.page.getByTestId('wallet-back').click();
  expect(await seen('#payment-paid')).toContain('100');
  expect(new URL(hand.page.url()).searchParams.get('attempt') ?? hand.page.url()).toMatch(/\w{6,}/);
  expect((await recordFor(owner, later)).decision).toMatchObject({ outcome: 'fine', fen: 100_00 });
  await eventually(async () => (await recordFor(owner, later)).status === 'settled', 'a record that is settled');
});

it('gives her the treasury’s receipt with its three numbers, which anybody can check', async () => {
  const receipt = await eventually(async () => {
    const { items } = await owner.caller.get<ReceiptPage>('/payments/receipts');
    return items.find(({ state }) => state === 'issued');
  }, 'the receipt');
  await at('/packagePayments/pages/receipts/index', `#receipt-${receipt.receiptId}`);
  await hand.tap(`#receipt-${receipt.receiptId}`);
  expect(await seen('#receipt-issued')).toContain(receipt.number);
  expect(await seriousFindings(hand)).toEqual([]);
  const { code = '', number = '', checkCode = '' } = receipt;
  const stranger = await phone(browser);
  await stranger.page.goto(`${h5}/verify?${new URLSearchParams({ code, number, checkCode })}`);
  await stranger.page.locator('#check-genuine').waitFor();
  await stranger.context.close();
});

it('counts her points with the decision that they come from', async () => {
  const { decision, points } = await recordFor(owner, later);
  await at('/packageViolations/pages/points/index', '#gauge');
  expect(await seen('#points-history')).toContain(`0 → ${points}`);
  await hand.page.locator('#points-history .tap:visible').first().click();
  expect(await seen('#paper')).toContain(decision?.number);
});

it('lets anybody see by its code that a notice or a decision is genuine, and of whom nothing', async () => {
  const { verifyCode, decision } = await recordFor(owner, later);
  const paper = await owner.caller.get<DecisionView>(`/violations/decisions/${decision?.number}`);
  const stranger = await phone(browser);
  for (const code of [verifyCode, paper.verifyCode]) {
    await stranger.page.goto(`${h5}/verify/${code}`);
    const told = await stranger.page.locator('#check-genuine').innerText();
    expect(told).toContain('禁止标线');
    expect(told).not.toContain(owner.plate);
    expect(told).not.toContain(owner.person.name);
  }
  await stranger.context.close();
});
