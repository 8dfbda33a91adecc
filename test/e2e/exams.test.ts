import type { ApplicationReceipt, BookingView, PlanPage, SessionPage, SessionView } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { eventually } from './fines.js';
import { named, signIn } from './hands.js';
import { type Caller, inWechat } from './journey.js';
import { seriousFindings, sizes } from './looks.js';
import { seldom } from './seldom.js';

/** A learner of the demo who may book the road test: from the plan to a receipt, then to a seat that the draw left. */
const { h5, api, simulators } = addresses;
const pages = '/packageExams/pages';
let browser: Browser;
let close: () => Promise<void>;
let hand: Phone;
let learner: Caller;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const person = named('何勇');
  learner = await inWechat(api, simulators, person);
  hand = await phone(browser);
  await signIn(hand, h5, 'wechat', person);
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
const booking = () => learner.get<BookingView>('/exams/bookings/S3R');
const planThatIs = async (status: string) => {
  const { items } = await learner.get<PlanPage>('/exams/plans');
  // One that the desk has published meanwhile opens tomorrow.
  const plan = items.find((one) => one.status === status && Date.parse(one.opensAt) <= Date.now());
  if (!plan) throw new Error(`No ${status} plan`);
  return plan;
};
const roadTests = async () => {
  const { planId } = await planThatIs('drawn');
  return (await learner.get<SessionPage>(`/exams/plans/${planId}/sessions?subject=S3R&limit=50`)).items;
};
const freeOf = async ({ sessionId }: SessionView) =>
  (await roadTests()).find((one) => one.sessionId === sessionId)?.free;

/** A seat of the last day: on the first one he sits another exam. */
const seatLeft = async () => {
  const seat = (await roadTests()).filter(({ free }) => free > 1).at(-1);
  if (!seat) throw new Error('No seat is left');
  return seat;
};

it('leads from the first page to what can be booked next, and says that speed gains nothing', async () => {
  await at('', '#crash');
  await hand.tap('#home-learning');
  expect(await seen('#progress')).toContain('1 / 4');
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#next-step');
  expect(await seen('.notice')).toContain('先到先得不适用，慢慢来');
  expect(await seriousFindings(hand)).toEqual([]);
});

it('takes sessions in their order, shows the rule of the line, and gives a receipt that the city keeps', async () => {
  const { planId, commitment } = await planThatIs('published');
  await hand.tap(`#apply-${planId}:visible`);
  await seen('#chosen');
  const sessions = hand.page.locator('[id^=session-]:visible');
  await sessions.nth(0).click();
  await sessions.nth(2).click();
  const [first, second] = [await seen('#wish-1'), await seen('#wish-2')];
  await hand.tap('#up-2:visible');
  expect((await seen('#wish-1')).slice(3)).toBe(second.slice(3));
  expect((await seen('#wish-2')).slice(3)).toBe(first.slice(3));
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#apply-next:visible');
  expect(await seen('#apply-rule')).toContain(commitment);
  expect(await seriousFindings(hand)).toEqual([]);
  const sent = hand.page.waitForResponse((response) => /\/bookings\/S3R\/application$/.test(response.url()));
  await hand.tap('#confirm-application:visible');
  const receipt: ApplicationReceipt = await (await sent).json();
  expect(await seen('#leaf-hash')).toBe(receipt.leafHash);
  expect(await seriousFindings(hand)).toEqual([]);
  expect(await booking()).toMatchObject({ state: 'applied', application: { leafHash: receipt.leafHash } });
});

it('changes nothing of the number when he withdraws and applies again', async () => {
  const { number } = await booking();
  await hand.tap('#to-booking:visible');
  await seen('#applied');
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#withdraw:visible');
  await hand.tap('#withdraw-confirm:visible');
  await seen('#ended-withdrawn');
  expect(await booking()).toMatchObject({ number, state: 'withdrawn' });
});

it('holds a seat with a clock beside it, and has it free again at once for whoever goes back', async () => {
  const seat = await seatLeft();
  await at(`${pages}/seats/index?id=S3R`, '#show-free');
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap(`#seat-take-${seat.sessionId}:visible`);
  expect(await seen('#countdown')).toMatch(/(10:00|9:\d\d)/);
  expect(await seriousFindings(hand)).toEqual([]);
  expect(await freeOf(seat)).toBe(seat.free - 1);
  await hand.tap('#back:visible');
  await seen(`#seat-take-${seat.sessionId}`);
  await eventually(async () => (await freeOf(seat)) === seat.free, 'a seat that is free again');
});

it('keeps a confirmed seat until its fee is paid, and books it then', async () => {
  const seat = await seatLeft();
  await at(`${pages}/seats/index?id=S3R`, `#seat-take-${seat.sessionId}`);
  await hand.tap(`#seat-take-${seat.sessionId}:visible`);
  await hand.tap('#confirm-seat:visible');
  await seen('#pending-fee_due');
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#pay-fee:visible');
  expect(await seen('#sum')).toContain('150');
  await hand.tap('#pay-now:visible');
  await hand.page.getByTestId('wallet-confirm').click();
  await hand.page.getByTestId('wallet-back').click();
  expect(await seen('#payment-paid')).toContain('150');
  await eventually(
    seldom(async () => (await booking()).state === 'booked'),
    'a booked seat',
  );
  await at(`${pages}/booking/index?id=S3R`, '#booked');
  expect(await seriousFindings(hand)).toEqual([]);
  const slip = hand.page.waitForResponse((response) => response.url().endsWith('/slip.pdf'));
  await hand.tap('#open-slip:visible');
  expect((await slip).headers()['content-type']).toBe('application/pdf');
});

it('says what follows before a seat is given back, and gives it back', async () => {
  await hand.tap('#cancel:visible');
  expect(await seen('#consequences')).toContain('排序时间');
  await hand.tap('#cancel-confirm:visible');
  await seen('#ended-cancelled');
  expect((await booking()).state).toBe('cancelled');
});

it('shows how far the last draw went at each site, beside the plans of the site that is chosen', async () => {
  await at(`${pages}/plans/index?id=S2`, '#last-draw');
  await hand.tap('#last-draw:visible');
  expect(await seen('#cut-offs')).toMatch(/座位到第 \d+ 位为止/);
  expect(await seriousFindings(hand)).toEqual([]);
  const { planId, siteIds } = await planThatIs('drawn');
  const other = ['yinzhou', 'haishu', 'jiangbei', 'zhenhai', 'beilun', 'fenghua'].find((id) => !siteIds.includes(id));
  const choice = hand.page.locator(`#plans-site-${other}:visible`);
  if ((await choice.count()) > 0) {
    await choice.click();
    expect(await hand.page.locator(`#plan-${planId}:visible`).count()).toBe(0);
  }
  await hand.tap(`#plans-site-${siteIds[0]}:visible`);
  await seen(`#plan-${planId}`);
  expect((await sizes(hand)).sideways).toBe(false);
});

it('checks on the phone that an application was in the draw, and shows every page of whoever drew a seat', async () => {
  const other = await phone(browser);
  await signIn(other, h5, 'wechat', named('冯雪'));
  const open = async (path: string, selector: string) => {
    await other.page.goto(`${h5}${pages}/${path}`);
    await other.page.locator(`${selector}:visible`).first().waitFor();
    expect(await seriousFindings(other)).toEqual([]);
  };
  await open('proof/index?id=S2', '#proof-right');
  await open('booking/index?id=S2', '#drawn');
  await open('objections/index?id=S2', '#file-objection');
  await other.context.close();
});
