import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, phone } from './browser.js';
import { addresses } from './city.js';
import { sizes } from './looks.js';

/** 长辈版 (X01): every main target is at least 60 by 60, texts are at least 24 tall, and nothing scrolls sideways. */
const { h5 } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let page: Page;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const elder = await phone(browser);
  page = elder.page;
  await page.goto(h5);
  await elder.tap('#elder');
});
afterAll(() => close());

const screens = [
  ['home', '', '#crash'],
  ['gate', '/packageAccident/pages/gate/index', '#gate-none'],
  ['sign-in', '/packageIdentity/pages/sign-in/index', '#sign-in-phone'],
  ['join', '/packageAccident/pages/join/index', '.action'],
  ['verification', '/v/XY20260101-00000000', 'text=XY20260101-00000000'],
  ['guest query', '/packageViolations/pages/guest/index', '#ask-guest'],
  ['notice check', '/verify', '#check'],
  ['paying stands', '/packagePayments/pages/status/index', '#status-again'],
  ['violations', '/packageViolations/pages/list/index', '#to-guest'],
] as const;

describe.each(screens)('the %s screen in elder mode', (_name, path, ready) => {
  it.each([390, 320])('is large enough at %i wide', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${h5}${path}`);
    await page.locator(ready).first().waitFor();
    const seen = await sizes({ page });
    expect(seen.count).toBeGreaterThan(0);
    expect(seen.small).toEqual([]);
    expect(seen.body).toBeGreaterThanOrEqual(24);
    expect(seen.sideways).toBe(false);
  });
});
