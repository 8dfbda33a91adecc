import AxeBuilder from '@axe-core/playwright';
import type { CaseChanged, CaseView, Pairing } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone, recordAnswers } from './browser.js';
import { addresses } from './city.js';
import { readQr, shoot, signIn, write } from './hands.js';
import { type DemoPerson, demoPeople, inAlipay, inWechat, photograph, view } from './journey.js';

/** Two drivers with a saved garage, one in WeChat's identity and one in Alipay's, settle on two phones in a browser. */
const { api, h5, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let a: Phone;
let b: Phone;
let people: [DemoPerson, DemoPerson, DemoPerson];
let seen: { a: readonly string[]; b: readonly string[] };

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  people = await demoPeople(simulators);
  [a, b] = [await phone(browser), await phone(browser)];
  seen = { a: recordAnswers(a.page, api).texts, b: recordAnswers(b.page, api).texts };
  await signIn(a, h5, 'wechat', people[0]);
  await signIn(b, h5, 'alipay', people[1]);
  for (const { effort } of [a, b]) effort.taps = 0;
});
afterAll(() => close());

/** The case on the first phone, as often as these answers told of it. */
function told(texts: readonly string[]) {
  const caseId = new URL(a.page.url()).searchParams.get('id');
  const answers = texts.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text) as Partial<CaseView>);
  return answers.filter((one) => one.caseId === caseId);
}

it('takes the first driver from home to a cleared road without typing', async () => {
  await a.tap('#crash');
  await a.tap('#gate-none');
  for (const shot of ['P1', 'P2', 'P3']) await shoot(a, shot);
  await a.tap('#road-cleared');
  await a.page.locator('#pair-code').waitFor();
  expect(await a.page.locator('#pair-code').textContent()).toMatch(/^\d{6}$/);
});

it('brings the second driver in by the QR on the first one’s screen', async () => {
  const link = await readQr(a);
  expect(link).toMatch(new RegExp(`^${h5}/j/[\\w-]{20,}$`));
  await b.page.goto(link);
  const join = b.page.locator('#join');
  await Promise.race([join.waitFor(), b.page.locator('#confirm-particulars').waitFor()]);
  if (await join.isVisible()) await b.tap('#join');
  await b.page.locator('#confirm-particulars').waitFor();
  // The longer nothing has happened, the more seldom a phone asks: every ten seconds at last.
  await a.page.locator('#confirm-particulars').waitFor();
});

it('shows both the same proposal with its article once both have said what happened', async () => {
  await a.tap('#confirm-particulars');
  await b.tap('#confirm-particulars');
  await a.tap('#shape-A01');
  await a.tap('#mover-other');
  await b.tap('#shape-A01');
  await b.tap('#mover-me');
  for (const who of [a, b]) {
    await who.page.locator('#proposal').waitFor();
    expect(await who.page.locator('#proposal').textContent()).toContain('第四十三条');
  }
});

it('ends with both signatures and a document that both can open', async () => {
  await a.tap('#accept');
  await b.tap('#accept');
  // Nobody can sign before the city has looked at every photograph.
  const photos = () => told(seen.a).findLast((one) => one.photos)?.photos;
  await expect.poll(() => photos()?.every(({ state }) => state === 'stored')).toBe(true);
  for (const who of [a, b]) {
    await who.page.locator('#sign-pad').waitFor();
    await write(who);
    await who.tap('#sign');
  }
  for (const who of [a, b]) {
    await who.page.locator('#signed').waitFor();
    const opened = who.page.waitForResponse((response) => response.url().endsWith('/agreement/document'));
    await who.page.locator('#open-pdf').click();
    const paper = await opened;
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
  for (const texts of [seen.a, seen.b])
    await expect.poll(() => told(texts).some(({ status }) => status === 'signed')).toBe(true);
});

it('needs at most twelve taps of the first, nine of the second, and no typing', () => {
  expect(a.effort).toEqual({ taps: expect.any(Number), typed: 0 });
  expect(b.effort).toEqual({ taps: expect.any(Number), typed: 0 });
  expect(a.effort.taps).toBeLessThanOrEqual(12);
  expect(b.effort.taps).toBeLessThanOrEqual(9);
});

it('never let an answer carry the other’s phone, identity number or policy', () => {
  const secrets = ({ phone: number, documentNumber, vehicles }: DemoPerson) => [
    number,
    documentNumber,
    ...vehicles.map(({ policyNumber }) => policyNumber),
  ];
  expect(seen.b.length).toBeGreaterThan(5);
  for (const secret of secrets(people[0])) expect(seen.b.filter((text) => text.includes(secret))).toEqual([]);
  for (const secret of secrets(people[1])) expect(seen.a.filter((text) => text.includes(secret))).toEqual([]);
});

it('tells at the gate what the law says, signed out, with the number to call and no way on', async () => {
  const stranger = await phone(browser);
  await stranger.page.goto(h5);
  await stranger.tap('#crash');
  await stranger.tap('#gate-injury');
  await stranger.page.locator('#gate-effect').waitFor();
  expect(await stranger.page.locator('#law-X01').textContent()).toMatch(/第十三条/);
  expect(await stranger.page.locator('[id^="gate-call-122"]').count()).toBeGreaterThan(0);
  expect(await stranger.page.locator('#gate-none').isVisible()).toBe(false);
  await stranger.context.close();
});

it('keeps the draft and the session over a kill', async () => {
  await b.page.goto(h5);
  await b.tap('#crash');
  await b.tap('#gate-none');
  await shoot(b, 'P1');
  await expect.poll(() => b.page.locator('#kept-count').textContent()).toContain('1');
  const address = b.page.url();
  const again = await b.context.newPage();
  await b.page.close();
  await again.goto(address);
  await expect.poll(() => again.locator('#kept-count').textContent()).toContain('1');
});

it('asks whether it is the same accident where both drivers opened a case, and withdraws the second', async () => {
  const [first, second] = [await inWechat(api, simulators, people[0]), await inAlipay(api, simulators, people[1])];
  const opened = { hazards: [], occurredAt: new Date().toISOString() };
  const { caseId } = await first.post<CaseChanged>('/accidents', opened);
  for (const shot of ['P1', 'P2', 'P3']) await photograph(first, caseId, shot);
  await first.post(`/accidents/${caseId}/clearance`);
  const { link } = await first.post<Pairing>(`/accidents/${caseId}/pairing`);
  const own = await second.post<CaseChanged>('/accidents', opened);
  const page = await b.context.newPage();
  await page.goto(link);
  await page.locator('#join-same').click();
  await page.locator('#confirm-particulars').waitFor();
  await expect.poll(async () => (await view(second, own.caseId)).status).toBe('withdrawn');
  expect((await view(first, caseId)).status).toBe('stating');
});

it('has no serious finding of accessibility on home, gate and sign-in, in elder mode too', async () => {
  const visitor = await phone(browser);
  await visitor.page.goto(h5);
  const check = async () => {
    const { violations } = await new AxeBuilder({ page: visitor.page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  await visitor.page.locator('#crash').waitFor();
  expect(await check()).toEqual([]);
  await visitor.tap('#elder');
  expect(await check()).toEqual([]);
  await visitor.tap('#crash');
  // Not while it still slides in.
  await visitor.page.locator('.taro_page_stationed #gate-none').waitFor();
  expect(await check()).toEqual([]);
  await visitor.context.close();
});
