import type { ObligationPage, RecordPage } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { signIn } from './hands.js';
import { type Caller, demoPeople, inWechat, until } from './journey.js';
import { seriousFindings } from './looks.js';

/** From a notice to a receipt with one's thumb: a record that the bureau sent in, handled, and paid in WeChat's page. */
const { api, h5, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let hand: Phone;
let driver: Caller;
const plate = '浙B12A07';

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const [person] = await demoPeople(simulators);
  driver = await inWechat(api, simulators, person);
  hand = await phone(browser);
  await signIn(hand, h5, 'wechat', person);
});
afterAll(() => close());

const records = () => driver.get<RecordPage>(`/violations?plate=${encodeURIComponent(plate)}&plateKind=02&show=open`);

const accessible = () => seriousFindings(hand);

it('handles a record and pays it in five taps, and tells it paid though the wallet’s page never came back', async () => {
  const open = await until(async () => {
    const { items } = await records();
    return items.find(({ act, status }) => act.key === 'red_light' && status === 'open');
  }, 'the red light');
  await hand.tap('#home-violations');
  await hand.page.locator(`#record-${open.recordId}`).waitFor();
  expect(await accessible()).toEqual([]);
  await hand.tap(`#record-${open.recordId}`);
  await hand.page.locator('#facts').waitFor();
  expect(await accessible()).toEqual([]);
  const before = hand.effort.taps;
  await hand.tap('#handle');
  await hand.page.locator('#ruling').waitFor();
  expect(await accessible()).toEqual([]);
  await hand.tap('#facts-confirmed');
  await hand.tap('#confirm-handling');
  await hand.page.locator('#remedies').waitFor();
  expect(await accessible()).toEqual([]);
  await until(async () => (await driver.get<ObligationPage>('/payments/obligations')).items[0], 'what is owed');
  await hand.tap('#pay');
  await hand.page.locator('#sum').waitFor();
  expect(await accessible()).toEqual([]);
  await hand.tap('#pay-now');
  expect(hand.effort.taps - before).toBe(5);
  await hand.page.getByTestId('wallet-confirm').click();
  await hand.page.getByTestId('wallet-result').waitFor();
  await hand.page.goto(h5);
  await hand.tap('#home-paying');
  await hand.page.locator('#payment-paid').waitFor();
  expect(await accessible()).toEqual([]);
});

it('answers a guest about a plate, and says neutrally that a code is not known', async () => {
  const guest = await phone(browser);
  await guest.page.goto(`${h5}/packageViolations/pages/guest/index`);
  await guest.type('#plate', '浙B12A07');
  await guest.type('#vin', '100071');
  await guest.tap('#ask-guest');
  await guest.page.locator('#guest-found').waitFor();
  await guest.page.goto(`${h5}/verify/0000000000000000`);
  await guest.page.locator('#check-unknown').waitFor();
});
