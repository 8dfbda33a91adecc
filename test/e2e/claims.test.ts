import type { Claim, Page } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { eventually } from './fines.js';
import { signIn } from './hands.js';
import { agree, demoPeople, inAlipay, inWechat, meet, type Settled, sign } from './journey.js';

/** From the last signature to a claim at both insurers, without anybody sending anything. */
const { api, h5, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let hand: Phone;
let settled: Settled;
const claimOf = async (who: 'a' | 'b') =>
  (await settled[who].get<Page<Claim>>('/claims')).items.find(({ caseId }) => caseId === settled.caseId);

interface Inbox {
  readonly received: readonly { readonly webhookId: string; readonly sha256: string; readonly type: string }[];
}

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const [a, b] = await demoPeople(simulators);
  settled = await meet(await inWechat(api, simulators, a), await inAlipay(api, simulators, b));
  await agree(settled);
  await sign(settled);
  hand = await phone(browser);
  await signIn(hand, h5, 'wechat', a);
});
afterAll(() => close());

it('hands the agreement to every insurer as the same bytes, and shows both drivers their claim with its number', async () => {
  for (const who of ['a', 'b'] as const) {
    const claim = await eventually(async () => {
      const found = await claimOf(who);
      return found?.claimNumber ? found : undefined;
    }, 'the number of the claim');
    expect(claim.handedOverAt).toBeDefined();
  }
  const { received } = (await (await fetch(`${simulators}/_sim/insurer/inbox`)).json()) as Inbox;
  const [first] = received.filter(({ type }) => type === 'agreement.signed');
  const same = received.filter(({ webhookId }) => webhookId === first?.webhookId);
  expect(new Set(same.map(({ sha256 }) => sha256)).size).toBe(1);
});

it('lets a driver book a half hour at a claims centre with his thumb, and give it back', async () => {
  const claim = await claimOf('a');
  await hand.page.goto(`${h5}/packageClaims/pages/claim/index?id=${claim?.claimId}`);
  await hand.tap('#route-centre');
  await hand.tap('.slot:not(.disabled)');
  await hand.tap('#confirm-booking');
  await hand.page.locator('#appointment').waitFor();
  const booked = (await claimOf('a'))?.appointment;
  expect(booked?.startsAt).toMatch(/:[03]0:00\.000Z$/);
  await hand.tap('#cancel-appointment');
  await hand.tap('#cancel-appointment-confirm');
  await hand.page.locator('#appointment').waitFor({ state: 'detached' });
  expect((await claimOf('a'))?.appointment).toBeUndefined();
});
