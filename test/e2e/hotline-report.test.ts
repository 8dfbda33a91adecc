/// <reference lib="dom" />
import type { DeskReportView, NearbyReports, OwnReportView } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import { signInOfficer } from '@yilu/local-city/demo/staff';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shotAt } from '../fixtures/feedback-shots.js';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { eventually } from './fines.js';
import { named, signIn } from './hands.js';
import {
  arrived,
  cutUploads,
  numberOn,
  pictureFile,
  press,
  type Reporting,
  reporting,
  reportsOf,
  writeIn,
} from './hotline-phone.js';
import { type Caller, inWechat } from './journey.js';
import { seriousFindings, sizes, untranslated } from './looks.js';
import { seldom } from './seldom.js';

/** A citizen reports what is wrong on the road: by camera, by keyboard alone, by a sticker, and without a network. */
const { h5, api, simulators } = addresses;
const asset = 'NBT-90417';
let browser: Browser;
let close: () => Promise<void>;
let hand: Phone;
let at: Reporting;
let citizen: Caller;

const own = (reportId: string) => citizen.get<OwnReportView>(`/feedback/reports/${reportId}/own`);

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const person = named('陈静');
  citizen = await inWechat(api, simulators, person);
  hand = await phone(browser);
  at = reporting(hand, h5);
  await signIn(hand, h5, 'wechat', person);
  await (await signInOfficer(addresses, 'officer-fei'))('PUT', `/feedback/staff/assets/${asset}`, {
    kind: 'lamp',
    location: { lat: 29.8021, lng: 121.4803 },
    place: '鄞州区康桥南路',
    unitId: 'lighting',
  });
});
afterAll(() => close());

it('goes from the camera to a number in four taps, with the pin where the photograph was taken', async () => {
  await at.begin();
  hand.effort.taps = 0;
  expect(await seriousFindings(hand)).toEqual([]);
  await at.chosen('#report-camera', [await pictureFile('sign')]);
  expect(await at.seen('#pin-from')).toContain('照片里记的位置');
  expect(await seriousFindings(hand)).toEqual([]);
  const hasNeighbours = await at.placed();
  await at.tap('#service-FAC-SIGN-CONFUSING');
  expect(await at.seen('#chosen-service')).toContain('交通标志');
  expect(await seriousFindings(hand)).toEqual([]);
  const number = await at.filed();
  // The camera, the place, what it is, and the tap that files it; one more where something is known nearby.
  expect(hand.effort.taps).toBe(hasNeighbours ? 5 : 4);
  expect(await at.seen('#expected-on')).toMatch(/月.+日/);
  expect(await seriousFindings(hand)).toEqual([]);
  const { location, photos, serviceCode } = await arrived(citizen, number, 1);
  expect([serviceCode, photos.length]).toEqual(['FAC-SIGN-CONFUSING', 1]);
  expect(location && metresBetween(location, shotAt)).toBeLessThan(10);
});

it('takes a whole report by keyboard alone, without any map', async () => {
  const { page } = hand;
  await page.goto(h5);
  await press(page, 'home-report');
  await press(page, 'report-text');
  expect(await page.locator('.city-map:visible').count()).toBe(0);
  await writeIn(page, 'report-place', '百丈东路曙光路口');
  await press(page, 'place-next');
  await writeIn(page, 'report-description', '路灯坏了三盏，晚上很黑');
  expect(await at.seen('#chosen-service')).toContain('道路照明故障');
  await press(page, 'file-report');
  const number = numberOn(await at.seen('#report-number'));
  const report = await own(number);
  expect([report.serviceCode, report.place, report.location]).toEqual(['FAC-LIGHTING', '百丈东路曙光路口', undefined]);
});

it('says that it may not know where somebody is, and finds him once it is allowed', async () => {
  const guest = await phone(browser);
  const there = reporting(guest, h5);
  await guest.context.clearPermissions();
  await guest.page.goto(`${h5}/packageHotline/pages/new/index`);
  await there.tap('#report-text');
  await there.tap('#report-here');
  expect(await there.seen('#here-unknown')).toContain('没有取得您的位置');
  expect(await seriousFindings(guest)).toEqual([]);
  await guest.context.grantPermissions(['geolocation']);
  // A phone that does not know it soon gives up: whoever wants it asks again.
  await eventually(async () => {
    await there.tap('#report-here');
    await there.seen('#report-here[aria-pressed=true], #here-unknown');
    return guest.page.locator('#report-here[aria-pressed=true]:visible').isVisible();
  }, 'where he is');
  expect(await guest.page.locator('#here-unknown:visible').count()).toBe(0);
  await guest.context.close();
});

