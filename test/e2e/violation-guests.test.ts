import { request } from 'node:http';
import { otherVehicles } from '@yilu/local-city/demo/people';
import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';

/** Somebody without an account guesses at the VIN of a plate. */
const { h5 } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let guest: Phone;

/** Sends what the page asks from another address, so that what is held against it there is no other test's. */
function fromElsewhere(route: Route): Promise<void> {
  const asked = route.request();
  if (asked.method() !== 'POST') return route.continue();
  return new Promise((resolve, reject) => {
    const { host: _host, ...headers } = asked.headers();
    const sent = request(asked.url(), { method: 'POST', localAddress: '127.0.0.2', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const told = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
        const body = Buffer.concat(parts);
        route
          .fulfill({ status: answer.statusCode ?? 500, headers: Object.fromEntries(told), body })
          .then(resolve, reject);
      });
    });
    sent.on('error', reject);
    sent.end(asked.postDataBuffer());
  });
}

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  guest = await phone(browser);
  await guest.page.route('**/violations/guest-queries', fromElsewhere);
});
afterAll(() => close());

const ask = async (vin: string) => {
  await guest.type('#vin', vin);
  const answer = guest.page.waitForResponse(
    (response) => response.url().endsWith('/violations/guest-queries') && response.request().method() === 'POST',
  );
  await guest.tap('#ask-guest');
  return (await answer).status();
};

it('lets five wrong VINs pass, and then asks a question in words and lets time go by before the next', async () => {
  const [car] = otherVehicles;
  await guest.page.goto(`${h5}/packageViolations/pages/guest/index`);
  await guest.type('#plate', car?.plate ?? '');
  for (let wrong = 1; wrong <= 5; wrong++) expect([wrong, await ask(`11111${wrong}`)]).toEqual([wrong, 404]);
  expect([422, 429]).toContain(await ask('111116'));
  expect(await ask(car?.vin.slice(-6) ?? '')).not.toBe(200);
  expect(await guest.page.locator('#guest-found').count()).toBe(0);
});
