import { type Phone, phone } from './browser.js';
import { photographFile, readQr, shoot, signIn, write } from './hands.js';
import { until } from './journey.js';
import type { Studio } from './picture-studio.js';

const installed = 'navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)';

const clearing = async (who: Phone, h5: string) => {
  await who.page.goto(h5);
  await who.tap('#crash');
  await who.tap('#gate-none');
  for (const shot of ['P1', 'P2', 'P3']) await shoot(who, shot);
  await who.page.locator('#road-cleared').waitFor();
};

/** Several at a kerb: three parties counted, two drivers without a network, and one phone between two. */
export async function together(studio: Studio): Promise<void> {
  await threeParties(studio);
  await onePhone(studio);
  await offline(studio);
}

async function threeParties({ browser, addresses: { h5 }, people: [first], keep }: Studio) {
  const a = await phone(browser);
  await signIn(a, h5, 'wechat', first);
  await clearing(a, h5);
  await a.tap('#road-cleared');
  await a.page.locator('#pair-code').waitFor();
  await a.tap('#others-more');
  await a.tap('#seat-c-non_motor');
  await a.page.locator('#seat-c-motor').waitFor();
  await a.page.locator('#pair-code').waitFor();
  await a.page.locator('#seats').scrollIntoViewIfNeeded();
  await keep(a, 'parties', 'en');
  await a.context.close();
}

async function onePhone({ browser, addresses: { h5 }, people: [first, guest], keep }: Studio) {
  const host = await phone(browser);
  const seen = (selector: string) => host.page.locator(`${selector}:visible`).first();
  const tap = (selector: string) => seen(selector).click();
  await signIn(host, h5, 'wechat', first);
  await clearing(host, h5);
  await host.tap('#road-cleared');
  await host.tap('#no-phone');
  await host.type('#guest-name', guest.name);
  await keep(host, 'guest-form', 'elder');
  await host.type('#guest-document', guest.documentNumber);
  const [vehicle] = guest.vehicles;
  for (const key of vehicle?.plate ?? '') await host.tap(`#key-${key}`);
  if (vehicle?.plate.length === 8) await host.tap('#guest-plate-kind-52');
  await host.tap('#guest-licence');
  await host.tap('#seat-guest');
  await host.page.locator('#guest-right:not([disabled])').waitFor();
  await host.tap('#guest-right');
  await host.tap('#confirm-particulars');
  await seen('#shape-A01').waitFor();
  // What the city answers to the confirmation draws this step anew.
  await host.page.waitForTimeout(2_000);
  await tap('#shape-A01');
  await tap('#statement-more');
  await tap('#draw-sketch');
  await seen('#use-sketch').waitFor();
  await keep(host, 'sketch', 'dark');
  await tap('#use-sketch');
  await tap('#mover-me');
  await tap('#hand-over-b');
  await seen('#handed-over').waitFor();
  await keep(host, 'hand-over');
  await tap('#handed-over');
  await tap('#shape-A01');
  await tap('#mover-other');
  await tap('#accept');
  await tap('#given-back');
  await tap('#accept');
  await tap('#hand-over-b');
  await tap('#handed-over');
  const chooser = host.page.waitForEvent('filechooser');
  await tap('#photo-P6');
  await (await chooser).setFiles(photographFile('P6'));
  await seen('#document-taken').waitFor();
  await host.type('#witness-name', '王见证');
  await write(host);
  await tap('#sign');
  await seen('#paper-code').waitFor();
  await keep(host, 'paper-code');
  await host.context.close();
}

async function offline({ browser, addresses: { h5 }, people: [first, second], keep }: Studio) {
  const [a, b] = [await phone(browser), await phone(browser)];
  await signIn(a, h5, 'wechat', first);
  await signIn(b, h5, 'alipay', second);
  for (const who of [a, b]) {
    await who.tap('#home-garage');
    await who.page.locator('[id^="vehicle-"]').first().waitFor();
    const registered = who.page.waitForResponse((answer) => answer.url().includes('/identity/me/devices/'));
    await who.page.goto(`${h5}/packageAccident/pages/join/index`);
    await registered;
    await who.page.goto(h5);
    await until(() => who.page.evaluate<boolean>(installed), 'an app that lies on the phone');
    await who.context.setOffline(true);
  }
  await a.page.reload();
  await clearing(a, h5);
  await keep(a, 'offline');
  const kept = a.page.locator('#kept-count');
  await kept.evaluate((count: { scrollIntoView(how: object): void }) => count.scrollIntoView({ block: 'center' }));
  await keep(a, 'offline-kept');
  await a.tap('#road-cleared');
  await a.tap('#offline-ahead');
  await a.tap('#confirm-particulars');
  await a.tap('#shape-A01');
  await a.tap('#mover-other');
  await a.page.locator('#scan-packet').waitFor();
  await keep(a, 'offline-meet');
  await b.page.goto(await readQr(a));
  await b.tap('#join-offline');
  await b.tap('#confirm-particulars');
  await b.tap('#shape-A01');
  await b.tap('#mover-me');
  await b.page.locator('#own-facts').waitFor();
  await keep(b, 'offline-facts');
  await a.context.close();
  await b.context.close();
}