it('files what a sticker says in two taps', async () => {
  await hand.page.goto(`${h5}/a/${asset}`);
  await at.seen('#service-FAC-LIGHTING');
  hand.effort.taps = 0;
  await at.tap('#service-FAC-LIGHTING');
  expect(await at.seen('#report-where')).toContain(asset);
  const number = await at.filed();
  expect(hand.effort.taps).toBe(2);
  expect(await own(number)).toMatchObject({ assetCode: asset, place: '鄞州区康桥南路' });
});

it('offers the facilities around a pin, to pick one instead of describing it', async () => {
  await hand.page.goto(`${h5}/packageHotline/pages/new/index?lat=29.8022&lng=121.4803`);
  await at.tap('#report-map');
  await at.placed();
  expect(await at.seen('#near-facilities')).toContain('鄞州区康桥南路，约 11 米');
  expect(await seriousFindings(hand)).toEqual([]);
  await at.tap(`#near-${asset}`);
  expect(await at.seen('#report-where')).toContain(asset);
  expect(await hand.page.locator('#near-facilities:visible').count()).toBe(0);
  await at.tap('#service-FAC-LIGHTING');
  expect(await own(await at.filed())).toMatchObject({ assetCode: asset, serviceCode: 'FAC-LIGHTING' });
});

it('shows what is reported nearby, and makes no second report of it', async () => {
  const spot = { lat: 29.8412, lng: 121.6123 };
  const other = await inWechat(api, simulators, named('赵磊'));
  const { reportId } = await other.post<{ reportId: string }>('/feedback/reports', {
    serviceCode: 'ROAD-DAMAGE',
    location: spot,
    description: '路面有个大坑',
    attributes: { danger_now: '否' },
  });
  const isListed = async () =>
    (await citizen.get<NearbyReports>(`/feedback/nearby?lat=${spot.lat}&lng=${spot.lng}`)).items.length > 0;
  await eventually(isListed, 'a report nearby');
  const before = await reportsOf(citizen);
  await hand.page.goto(`${h5}/packageHotline/pages/new/index?lat=${spot.lat}&lng=${spot.lng}`);
  await at.tap('#report-map');
  await at.tap('#place-next');
  expect(await at.seen(`#similar-${reportId}`)).toContain('路面有个大坑');
  expect(await seriousFindings(hand)).toEqual([]);
  await at.tap(`#me-too-${reportId}`);
  await at.seen('#report-number');
  expect(await reportsOf(citizen)).toEqual([reportId, ...before]);
  expect((await own(reportId)).followers).toBe(2);
});

it('says whom to call first where somebody is hurt, and stands in nobody’s way', async () => {
  await at.begin();
  await at.tap('#report-text');
  await hand.type('#report-place:visible', '中山西路丽园北路口');
  await at.tap('#place-next');
  await hand.type('#report-description:visible', '井盖没了，有人掉下去受伤流血了');
  expect(await at.seen('#emergency-first')).toContain('120');
  expect(await hand.page.locator('#file-report:visible').first().isEnabled()).toBe(true);
  await at.seen('#chosen-service');
  expect(await at.filed()).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
});

it('asks for everything that is missing at once, and counts what is typed', async () => {
  const before = await reportsOf(citizen);
  await at.begin();
  await at.tap('#report-text');
  await hand.type('#report-place:visible', '世纪大道');
  await at.tap('#place-next');
  await at.tap('#file-report');
  expect(await at.seen('#still-missing')).toContain('反映哪一类');
  await at.tap('#service-ROAD-WORK');
  await at.tap('#file-report');
  expect(await at.seen('#question-danger_now')).toContain('这一项要回答');
  await hand.type('#report-description:visible', '长'.repeat(4_001));
  expect(await at.seen('#words-left')).toContain('4000 / 4000');
  expect(await reportsOf(citizen)).toEqual(before);
  await at.tap('#drop-draft');
  await at.tap('#drop-draft-confirm');
  await at.seen('#crash');
});

