import { demoDevices, demoRecords } from '@yilu/local-city/demo/violations';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { bring, type Motorist, motorist, recordFor } from './fines.js';
import { signIn } from './hands.js';
import { seriousFindings, untranslated } from './looks.js';
import { inLook } from './picture-studio.js';

/** A resident without Chinese handles a fine and pays it in Alipay, and can read each screen on the way. */
const { h5 } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let hand: Phone;
let owner: Motorist;
let recordId: string;
/** What stays Chinese: plates, places and the numbers of certificates. */
let names: string[];

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  owner = await motorist(addresses, 'MILLER JOHN', 'alipay');
  hand = await phone(browser, { locale: 'en-GB' });
  await signIn(hand, h5, 'alipay', owner.person);
  [recordId = ''] = await bring(addresses, owner, [
    { key: 'prohibition_marking', daysAgo: 4 },
    { key: 'prohibition_marking', daysAgo: 60 },
  ]);
  const today = new Date();
  const records = demoRecords(today).rows.flatMap(({ place, plate }) => [place, plate]);
  names = [...records, owner.plate, '浙B', '掌上复议', ...demoDevices(today).map(({ certificate }) => certificate)];
});
afterAll(() => close());

const reads = async (selector: string) => {
  await hand.page.locator(`${selector}:visible`).first().waitFor();
  expect(await untranslated(hand, names)).toEqual([]);
};
const tap = (selector: string) => hand.page.locator(`${selector}:visible`).first().click();

it('shows no Chinese but names from the list of records to what Alipay took', async () => {
  await hand.page.goto(h5);
  await tap('#home-violations');
  await reads(`#record-${recordId}`);
  await tap(`#record-${recordId}`);
  await reads('#facts');
  await tap('#handle');
  await reads('#outcome-fine');
  await tap('#facts-confirmed');
  await tap('#confirm-handling');
  await reads('#decided-fine');
  await tap('#pay');
  await reads('#sum');
  await tap('#wallet-alipay');
  await tap('#pay-now');
  await hand.page.getByRole('button', { name: owner.person.name }).click();
  await hand.page.getByRole('button', { name: '确认付款' }).click();
  await reads('#payment-paid');
  expect((await recordFor(owner, recordId)).decision).toMatchObject({ outcome: 'fine', fen: 100_00 });
});

const screens = [
  ['packageViolations/pages/list/index', '[id^=record-]'],
  ['packageViolations/pages/record/index?id=', '#facts'],
  ['packageViolations/pages/points/index', '#gauge'],
  ['packageViolations/pages/defend/index?id=', '[id^=circumstance-]'],
  ['packageViolations/pages/naming/index?id=', '.content .card'],
  ['packageViolations/pages/guest/index', '#vin'],
  ['packageViolations/pages/check/index', '#check-code'],
  ['packagePayments/pages/receipts/index', '.content .card'],
  ['packagePayments/pages/status/index', '[id^=status-]'],
] as const;

it.each(screens)(
  'shows no Chinese but names on %s either, and nothing serious to axe, for an elder too',
  async (path, ready) => {
    await hand.page.goto(`${h5}/${path}${path.endsWith('=') ? recordId : ''}`);
    await reads(ready);
    expect(await seriousFindings(hand)).toEqual([]);
    await inLook(hand, 'elder', async () => {
      await hand.page.locator(`${ready}:visible`).first().waitFor();
      expect(await seriousFindings(hand)).toEqual([]);
    });
  },
);
