import { spots } from '@yilu/local-city/demo/hotline/spots';
import { streetPicture } from '@yilu/local-city/demo/hotline/street-picture';
import { people } from '@yilu/local-city/demo/people';
import sharp from 'sharp';
import { phone } from './browser.js';
import { signIn } from './hands.js';
import { reporting } from './hotline-phone.js';
import type { Studio } from './picture-studio.js';

const page = '/packageHotline/pages/new/index';

/** A report from the camera to its number: where it is, what is known nearby, what it is, and a draft without a network. */
export async function hotline({ browser, addresses, keep }: Studio): Promise<void> {
  const { h5 } = addresses;
  const person = people.find(({ name }) => name === '陈静');
  if (!person) throw new Error('陈静 is nobody');
  const hand = await phone(browser);
  const at = reporting(hand, h5);
  await signIn(hand, h5, 'wechat', person);
  const buffer = await sharp(streetPicture({ shows: 'sign', car: true }))
    .jpeg({ quality: 88 })
    .toBuffer();
  const file = { name: 'street.jpeg', mimeType: 'image/jpeg', buffer };

  await hand.page.goto(`${h5}${page}?lat=${spots.fuming.lat}&lng=${spots.fuming.lng}`);
  await at.seen('#report-camera');
  await keep(hand, 'report-start', 'en', 'elder', 'dark');
  await at.chosen('#report-camera', [file]);
  await at.seen('#map-nearer');
  // The streets fade in after the buttons.
  await hand.page.waitForTimeout(1_500);
  await keep(hand, 'report-place');
  await at.tap('#place-next');
  await hand.page.locator('[id^=similar-]:visible, #report-service:visible').first().waitFor();
  await keep(hand, 'report-nearby');
  if (await hand.page.locator('#none-of-these:visible').first().isVisible()) await at.tap('#none-of-these');
  await at.seen('#report-service');
  await hand.type('#report-description:visible', '禁行标志和下面的小字说法不一样，货车到底能不能走');
  await at.seen('#chosen-service');
  await keep(hand, 'report-what');
  await hand.page.locator('#report-summary:visible').first().scrollIntoViewIfNeeded();
  await keep(hand, 'report-summary');
  await at.filed();
  await keep(hand, 'report-filed');
  await hand.context.close();
}
