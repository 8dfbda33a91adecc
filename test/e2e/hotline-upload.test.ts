import { people } from '@yilu/local-city/demo/people';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { largeHeic } from '../fixtures/feedback-shots.js';
import { launchBrowser, phone } from './browser.js';
import { addresses } from './city.js';
import { signIn } from './hands.js';
import { arrived, reporting } from './hotline-phone.js';
import { inWechat } from './journey.js';

/** What a browser cannot make smaller goes as it is: in parts, of which only what is missing is sent again. */
const { h5, api, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
});
afterAll(() => close());

it('brings a photograph of several parts to the city though its second part broke off', async () => {
  const person = people.find(({ name }) => name === '陈静');
  if (!person) throw new Error('陈静 is nobody');
  const citizen = await inWechat(api, simulators, person);
  const hand = await phone(browser);
  await signIn(hand, h5, 'wechat', person);
  const parts: (string | null)[] = [];
  await hand.page.route(
    (url) => url.pathname.includes('/feedback/originals/'),
    async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      parts.push(new URL(route.request().url()).searchParams.get('partNumber'));
      return parts.length === 2 ? route.abort('connectionreset') : route.continue();
    },
  );
  const at = reporting(hand, h5);
  await at.begin();
  await at.chosen('#report-album', [{ name: 'IMG_0417.HEIC', mimeType: 'image/heic', buffer: await largeHeic() }]);
  await at.placed();
  await at.tap('#service-FAC-MIRROR');
  const { photos } = await arrived(citizen, await at.filed(), 1);
  expect(parts).toEqual(['1', '2', '2']);
  const shown = Buffer.from(await (await fetch(photos[0]?.url ?? '')).arrayBuffer());
  const { format, width, height } = await sharp(shown).metadata();
  expect([format, width, height]).toEqual(['jpeg', 700, 1000]);
  await hand.context.close();
});
