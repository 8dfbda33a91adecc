import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { shoot, signIn } from './hands.js';
import { demoPeople } from './journey.js';

/** A24: at twice the text size, in both languages and in elder mode, no screen of the flow cuts a word off. */
const { h5, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
});
afterAll(() => close());

const twice = `.shell { --type-hint: 30px; --type-body: 34px; --type-heading: 40px; --type-number: 56px; }`;
/** Run in the page: what its own box cuts off, and whether anything has to be pushed sideways. */
const cutOff = `(() => {
  const seen = (element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
  const worded = [...document.querySelectorAll('.tap, .heading, .lead, .paragraph, .hint, .notice-text, .fact-value, .field-label, h1')].filter(seen);
  return {
    count: worded.length,
    cut: worded.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map((one) => (one.id || one.className) + ': ' + one.textContent.slice(0, 30)),
    sideways: document.documentElement.scrollWidth > window.innerWidth,
  };
})()`;

const enlarged = async (who: Phone) => {
  await who.page.addStyleTag({ content: twice });
  return (await who.page.evaluate(cutOff)) as { count: number; cut: string[]; sideways: boolean };
};

describe.each([
  ['zh-CN', false],
  ['en-GB', false],
  ['en-GB', true],
])('in %s, elder mode %s', (locale, elder) => {
  it('cuts nothing off from home to the pairing', async () => {
    const [person] = await demoPeople(simulators);
    const who = await phone(browser, { locale });
    await signIn(who, h5, 'wechat', person);
    if (elder) await who.tap('#elder');
    const check = async (name: string) => {
      const { count, cut, sideways } = await enlarged(who);
      expect(count, name).toBeGreaterThan(2);
      expect({ name, cut, sideways }).toEqual({ name, cut: [], sideways: false });
    };
    await check('home');
    await who.tap('#crash');
    await who.page.locator('#gate-none').waitFor();
    await check('gate');
    await who.tap('#gate-none');
    await who.page.locator('#photo-P1').waitFor();
    await check('photographs');
    for (const shot of ['P1', 'P2', 'P3']) await shoot(who, shot);
    await who.page.locator('#road-cleared').waitFor();
    await check('clear the road');
    await who.tap('#road-cleared');
    await who.page.locator('#pair-code').waitFor();
    await check('pairing');
    const id = new URL(who.page.url()).searchParams.get('id');
    await who.tap('#no-phone');
    await who.page.locator('#seat-guest').waitFor();
    await check('one phone');
    for (const page of [
      'packageAccident/pages/sketch',
      'packageAftermath/pages/injury',
      'packageAftermath/pages/evidence',
      'packageAftermath/pages/statistics',
    ]) {
      await who.page.goto(`${h5}/${page}/index?id=${id}&shape=A01`);
      await who.page.locator('.lead').first().waitFor();
      await check(page);
    }
    await who.context.close();
  });
});
