import AxeBuilder from '@axe-core/playwright';
import { scenePicture } from '@yilu/local-city/demo/scene-picture';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { signIn } from './hands.js';
import { demoPeople } from './journey.js';

/** A citizen asks an officer from the first screen of an accident; words and photographs go both ways. */
const { h5, console: desk, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let citizen: Phone;
let officer: Page;
const at = (id: string) => officer.getByTestId(id);
const picture = (shift: number) => ({
  name: 'scene.png',
  mimeType: 'image/png',
  buffer: scenePicture({ first: [200, 205, 210], second: [40, 70, 120], shift }),
});

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  citizen = await phone(browser);
  const person = (await demoPeople(simulators)).at(-1);
  if (!person) throw new Error('The demo city is empty');
  await signIn(citizen, h5, 'wechat', person);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // A button that has just come to life is looked at in its own colour, not on the way there.
    reducedMotion: 'reduce',
  });
  officer = await context.newPage();
  await officer.goto(desk);
  await at('sign-in').click();
  await officer.getByRole('button', { name: /孙强/ }).click();
  await at('queue').waitFor();
});
afterAll(() => close());

const seen = (selector: string, text: string) => citizen.page.locator(selector).getByText(text).first().waitFor();

it('leads from the first screen of an accident to a place in the line, with one tap and no form', async () => {
  await citizen.tap('#crash');
  await citizen.page.locator('#gate-none').waitFor();
  await citizen.page.locator('#ask-officer:visible').click();
  await seen('#chat-place', '第 1 位');
  // The screen before still slides away for a moment, with its own number to call.
  await expect.poll(() => citizen.page.locator('#call-122:visible').count()).toBe(1);
});

it('shows the desk who waits, and what he wrote and photographed once it is taken', async () => {
  await citizen.tap('#phrase-leaves');
  await seen('#chat-thread', '对方要离开现场');
  const chooser = citizen.page.waitForEvent('filechooser');
  await citizen.tap('#chat-camera');
  await (await chooser).setFiles(picture(3));
  await citizen.page.locator('[id^="chat-picture-"] img').first().waitFor();

  await officer.goto(`${desk}/chats`);
  await at('conversation').first().click();
  await at('chat-lines').getByText('对方要离开现场').waitFor();
  expect(await at('chat-picture').count()).toBe(0);
  await at('chat-take').click();
  await at('chat-picture').first().waitFor();
  await at('chat-picture').first().click();
  await at('picture').waitFor();
  await officer.keyboard.press('Escape');
  await seen('#chat-standing', '正在为您处理');
});

it('carries the officer’s words and picture to the phone', async () => {
  await at('chat-text').fill('我在看照片，先别让对方走。');
  await officer.keyboard.press('Control+Enter');
  await seen('#chat-thread', '我在看照片');
  await at('chat-file').setInputFiles(picture(9));
  await citizen.page.locator('.bubble.officer [id^="chat-picture-"] img').waitFor();
});

it('opens the number only once a call is wished, and records the call', async () => {
  expect(await at('chat-phone').count()).toBe(0);
  await citizen.tap('#chat-callback');
  await at('chat-phone').click();
  await at('phone-open').click();
  expect(await at('phone-number').innerText()).toMatch(/^1\d{10}$/);
  await at('call-reached').click();
  await seen('#chat-thread', '民警已和您通话');
});

it('keeps what is written without a network on the phone and says so, then sends it', async () => {
  await citizen.context.setOffline(true);
  await citizen.type('#chat-input', '隧道里没有信号');
  await citizen.tap('#chat-send');
  await seen('#chat-offline', '恢复网络后发送');
  await citizen.context.setOffline(false);
  await at('chat-lines').getByText('隧道里没有信号').waitFor();
});

it('ends with a reason, stays readable, and can be asked for again', async () => {
  await at('chat-end').click();
  await at('end-answered').click();
  await citizen.page.locator('#chat-ended').waitFor();
  await seen('#chat-thread', '对方要离开现场');
  await citizen.tap('#chat-again');
  await seen('#chat-place', '第 1 位');
});

it('has no serious finding of accessibility on either side', async () => {
  for (const page of [citizen.page, officer]) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  }
});