it('keeps ten photographs and says so before the eleventh', async () => {
  await at.begin();
  const files = await Promise.all(Array.from({ length: 11 }, (_, number) => pictureFile(`photo-${number}`)));
  await at.chosen('#report-album', files);
  await at.placed();
  expect(await at.seen('#photos-full')).toContain('10');
  expect(await hand.page.locator('[id^=remove-photo-]:visible').count()).toBe(10);
  expect(await hand.page.locator('#photo-camera:visible').count()).toBe(0);
  await at.tap('#drop-draft');
  await at.tap('#drop-draft-confirm');
});

it('says of a place outside of the city that it cannot be taken, before anything is sent', async () => {
  await hand.page.goto(`${h5}/packageHotline/pages/new/index?lat=31.23000&lng=121.47000`);
  await at.tap('#report-map');
  expect(await at.seen('#outside-city')).toContain('不在宁波市内');
  expect(await hand.page.locator('#place-next:visible').first().isDisabled()).toBe(true);
});

it('keeps the draft of somebody who is not signed in, and leads back to it', async () => {
  const guest = await phone(browser);
  const there = reporting(guest, h5);
  await there.begin();
  await there.tap('#report-text');
  await guest.type('#report-place:visible', '解放南路');
  await there.tap('#place-next');
  await there.tap('#service-CONSULT');
  await guest.type('#report-description:visible', '新能源车的牌照丢了，去哪里补办');
  expect(await there.seen('#private-report')).toContain('不公开');
  await there.tap('#file-report');
  await there.tap('#sign-in-wechat');
  await guest.page.getByText('赵磊', { exact: true }).click();
  await there.seen('#private-report');
  const number = await there.filed();
  const other = await inWechat(api, simulators, named('赵磊'));
  expect(await other.get<OwnReportView>(`/feedback/reports/${number}/own`)).toMatchObject({ serviceCode: 'CONSULT' });
  await guest.context.close();
});

it('keeps what is written in two tabs at once', async () => {
  const first = await phone(browser);
  const page = await first.context.newPage();
  const second = { ...first, page, tap: (selector: string) => page.locator(selector).first().click() };
  /** What is written into a field that has only just come to life may be lost. */
  const fill = (tab: Phone, selector: string, text: string) =>
    eventually(async () => {
      const field = tab.page.locator(`${selector}:visible`).first();
      await field.fill(text);
      return (await field.inputValue()) === text;
    }, text);
  const write = async (there: Reporting, tab: Phone, place: string) => {
    await there.tap('#report-text');
    await fill(tab, '#report-place', place);
    await there.tap('#place-next');
    await there.seen('#report-service');
  };
  const [one, other] = [reporting(first, h5), reporting(second, h5)];
  await one.begin();
  await other.begin();
  await write(one, first, '解放南路');
  await write(other, second, '大沙泥街');
  await fill(first, '#report-description', '路面有坑');
  await page.close();
  await one.begin();
  const rows = await one.seen('#report-drafts');
  expect([rows.includes('路面有坑') || rows.includes('解放南路'), rows.includes('大沙泥街')]).toEqual([true, true]);
  await first.context.close();
});

it('files a draft with two photographs by itself, once, though the phone was killed without a network', async () => {
  const away = await phone(browser);
  await signIn(away, h5, 'wechat', named('陈静'));
  const isKept = () =>
    away.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      return navigator.serviceWorker.controller !== null;
    });
  await eventually(isKept, 'an app that lies on the phone');
  const before = await reportsOf(citizen);
  await away.context.setOffline(true);
  const there = reporting(away, h5);
  await there.begin();
  await there.chosen('#report-camera', [await pictureFile('first')]);
  await there.seen('#place-next');
  await there.placed();
  await there.chosen('#photo-album', [await pictureFile('second', 'webp')]);
  await there.seen('#photo-2');
  await there.tap('#service-FAC-LIGHTING');
  await there.tap('#file-report');
  expect(await there.seen('#report-kept')).toContain('自动提交');
  await away.page.close();

  const page = await away.context.newPage();
  await page.goto(`${h5}/packageHotline/pages/new/index`);
  // A phone that has just been switched on finds out by itself that there is no network.
  await expect.poll(() => page.locator('#report-drafts:visible').first().innerText()).toContain('自动提交');
  await page.goto(h5);
  await page.locator('#crash:visible').first().waitFor();
  await away.context.setOffline(false);
  const filed = await eventually(
    seldom(async () => {
      const news = (await reportsOf(citizen)).filter((id) => !before.includes(id));
      return news.length > 0 ? news : undefined;
    }),
    'the report of the tunnel',
  );
  expect((await arrived(citizen, filed[0] ?? '', 2)).location).toBeDefined();
  expect((await reportsOf(citizen)).filter((id) => !before.includes(id))).toHaveLength(1);
  await away.context.close();
});

