/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseView, OfficerCaseView } from '@yilu/contracts';
import { createSite } from '@yilu/local-city/site';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { readQr, shoot, signIn } from './hands.js';
import { type Caller, type DemoPerson, demoPeople, inAlipay, inWechat, until, view } from './journey.js';

/** Two drivers in a tunnel: no network from the gate to both accounts; one browser is killed in between. */
const { api, h5, console: desk, simulators } = addresses;
/** The first driver's phone goes wrong by two minutes; the city has to notice. */
const aheadMs = 120_000;
let browser: Browser;
let close: () => Promise<void>;
let a: Phone;
let b: Phone;
let people: [DemoPerson, DemoPerson, DemoPerson];
let asA: Caller;
let before: readonly string[];
let caseId: string;
let hashes: readonly string[];

interface Kept {
  readonly kind: string;
  readonly caseId: string;
  readonly body: { readonly sha256?: string };
}
const outbox = (page: Page): Promise<Kept[]> =>
  page.evaluate(() => JSON.parse(JSON.parse(localStorage.getItem('draft:outbox') ?? '{"data":"[]"}').data) as Kept[]);
const casesOf = async (who: Caller) =>
  (await who.get<{ items: { caseId: string }[] }>('/accidents')).items.map((item) => item.caseId);
/** The app is on the phone, with every part of it. */
const installed = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });

/** The city knows the phone's key, and the phone that it does. */
const hasKey = (page: Page) =>
  page.evaluate(
    () => JSON.parse(JSON.parse(localStorage.getItem('me:device-key') ?? '{"data":"{}"}').data).registered === true,
  );

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  people = await demoPeople(simulators);
  [a, b] = [await phone(browser), await phone(browser)];
  await a.context.addInitScript((ahead) => {
    const now = Date.now;
    const Real = Date;
    // biome-ignore lint/suspicious/noGlobalAssign: a phone's clock that is wrong
    Date = new Proxy(Real, {
      construct: (target, given: ConstructorParameters<typeof Date>) =>
        (given as unknown[]).length === 0 ? new target(now() + ahead) : new target(...given),
      get: (target, name) => (name === 'now' ? () => now() + ahead : Reflect.get(target, name)),
    });
  }, aheadMs);
  await signIn(a, h5, 'wechat', people[0]);
  await signIn(b, h5, 'alipay', people[1]);
  // Once with a network: the garage is known, the app lies on the phone, and the second phone's key is registered.
  for (const who of [a, b]) {
    await who.tap('#home-garage');
    await who.page.locator('[id^="vehicle-"]').first().waitFor();
    await who.page.goto(`${h5}/packageAccident/pages/join/index`);
    await until(() => hasKey(who.page), 'a key that is registered');
    await who.page.goto(h5);
    await until(() => installed(who.page), 'an app that lies on the phone');
  }
  asA = await inWechat(api, simulators, people[0]);
  before = await casesOf(asA);
});
afterAll(() => close());

it('takes a driver from the gate to his account without a network', async () => {
  for (const who of [a, b]) await who.context.setOffline(true);
  await a.page.reload();
  await a.tap('#crash');
  await a.tap('#gate-none');
  for (const shot of ['P1', 'P2', 'P3']) await shoot(a, shot);
  await a.tap('#road-cleared');
  expect(await a.page.locator('#offline').last().textContent()).toContain('离线，已保存在手机');
  await a.tap('#offline-ahead');
  await a.tap('#confirm-particulars');
  await a.tap('#shape-A01');
  await a.tap('#mover-other');
  await a.page.locator('#scan-packet').waitFor();
  const kept = await outbox(a.page);
  caseId = kept[0]?.caseId ?? '';
  hashes = kept.flatMap(({ body }) => (body.sha256 ? [body.sha256] : []));
  expect(hashes).toHaveLength(3);
});

it('opens the same case by its address after a kill, still without a network', async () => {
  await a.page.close();
  const page = await a.context.newPage();
  a = { ...a, page, tap: (selector) => page.locator(selector).first().click() };
  await page.goto(`${h5}/packageAccident/pages/case/index?id=${caseId}`);
  await page.locator('#scan-packet').waitFor();
  expect((await outbox(page)).map(({ kind }) => kind)).toEqual([
    'open',
    'photo',
    'photo',
    'photo',
    'clear',
    'particulars',
    'statement',
  ]);
});

