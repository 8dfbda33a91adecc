import type { AssetView, MoveView, ReportView } from '@yilu/contracts';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { addresses } from './city.js';
import { type Motorist, motorist } from './fines.js';
import { type HotlineHands, hotlineHands } from './hotline-hands.js';
import { blocked, desks, leftInEnglish, seemly, yard } from './review-hands.js';

/** What officers look at before it counts, and what they keep: photographs, cars in the way, keys, stickers. */
const { api, open311 } = addresses;
const place = '海曙区药行街 88 号';
/** Officers read again after each act. */
const blocking = '浙B4M68S';

let browser: Browser;
let close: () => Promise<void>;
let sits: (name: string, path: string) => Promise<Page>;
let hands: HotlineHands;
let citizen: Motorist;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  sits = desks(browser, addresses);
  hands = hotlineHands(addresses);
  citizen = await motorist(addresses, '张伟', 'wechat');
});
afterAll(() => close());

/** How much the pixels of a part of a picture differ from each other. */
async function spread(bytes: Buffer, { x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>) {
  const { width: wide = 0, height: high = 0 } = await sharp(bytes).metadata();
  const part = { left: x * wide, top: y * high, width: width * wide, height: height * high };
  const whole = Object.fromEntries(Object.entries(part).map(([side, value]) => [side, Math.round(value)]));
  const cut = await sharp(bytes)
    .extract(whole as { left: number; top: number; width: number; height: number })
    .png()
    .toBuffer();
  const { channels } = await sharp(cut).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

it('covers a plate by keyboard alone, and what everybody sees is public and painted over', async () => {
  const photoId = await hands.photographed(citizen.caller, { shows: 'sign', car: true });
  const reportId = await hands.filed(citizen.caller, { place, photoIds: [photoId] });
  const page = await sits('费宁', `/review/photos/${reportId}`);
  const at = (id: string) => page.getByTestId(id);
  await at('photo-detail').waitFor();
  expect(await page.locator(`[data-key="${photoId}"]`).getAttribute('aria-current')).toBe('true');
  await page.locator('.region-frame img').waitFor();
  expect(await at('photo-mark').isDisabled()).toBe(true);
  await seemly(page);

  const press = async (key: string, times: number) => {
    for (let n = 0; n < times; n++) await page.keyboard.press(key);
  };
  await press('n', 1);
  await page.waitForFunction("document.activeElement?.dataset.testid === 'region'");
  await press('ArrowRight', 35);
  await press('ArrowDown', 24);
  await press('Shift+ArrowLeft', 2);
  await press('Shift+ArrowUp', 8);
  expect(await at('region').getAttribute('aria-label')).toBe('第 1 块遮挡，共 1 块：左起 77%，上起 66%，宽 14%，高 8%');
  await press('n', 1);
  expect(await at('region').count()).toBe(2);
  await press('Delete', 1);
  expect(await at('region').count()).toBe(1);
  await press('b', 1);
  expect(await page.locator('.region-painted').count()).toBe(1);
  await press('+', 2);
  expect(await at('region-scale').innerText()).toBe('196%');
  await seemly(page);
  await press('p', 1);
  await press('Enter', 1);
  await at('photos-done').waitFor();

  const report = await (await fetch(`${api}/feedback/reports/${reportId}`)).json();
  const [photo] = (report as ReportView).photos;
  expect(photo?.state).toBe('public');
  const seen = Buffer.from(await (await fetch(photo?.url ?? '')).arrayBuffer());
  const plate = { x: 0.78, y: 0.67, width: 0.12, height: 0.06 };
  expect(await spread(seen, plate)).toBeLessThan(6);
  expect(await spread(seen, { ...plate, y: 0.45 })).toBeGreaterThan(20);
  await page.locator('[data-testid=photos-done] [data-testid=photo]').first().click();
  await at('photo-public').click();
  await at('public-viewer').waitFor();
  await page.keyboard.press('Escape');
});

it('takes no photograph for looked at without a word, keeps one back for a reason, and gives an original to a supervisor alone', async () => {
  const photoId = await hands.photographed(citizen.caller, { shows: 'pothole' });
  await hands.filed(citizen.caller, { place, photoIds: [photoId] });
  const operator = await sits('林悦', `/review/photos/${photoId}`);
  await operator.locator('.region-frame img').waitFor();
  expect(await operator.getByTestId('photo-mark').isDisabled()).toBe(true);
  await operator.keyboard.press('y');
  await operator.keyboard.press('Space');
  expect(await operator.getByTestId('photo-mark').isDisabled()).toBe(false);
  expect(await operator.getByTestId('photo-original').count()).toBe(0);

  const page = await sits('徐明', `/review/photos/${photoId}`);
  const at = (id: string) => page.getByTestId(id);
  await at('photo-original').click();
  expect(await at('original-record').isDisabled()).toBe(true);
  await at('original-reason').fill('副本看不清，核对细节');
  await seemly(page);
  await at('original-record').click();
  await at('original-left').waitFor();
  expect(await at('original-dialog').innerText()).toContain('5');
  await page.keyboard.press('Escape');
  await at('photo-hide').click();
  await at('hide-reason').fill('主要拍的是人');
  await seemly(page);
  await at('hide-record').click();
  await at('photos-done').waitFor();
  expect(await page.getByTestId('photo-said').textContent()).toContain('不公开');
  await expect.poll(() => page.locator(`[data-testid=photos] [data-key="${photoId}"]`).count()).toBe(0);
  await page.locator(`[data-key="${photoId}"]`).first().click();
  expect(await leftInEnglish(page)).toEqual([]);
});

it('publishes nothing of a photograph that a colleague has kept back meanwhile, and says so', async () => {
  const photoId = await hands.photographed(citizen.caller, { shows: 'pothole' });
  await hands.filed(citizen.caller, { place, photoIds: [photoId] });
  const [late, first] = [
    await sits('林悦', `/review/photos/${photoId}`),
    await sits('徐明', `/review/photos/${photoId}`),
  ];
  await late.getByTestId('photo-nothing').check();
  await first.getByTestId('photo-hide').click();
  await first.getByTestId('hide-reason').fill('照片里有人受伤');
  await first.getByTestId('hide-record').click();
  await first.getByTestId('photos-done').waitFor();
  await late.getByTestId('photo-mark').click();
  await late.getByTestId('photo-changed').waitFor();
  expect(await late.getByTestId('photo-changed').innerText()).toContain('没有公开');
  await expect.poll(() => late.locator(`[data-testid=photos] [data-key="${photoId}"]`).count()).toBe(0);
  await seemly(late);
});

it('sees to a car in the way from its plate, photograph and place, and ends it', async () => {
  const moveId = await blocked(citizen.caller, blocking);
  const page = await sits('孙强', '/review/moves');
  const at = (id: string) => page.getByTestId(id);
  await page.locator(`[data-key="police-${moveId}"]`).click();
  await at('move-detail').waitFor();
  expect(await page.getByTestId('move-photo').count()).toBe(1);
  expect(await at('spot').innerText()).toContain(`${yard.lat.toFixed(6)}, ${yard.lng.toFixed(6)}`);
  await at('spot-map').click();
  await at('pin').waitFor();
  expect(await page.locator('.sub-frame').innerText()).not.toContain('张伟');
  await seemly(page);
  await page.keyboard.press('t');
  await at('move-end').waitFor();
  expect(await at('move-end').isDisabled()).toBe(true);
  await at('move-towed').click();
  await seemly(page);
  await at('move-end').click();
  await at('move-end').waitFor({ state: 'detached' });
  expect(await at('move-dock').innerText()).toContain('已拖走');
  const move = await citizen.caller.get<MoveView>(`/moves/${moveId}`);
  expect(move).toMatchObject({ state: 'ended', ended: { how: 'by_police' } });
  expect(await leftInEnglish(page, ['浙', yard.place, '宁波市公安局交通警察局海曙大队（演示）'])).toEqual([]);
});

it('makes a key that files one report by Open311, shows it once, and ends it at once', async () => {
  const page = await sits('高峰', '/review/keys');
  const at = (id: string) => page.getByTestId(id);
  await at('key-open').click();
  await at('key-owner').fill('甬城路况（测试）');
  await at('key-contact').fill('ops@example.com');
  await seemly(page);
  await at('key-make').click();
  const key = await at('key-value').innerText();
  await seemly(page);
  for (const _again of [1, 2]) await page.keyboard.press('Escape');
  expect(await at('key-value').innerText()).toBe(key);
  await at('key-done').click();
  expect(await page.locator('body').innerText()).not.toContain(key);
  const file = (description: string) =>
    fetch(`${open311}/requests.json`, {
      method: 'POST',
      body: new URLSearchParams({
        api_key: key,
        service_code: 'FAC-SIGN-MISSING',
        lat: '29.8746',
        long: '121.5503',
        description,
        'attribute[danger_now]': '否',
      }),
    });
  const filed = await file('标志倒在绿化带里');
  expect({ status: filed.status, text: await filed.text() }).toMatchObject({
    status: 200,
    text: expect.stringContaining('service_request_id'),
  });
  const row = page.locator('tr', { hasText: '甬城路况（测试）' });
  await row.getByTestId('key-revoke').click();
  await row.getByTestId('key-revoke').click();
  await row.getByText('已停用').waitFor();
  expect((await file('又倒了')).status).toBe(403);
  await seemly(page);
  const owners = await page.locator('[data-testid=keys] td:nth-child(-n+2)').allInnerTexts();
  expect(await leftInEnglish(page, owners)).toEqual([]);
});

it('writes a facility down and prints its sticker with another one on a sheet', async () => {
  const page = await sits('费宁', '/review/stickers');
  const at = (id: string) => page.getByTestId(id);
  for (const [code, lat] of [
    ['NB-77001', '29.861'],
    ['NB-77002', '29.862'],
  ] as const) {
    await at('asset-code').fill(code.toLowerCase());
    await at('asset-kind').selectOption('lamp');
    await at('asset-place').fill('药行街南侧灯杆');
    await at('asset-spot').fill(`${lat}, 121.55`);
    await at('asset-unit').selectOption({ index: 1 });
    await at('asset-go').click();
    await page.locator(`[data-code="${code}"] img`).waitFor();
  }
  const known = await (await fetch(`${api}/feedback/assets/NB-77001`)).json();
  expect(known as AssetView).toMatchObject({ kind: 'lamp', place: '药行街南侧灯杆' });
  await seemly(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.bar').isVisible()).toBe(false);
  expect(await at('asset-form').isVisible()).toBe(false);
  expect(await page.locator('.sticker img').count()).toBe(2);
  await page.emulateMedia({ media: null });
  await page.evaluate('window.print = () => { window.printed = true; }');
  await at('sheet-print').click();
  expect(await page.evaluate('window.printed')).toBe(true);
  expect(await leftInEnglish(page)).toEqual([]);
});