it('stores one photograph though its upload was cut at half three times', async () => {
  await at.begin();
  const uploads = await cutUploads(hand.page, 3);
  await at.chosen('#report-camera', [await pictureFile('cut')]);
  await at.placed();
  await at.tap('#service-FAC-MIRROR');
  const number = await at.filed();
  const { photos } = await arrived(citizen, number, 1);
  expect([photos.length, uploads()]).toEqual([1, 4]);
  await hand.page.unrouteAll();
});

it('writes down nobody under a report without a name, which keeps its photograph and its number on the phone', async () => {
  await at.begin();
  await at.chosen('#report-album', [await pictureFile('unsigned')]);
  await at.placed();
  await at.tap('#service-FAC-PARKING-BAY');
  await at.tap('#report-anonymous');
  const number = await at.filed();
  expect(await at.seen('#report-filed')).toContain('没有记下您是谁');
  expect(await reportsOf(citizen)).not.toContain(number);
  const desk = await signInOfficer(addresses, 'officer-fei');
  await eventually(async () => {
    const { photos } = await desk<DeskReportView>('GET', `/feedback/staff/reports/${number}`);
    return photos.length === 1 && photos[0]?.state === 'sealed';
  }, 'the photograph of a report without a name');
  await at.begin();
  expect(numberOn(await at.seen('#report-drafts'))).toContain(number);
});

it('writes down what is spoken, to be corrected before it is filed', async () => {
  const speaker = await phone(browser);
  // A microphone that hums.
  await speaker.page.addInitScript(() => {
    const hum = async () => {
      const sound = new AudioContext();
      const tone = sound.createOscillator();
      const ear = sound.createMediaStreamDestination();
      tone.connect(ear);
      tone.start();
      return ear.stream;
    };
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: hum });
  });
  const there = reporting(speaker, h5);
  await signIn(speaker, h5, 'wechat', named('陈静'));
  await there.begin();
  await there.tap('#report-text');
  await speaker.type('#report-place:visible', '药行街解放南路口');
  await there.tap('#place-next');
  const words = speaker.page.locator('#report-description:visible').first();
  // A busy machine may have recorded nothing by then: whoever sees no words speaks again.
  await eventually(async () => {
    await there.tap('#voice-start');
    await there.seen('#voice-stop');
    await speaker.page.waitForTimeout(1_200);
    await there.tap('#voice-stop');
    await there.seen('#voice-start:enabled');
    return (await words.inputValue()).length > 5;
  }, 'the words of the note');
  expect(await there.seen('#chosen-service, #proposed-services')).not.toBe('');
  await there.tap('#drop-draft');
  await there.tap('#drop-draft-confirm');
  await speaker.context.close();
});

it('reads in English without a Chinese word, and is large enough for old eyes, on each of its screens', async () => {
  const elder = await phone(browser, { locale: 'en-GB' });
  const there = reporting(elder, h5);
  await signIn(elder, h5, 'alipay', named('MILLER JOHN'));
  await elder.tap('#elder');
  const looks = async () => {
    expect(await untranslated(elder, [])).toEqual([]);
    expect(await seriousFindings(elder)).toEqual([]);
    for (const width of [390, 320]) {
      await elder.page.setViewportSize({ width, height: 844 });
      const { small, body, sideways } = await sizes(elder);
      expect([small, sideways]).toEqual([[], false]);
      expect(body).toBeGreaterThanOrEqual(24);
    }
    await elder.page.setViewportSize({ width: 390, height: 844 });
  };
  await elder.page.goto(`${h5}/packageHotline/pages/new/index?lat=29.71230&lng=121.40450`);
  await there.seen('#report-camera');
  await looks();
  await there.chosen('#report-camera', [await pictureFile('english')]);
  await there.seen('#pin-from');
  await looks();
  await there.tap('#no-map');
  await there.seen('#report-here');
  await looks();
  await elder.type('#report-place:visible', 'Qianhu Road');
  await there.placed();
  await looks();
  await there.tap('#service-ROAD-DAMAGE');
  await there.seen('#report-questions');
  await there.tap('#file-report');
  await there.seen('#still-missing');
  await there.tap('[id^=answer-danger_now-]');
  await there.seen('#emergency-first');
  await looks();
  expect(await there.filed()).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  await looks();
  await elder.context.close();
});
