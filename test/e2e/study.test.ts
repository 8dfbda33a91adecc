import type { MockList, StudyProgress } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { signIn } from './hands.js';
import { type Caller, type DemoPerson, demoPeople, inWechat, until } from './journey.js';
import { seriousFindings, untranslated } from './looks.js';
import { seldom } from './seldom.js';

/** Learning in the metro: no network, no sign-in, then all phones together, and a paper that no clock can stretch. */
const { api, h5, simulators } = addresses;
const study = `${h5}/packageStudy/pages`;
let browser: Browser;
let close: () => Promise<void>;
let person: DemoPerson;
let learner: Caller;
let hand: Phone;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  [, , person] = await demoPeople(simulators);
  learner = await inWechat(api, simulators, person);
  hand = await phone(browser);
});
afterAll(() => close());

const shown = (id: string, { page }: Phone = hand) => page.locator(`#${id}:visible`);
const progress = () => learner.get<StudyProgress>('/exams/study/progress?subject=S1');

async function download(who: Phone): Promise<void> {
  await who.page.goto(`${study}/home/index`);
  await who.tap('#download:visible');
  await shown('chapters', who).waitFor();
}

/** Answers the question on the screen with its first option. */
async function answerFirst(who: Phone): Promise<void> {
  await who.tap('#option-A:visible');
  const check = shown('check', who);
  if (await check.isVisible()) await check.click();
}

it('lets a guest learn without a network once the questions are on the phone', async () => {
  await download(hand);
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#chapter-signs');
  await shown('question').waitFor();
  expect(await seriousFindings(hand)).toEqual([]);
  await until(
    () => hand.page.evaluate('navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)'),
    'an app that lies on the phone',
  );
  await hand.context.setOffline(true);
  for (let turn = 0; turn < 12; turn++) {
    await answerFirst(hand);
    await hand.page.locator('#was-right:visible, #was-wrong:visible').waitFor();
    await hand.tap('#next:visible');
  }
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#back:visible');
  await shown('chapter-signs').getByText('12 /').waitFor();
  await hand.tap('#to-wrong:visible');
  await shown('practise-wrong').waitFor();
  await hand.context.setOffline(false);
});

it('keeps every chapter under a key that a wallet’s store takes', async () => {
  const kept = await hand.page.evaluate<Record<string, string>>('({ ...localStorage })');
  const sizes = Object.entries(kept)
    .filter(([name]) => name.includes('pack:'))
    .map(([, text]) => Buffer.byteLength(text));
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
});

it('can be answered by keyboard alone', async () => {
  await hand.page.goto(`${study}/practise/index?subject=S1&set=licence`);
  await shown('question').waitFor();
  const before = await shown('position').textContent();
  // The page hears keys a moment after it is seen; once answered, a question takes no other answer.
  await until(async () => {
    await hand.page.keyboard.press('b');
    return (await hand.page.locator('#was-right:visible, #was-wrong:visible').count()) > 0;
  }, 'an answer by a key');
  await hand.page.keyboard.press('ArrowRight');
  await until(async () => (await shown('position').textContent()) !== before || undefined, 'the next question');
});

it('takes a guest’s answers into his account, and shows them on his other phone', async () => {
  expect((await progress()).answered).toEqual([]);
  await signIn(hand, h5, 'wechat', person);
  await hand.page.goto(`${study}/home/index`);
  const there = await until(
    seldom(async () => {
      const { answered } = await progress();
      return answered.length >= 13 ? answered : undefined;
    }),
    'the answers in the account',
  );
  const other = await phone(browser);
  await signIn(other, h5, 'wechat', person);
  await download(other);
  await shown('chapter-signs', other).getByText('12 /').waitFor();
  await other.tap('#chapter-points:visible');
  await shown('question', other).waitFor();
  await answerFirst(other);
  await other.tap('#back:visible');
  await until(
    seldom(async () => (await progress()).answered.length === there.length + 1),
    'one answer more',
  );
  await hand.page.goto(`${study}/home/index`);
  await shown('chapter-points').getByText('1 /').waitFor();
});

it('speaks English throughout, with the same questions and what was learnt of them', async () => {
  const english = await phone(browser, { locale: 'en-GB' });
  await signIn(english, h5, 'wechat', person);
  await download(english);
  await shown('chapter-signs', english).getByText('12 /').waitFor();
  expect(await untranslated(english, [])).toEqual([]);
  await english.tap('#chapter-alcohol:visible');
  await shown('question', english).waitFor();
  await answerFirst(english);
  expect(await untranslated(english, [])).toEqual([]);
});

it('runs a paper by the city’s clock, whatever the phone’s says, and goes on with it after a crash', async () => {
  await hand.page.goto(`${study}/mocks/index?subject=S1`);
  await hand.tap('#start:visible');
  await shown('question').waitFor();
  const left = async (who = hand) => {
    const [, minutes = '', seconds = ''] = /(\d+):(\d\d)/.exec((await shown('left', who).textContent()) ?? '') ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  expect(await left()).toBeGreaterThan(44 * 60);
  await hand.page.evaluate('(() => { const now = Date.now; Date.now = () => now() + 3600000; })()');
  await hand.page.waitForTimeout(3_000);
  expect(await left()).toBeGreaterThan(44 * 60);
  expect(await seriousFindings(hand)).toEqual([]);
  for (let turn = 0; turn < 3; turn++) {
    await hand.tap('#option-A:visible');
    await hand.tap('#next:visible');
  }
  // The crash: nothing was said of leaving, and the page comes back from its address.
  await hand.page.reload();
  await shown('question').waitFor();
  expect(await shown('position').textContent()).toMatch(/4/);
  expect(await left()).toBeGreaterThan(43 * 60);
  await hand.tap('#card:visible');
  await shown('card-state').getByText('3').first().waitFor();
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#hand-in:visible');
  await hand.page.getByText('97').first().waitFor();
  await hand.tap('#hand-in-confirm:visible');
  await shown('failed').waitFor();
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.tap('#see-wrong:visible');
  await hand.page.locator('#was-wrong:visible').waitFor();
  expect(await seriousFindings(hand)).toEqual([]);
  const { items } = await learner.get<MockList>('/exams/study/mocks');
  expect(items).toHaveLength(1);
  expect(items[0]?.passed).toBe(false);
});