it('hands the other driver’s signed account from screen to camera', async () => {
  const meeting = await readQr(a);
  expect(meeting).toBe(`${h5}/f/${caseId}`);
  await b.page.goto(meeting);
  await b.tap('#join-offline');
  await b.tap('#confirm-particulars');
  await b.tap('#shape-A01');
  await b.tap('#mover-me');
  await b.page.locator('#own-facts').waitFor();
  await readQr(b);
  const chooser = a.page.waitForEvent('filechooser');
  await a.tap('#scan-packet');
  const buffer = await b.page.screenshot();
  await (await chooser).setFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  await a.page.locator('#waiting').waitFor();
});

it('brings everything to the city as exactly one case, with the hashes and the order of the tunnel', async () => {
  await a.context.setOffline(false);
  const arrived = await until(async () => {
    const cases = (await casesOf(asA)).filter((id) => !before.includes(id));
    const seen: CaseView | undefined = cases[0] ? await view(asA, cases[0]) : undefined;
    return seen?.status === 'comparing' && seen.photos.every(({ state }) => state === 'stored')
      ? { cases, seen }
      : false;
  }, 'the whole case at the city');
  expect(arrived.cases).toEqual([caseId]);
  expect(arrived.seen.photos.map(({ sha256 }) => sha256)).toEqual(hashes);
  expect(arrived.seen.comparison?.agree).toBe(true);
  await a.page.locator('#proposal').waitFor();
});

it('lets the other driver go on with his own phone once it has a network', async () => {
  await b.context.setOffline(false);
  await b.page.locator('#proposal').waitFor();
  const asB = await inAlipay(api, simulators, people[1]);
  expect((await casesOf(asB)).filter((id) => id === caseId)).toHaveLength(1);
});

it('shows an officer that it was captured without a network, and how far the phone’s clock was off', async () => {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const asked = page.waitForRequest(
    (request) => request.url().startsWith(`${api}/`) && 'authorization' in request.headers(),
  );
  await page.goto(desk);
  await page.getByTestId('sign-in').click();
  await page.getByRole('button', { name: /孙强/ }).click();
  const { authorization = '' } = (await asked).headers();
  const answer = await fetch(`${api}/accidents/staff/cases/${caseId}`, { headers: { authorization } });
  const { captures } = (await answer.json()) as OfficerCaseView;
  const all = [captures.opening, ...Object.values(captures.photos), captures.statements.a];
  expect(all).toHaveLength(5);
  for (const capture of all) {
    expect(capture).toMatchObject({ offline: true });
    expect(capture?.chainBreak).toBeUndefined();
    expect(Math.abs((capture?.clockSkewSeconds ?? 0) - aheadMs / 1000)).toBeLessThan(10);
  }
});

/** Sends the first half of a request to where it was bound, and then the line is dead. */
async function cutInHalf(route: Route): Promise<void> {
  const request = route.request();
  const { hostname, port, pathname } = new URL(request.url());
  const body = request.postDataBuffer() ?? Buffer.alloc(0);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const type = request.headers()['content-type'];
  socket.write(`POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: ${type}\r\n`);
  socket.write(`content-length: ${body.length}\r\n\r\n`);
  socket.write(body.subarray(0, body.length / 2));
  socket.destroySoon();
  await once(socket, 'close');
  await route.abort('connectionreset');
}

it('ends three uploads that break half way as one stored photograph', async () => {
  const known = await casesOf(asA);
  await a.page.goto(h5);
  await a.tap('#crash');
  await a.tap('#gate-none');
  await a.page.locator('#photo-P1').waitFor();
  let tries = 0;
  const isStore = (url: URL) => url.origin !== h5 && url.origin !== api;
  await a.page.route(isStore, (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    tries += 1;
    return tries <= 3 ? cutInHalf(route) : route.continue();
  });
  await shoot(a, 'P1');
  // Each try waits twice as long as the one before.
  await expect.poll(() => tries).toBe(4);
  const { photos } = await until(async () => {
    const [id] = (await casesOf(asA)).filter((one) => !known.includes(one));
    const seen = id ? await view(asA, id) : undefined;
    return seen?.photos.some(({ state }) => state === 'stored') ? seen : false;
  }, 'the photograph in the store');
  expect(photos.map(({ state }) => state)).toEqual(['stored']);
});

