import { streetPicture } from '@yilu/local-city/demo/hotline/street-picture';
import sharp from 'sharp';
import { deskHands } from './desk-hands.js';
import { hotlineHands } from './hotline-hands.js';
import { inAlipay, inWechat } from './journey.js';
import type { Studio } from './picture-studio.js';

const corner = { lat: 29.872, lng: 121.5485 };

/** The hotline’s desk: the inbox with a report and what is beside it, its repair, a caller, the figures. */
export async function hotlineDesk({ browser, addresses, people, keep }: Studio): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const { at, begin, signIn, walkTo } = deskHands(page, addresses.console);
  const hands = hotlineHands(addresses);
  const kept = (name: string) => keep({ page }, name);
  const [a, b] = people;
  const reporter = await inWechat(addresses.api, addresses.simulators, a);
  const neighbour = await inAlipay(addresses.api, addresses.simulators, b);
  const dark = { serviceCode: 'FAC-SIGNAL-DARK', attributes: { danger_now: '是', direction: '东向西' } };
  const [first, second] = [
    await hands.photographed(reporter, { shows: 'signal', car: true }),
    await hands.photographed(neighbour, { shows: 'signal' }),
  ];
  const earlier = await hands.filed(reporter, {
    ...dark,
    location: corner,
    place: '解放北路与中山西路路口',
    description: '东向西的红绿灯全灭了，车都在抢行',
    photoIds: [first],
    suggested: { serviceCode: 'FAC-SIGNAL-DARK', confidence: 0.97 },
  });
  await hands.marked(earlier, first, [{ x: 0.77, y: 0.66, width: 0.14, height: 0.08 }]);
  const later = await hands.filed(neighbour, {
    ...dark,
    location: { lat: corner.lat + 0.0004, lng: corner.lng },
    place: '解放北路口',
    description: '路口红绿灯不亮，很危险',
    photoIds: [second],
    suggested: { serviceCode: 'FAC-SIGNAL-DARK', confidence: 0.92 },
  });

  await signIn('费宁', '/hotline/desk');
  await walkTo(later);
  await at('pin').waitFor();
  await kept('console-hotline-report');
  await begin('join', 'm');
  await at('join-neighbour').first().click();
  await kept('console-hotline-join');
  await page.goto(`${addresses.console}/hotline/desk/${earlier}`);
  await begin('dispatch', 'd');
  await kept('console-hotline-dispatch');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await begin('complete', 'f');
  const buffer = await sharp(streetPicture({ shows: 'signal', fixed: true, car: true }))
    .jpeg()
    .toBuffer();
  await at('repair-file').setInputFiles({ name: 'repaired.jpg', mimeType: 'image/jpeg', buffer });
  await at('mark-repair').waitFor();
  await page.keyboard.press('n');
  await kept('console-hotline-repair');

  await page.goto(`${addresses.console}/hotline/call`);
  await at('call-words').fill('中山西路由东向西的红绿灯全灭了，车都堵在路口');
  await at('suggested-service').first().click();
  await at('call-pin').click();
  await at('call-near').locator('li').first().waitFor();
  await at('pin').press('Shift+ArrowRight');
  await kept('console-hotline-call');
  await page.goto(`${addresses.console}/hotline/late`);
  await page.waitForLoadState('networkidle');
  await kept('console-hotline-late');
  await page.goto(`${addresses.console}/hotline/figures`);
  await at('suggestion-figures').waitFor();
  await kept('console-hotline-figures');
  await context.close();
}
