import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { photographFile, shoot, signIn, write } from './hands.js';
import { type DemoPerson, demoPeople } from './journey.js';

/** One phone between two drivers (A06), and a driver alone (A22). */
const { h5, simulators } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let host: Phone;
let guest: DemoPerson;
let paper: { number: string; code: string };

const atPairing = async (who: Phone) => {
  await who.page.goto(h5);
  await who.tap('#crash');
  await who.tap('#gate-none');
  for (const shot of ['P1', 'P2', 'P3']) await shoot(who, shot);
  await who.tap('#road-cleared');
  await who.page.locator('#pair-code').waitFor();
};
const seen = (selector: string) => host.page.locator(`${selector}:visible`).first();
const tap = async (selector: string) => {
  await seen(selector).waitFor();
  await seen(selector).click();
};

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const [a, b] = await demoPeople(simulators);
  guest = b;
  host = await phone(browser);
  await signIn(host, h5, 'wechat', a);
});
afterAll(() => close());

it('enters the other driver by name, document and plate, and shows him what the registers say, masked', async () => {
  await atPairing(host);
  await host.tap('#no-phone');
  await host.type('#guest-name', guest.name);
  await host.type('#guest-document', guest.documentNumber);
  for (const key of guest.vehicles[0]?.plate ?? '') await host.tap(`#key-${key}`);
  if (guest.vehicles[0]?.plate.length === 8) await host.tap('#guest-plate-kind-52');
  await host.tap('#guest-licence');
  await host.tap('#seat-guest');
  await host.page.locator('#guest-right:not([disabled])').waitFor();
  const card = await host.page.locator('#party-b').textContent();
  expect(card).toContain(guest.vehicles[0]?.plate);
  expect(card).not.toContain(guest.documentNumber);
  await host.tap('#guest-right');
});

it('hands the phone over with the host’s answers hidden, and takes the guest’s own statement and acceptance', async () => {
  await tap('#confirm-particulars');
  await tap('#shape-A01');
  await tap('#mover-me');
  await tap('#hand-over-b');
  await seen('#handed-over').waitFor();
  expect(await seen('.content').textContent()).not.toContain('追尾');
  await tap('#handed-over');
  await seen('#shape-A01').waitFor();
  expect(await host.page.locator('#statement-a:visible').count()).toBe(0);
  await tap('#shape-A01');
  await tap('#mover-other');
  await tap('#accept');
  await tap('#given-back');
});

it('takes the guest’s signature by his document and a witness, and gives him a code for his copy', async () => {
  await tap('#accept');
  await tap('#hand-over-b');
  await tap('#handed-over');
  await seen('#photo-P6').waitFor();
  const chooser = host.page.waitForEvent('filechooser');
  // A slow network: everything else is filled in before the picture is there.
  const { api } = addresses;
  const isStore = (url: URL) => url.origin !== h5 && url.origin !== api;
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await host.page.route(isStore, async (route) => {
    await arrival;
    await route.continue();
  });
  await tap('#photo-P6');
  await (await chooser).setFiles(photographFile('P6'));
  await seen('#document-sending').waitFor();
  await host.type('#witness-name', '王见证');
  await write(host);
  expect(await seen('#sign').isDisabled()).toBe(true);
  expect(await seen('#document-taken').count()).toBe(0);
  arrive();
  await seen('#document-taken').waitFor();
  await host.page.unroute(isStore);
  await tap('#sign');
  await host.page.locator('#paper-code').waitFor();
  const text = async (id: string) => (await host.page.locator(id).textContent())?.trim() ?? '';
  paper = { number: await text('#paper-number'), code: await text('#paper-code') };
  expect(paper.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  await tap('#paper-noted');
  await tap('#given-back');
  await seen('#sign-pad').waitFor();
  await write(host);
  await tap('#sign');
  await seen('#signed').waitFor();
});

it('opens the guest’s copy anywhere by number and code, without a sign-in', async () => {
  const elsewhere = await phone(browser);
  await elsewhere.page.goto(`${h5}/c`);
  await elsewhere.type('#copy-number', paper.number);
  await elsewhere.type('#copy-code', paper.code.toLowerCase());
  const answer = elsewhere.page.waitForResponse((response) => response.url().endsWith('/accidents/copies'));
  await elsewhere.tap('#open-copy');
  expect((await answer).headers()['content-type']).toBe('application/pdf');
  await elsewhere.page.locator('#copy-opened').waitFor();
  await elsewhere.context.close();
});

it('lets the guest agree to a correction and sign it again on his host’s phone', async () => {
  await tap('#amend');
  await tap('#wrong-place');
  await host.type('#amend-place', '宁波市中山西路 88 号门口');
  await host.type('#amend-reason', '当时记错了路名');
  await tap('#propose-amendment');
  await tap('#hand-over-b');
  await tap('#handed-over');
  await tap('#agree-amendment');
  await host.type('#witness-name', '王见证');
  await write(host);
  await tap('#sign-amendment');
  await seen('#paper-code').waitFor();
  expect(await seen('#paper-number').textContent()).not.toContain(paper.number);
  await tap('#paper-noted');
  await tap('#given-back');
  await tap('#see-amendment');
  await seen('#sign-pad').waitFor();
  await write(host);
  await tap('#sign-amendment');
  await seen('#amendment-completed').waitFor();
});

it('settles the accident of one vehicle alone without anybody joining', async () => {
  await atPairing(host);
  await host.tap('#only-me');
  await host.tap('#only-me-confirm');
  await tap('#confirm-particulars:not([disabled])');
  await tap('#state-alone');
  await tap('#accept');
  await seen('#sign-pad').waitFor();
  await write(host);
  await tap('#sign');
  await seen('#signed').waitFor();
});

it('hands an accident of more parties than the city settles to 122, with what is known', async () => {
  await atPairing(host);
  await host.tap('#others-more');
  await host.page.locator('#seat-c').waitFor();
  await host.tap('#others-more');
  await host.tap('#too-many-122');
  await host.page.locator('#referral-number').waitFor();
  expect(await host.page.locator('#referral-call-122').count()).toBe(1);
});