it('brings a camera’s largest and noisiest picture down to 400 kB before it is hashed', async () => {
  const known = await casesOf(asA);
  await a.page.goto(h5);
  await a.tap('#crash');
  await a.tap('#gate-none');
  await a.page.locator('#photo-P1').waitFor();
  const base64 = await a.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2250);
    const pen = canvas.getContext('2d');
    const picture = pen?.createImageData(3000, 2250);
    if (!pen || !picture) throw new Error('no canvas');
    for (let at = 0; at < picture.data.length; at += 65_536)
      crypto.getRandomValues(picture.data.subarray(at, at + 65_536));
    pen.putImageData(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });
  const buffer = Buffer.from(base64, 'base64');
  expect(buffer.length).toBeGreaterThan(4_000_000);
  const registered = a.page.waitForRequest(
    (request) => request.url().endsWith('/photos') && request.method() === 'POST',
  );
  const chooser = a.page.waitForEvent('filechooser');
  await a.tap('#photo-P1');
  await (await chooser).setFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer });
  const { sizeBytes, sha256, exif } = JSON.parse((await registered).postData() ?? '{}');
  expect(sizeBytes).toBeLessThanOrEqual(400_000);
  expect(exif.originalSha256).toBe(createHash('sha256').update(buffer).digest('hex'));
  await until(async () => {
    const [id] = (await casesOf(asA)).filter((one) => !known.includes(one));
    return id ? (await view(asA, id)).photos.some((photo) => photo.sha256 === sha256) : false;
  }, 'the small picture in the case');
});

it('keeps also a page that was still on its way when the app came to lie on the phone', async () => {
  const { page, context } = await phone(browser);
  await page.goto(h5);
  const lies = () =>
    context.serviceWorkers()[0]?.evaluate(() => Reflect.get(globalThis, 'registration').active?.state === 'activated');
  await page.route(`${h5}/packageAccident/**`, async (route) => {
    await until(async () => lies(), 'the app on the phone');
    await route.continue();
  });
  await page.goto(`${h5}/packageAccident/pages/gate/index`);
  await until(() => installed(page), 'the late page in its hands');
  await context.close();
});

it('takes a new version when the page is loaded anew, and never shows a white page', async () => {
  const built = fileURLToPath(new URL('../../miniprogram/dist/h5', import.meta.url));
  const directory = mkdtempSync(join(tmpdir(), 'yilu-site-'));
  cpSync(built, directory, { recursive: true });
  const site = createSite('h5', directory, { api });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = `http://127.0.0.1:${Object(site.address()).port}`;
  const { page, context } = await phone(browser);
  try {
    await page.goto(address);
    await page.locator('#crash').waitFor();
    await until(() => installed(page), 'the first version');
    const index = join(directory, 'index.html');
    writeFileSync(index, readFileSync(index, 'utf8').replace('<html', '<html data-version="2"'));
    const make = fileURLToPath(new URL('../../miniprogram/bin/service-worker.mjs', import.meta.url));
    execFileSync(process.execPath, [make, `${directory}/`]);
    const version = () => page.locator('html').getAttribute('data-version');
    // Looked for by the page as it is: a load that found the second version ready would take it at once.
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    // The old page goes on until somebody loads it anew: nothing changes under his hands.
    await until(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null),
      'the second version, waiting',
    );
    expect(await version()).toBeNull();
    await page.reload();
    await expect.poll(version).toBe('2');
    await page.locator('#crash').waitFor();
    await context.setOffline(true);
    await page.goto(`${address}/packageAccident/pages/gate/index`);
    await page.locator('#gate-none').waitFor();
  } finally {
    await context.close();
    site.close();
    rmSync(directory, { recursive: true });
  }
});
