import type { FollowChanged, InboxMessage, OwnReportView, Page, ReportView } from '@yilu/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { eventually, send } from './fines.js';
import { named, photographFile, seen, signIn } from './hands.js';
import { type HotlineHands, hotlineHands } from './hotline-hands.js';
import { type Caller, inWechat } from './journey.js';
import { seriousFindings, sizes, untranslated } from './looks.js';
import { inLook } from './picture-studio.js';

/** What becomes of a report, as its reporter, a stranger with its number and a neighbour at the pole see it. */
const { h5, api, simulators } = addresses;
const pages = '/packageHotline/pages';
const unit = '宁波市道路设施养护中心';
const assetCode = `NB-${7_000_000 + Math.floor(Math.random() * 900_000)}`;
const here = { lat: 29.8683, lng: 121.544 };

let browser: Browser;
let close: () => Promise<void>;
let hands: HotlineHands;
let reporter: Caller;
let neighbour: Caller;
/** Whose screens are looked at: the reporter's, the neighbour's, and those of somebody who is not signed in. */
let hers: Phone;
let his: Phone;
let strangers: Phone;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  hands = hotlineHands(addresses);
  const [she, he] = [named('王芳'), named('赵磊')];
  [reporter, neighbour] = [await inWechat(api, simulators, she), await inWechat(api, simulators, he)];
  [hers, his, strangers] = [await phone(browser), await phone(browser), await phone(browser)];
  await signIn(hers, h5, 'wechat', she);
  await signIn(his, h5, 'wechat', he);
  const asset = { kind: 'barrier', location: here, place: 'Barrier at the east gate', unitId: 'maintenance' };
  await (await hands.as('officer-fei'))('PUT', `/feedback/staff/assets/${assetCode}`, asset);
});
afterAll(() => close());

const at = async (who: Phone, path: string, selector: string) => {
  await who.page.goto(`${h5}${path}`);
  return seen(who, selector);
};
const tap = (who: Phone, selector: string) => who.tap(`${selector}:visible`);
const grouped = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ');
const fallen = { serviceCode: 'FAC-SIGN-MISSING', attributes: { danger_now: '否', direction: '东向西' } };
const spoken = { ...fallen, place: 'Fuming Road', description: 'The sign lies beside the road' };

/** From the unit's first look to its repair with a photograph, and the reply. */
async function mend(reportId: string, reply: string) {
  await hands.act('officer-lin', reportId, 'dispatch', { unitId: 'maintenance' });
  await hands.act('officer-tang', reportId, 'schedule');
  const photo = await hands.repaired('officer-tang', reportId, { shows: 'sign' });
  await hands.act('officer-tang', reportId, 'completion', { outcome: 'fixed', photoIds: [photo] });
  await hands.act('officer-lin', reportId, 'reply', { text: reply });
}

describe('a report on its way', () => {
  let reportId: string;
  const look = (selector: string) => at(hers, `/r/${reportId}`, selector);

  it('says in plain words how far it is and until when, and shows its own photograph to its taker alone', async () => {
    const photo = await hands.photographed(reporter, { shows: 'sign', car: true });
    reportId = await hands.filed(reporter, { ...spoken, location: here, photoIds: [photo] });
    expect(await look('#now')).toBe('已收到，还没有人看过');
    expect(await seen(hers, '#expected')).toMatch(/^预计 \d+月\d+日 周. 前办完$/);
    expect(await seen(hers, '#photos-trouble')).toContain('现在只有您看得到');
    expect(await hers.page.locator('#photo-trouble-1 img:visible').count()).toBe(1);
    expect(await seen(hers, '#what')).toContain('东向西');
    expect(await seriousFindings(hers)).toEqual([]);
    expect(await at(strangers, `/r/${reportId}`, '#photos-trouble')).toContain('先遮挡人脸和车牌');
    expect(await strangers.page.locator('#photos-trouble img:visible').count()).toBe(0);
  });

  it('tells who has it, and shows the repair to everybody with the unit’s words', async () => {
    await hands.act('officer-lin', reportId, 'acceptance');
    await hands.act('officer-lin', reportId, 'dispatch', { unitId: 'maintenance' });
    expect(await look('#now')).toBe(`已转给${unit}，等着开始处理`);
    await hands.act('officer-tang', reportId, 'schedule');
    expect(await look('#now')).toBe(`${unit}正在处理`);
    const photo = await hands.repaired('officer-tang', reportId, { shows: 'sign' });
    await hands.act('officer-tang', reportId, 'completion', { outcome: 'fixed', photoIds: [photo] });
    await hands.act('officer-lin', reportId, 'reply', { text: 'The sign stands again.' });
    // What anybody may read may be a minute old on a phone that has read it before.
    const another = await phone(browser);
    expect(await at(another, `/r/${reportId}`, '#answer')).toContain('The sign stands again.');
    expect(await another.page.locator('#photos-fixed img:visible').count()).toBe(1);
    expect(await another.page.locator('#survey:visible').count()).toBe(0);
    await another.context.close();
  });

  it('asks its reporter whether it is really fixed; a no has it done again under the same number', async () => {
    expect(await at(hers, `${pages}/mine/index`, '#reports-asked')).toContain('已修复');
    expect(await seriousFindings(hers)).toEqual([]);
    await tap(hers, `#report-${reportId}`);
    expect(await seen(hers, '#survey')).toContain('真的修好了吗？');
    await tap(hers, '#settled-no');
    await tap(hers, '#star-2');
    await hers.type('#reopen-words:visible', 'It fell over again');
    const chooser = hers.page.waitForEvent('filechooser');
    await tap(hers, '#photo-album');
    await (await chooser).setFiles(photographFile('P1'));
    await seen(hers, '#report-photos img');
    expect(await seen(hers, '#reopen-until')).toContain('前可以要求重新办理');
    expect(await seriousFindings(hers)).toEqual([]);
    await hers.page.locator('#reopen:visible:enabled').waitFor();
    await tap(hers, '#reopen');
    await hers.page.getByText('没有修好，正在重新安排处理').first().waitFor();
    const view = await reporter.get<OwnReportView>(`/feedback/reports/${reportId}/own`);
    expect(view).toMatchObject({ reportId, status: 'reopened' });
    expect(view.steps.at(-1)).toMatchObject({ status: 'reopened', text: 'It fell over again' });
    expect(view.photos.filter(({ shows }) => shows === 'trouble')).toHaveLength(2);
  });

  it('warns that a second time goes to the supervisor, and closes by his yes', async () => {
    await mend(reportId, 'It stands in concrete now.');
    await look('#survey');
    await tap(hers, '#settled-no');
    expect(await seen(hers, '#to-supervisor')).toContain('督办');
    await tap(hers, '#settled-yes');
    await tap(hers, '#star-5');
    await tap(hers, '#survey-send');
    await hers.page.getByText('已修复，已结束').first().waitFor();
    expect(await reporter.get<OwnReportView>(`/feedback/reports/${reportId}/own`)).toMatchObject({ status: 'closed' });
    expect(await seen(hers, '#thanks')).toContain('已经记下');
  });
});

describe('whoever has the number', () => {
  let reportId: string;
  beforeAll(async () => {
    reportId = await hands.filed(reporter, spoken);
  });

  it('finds it without signing in, however he writes it, and is told where a wrong one leads nowhere', async () => {
    await at(strangers, `${pages}/mine/index`, '#reports-sign-in');
    expect(await seriousFindings(strangers)).toEqual([]);
    await strangers.type('#find-number:visible', 'AAAA');
    await tap(strangers, '#find-go');
    expect(await seen(strangers, '#find-wrong')).toContain('12 位');
    await strangers.type('#find-number:visible', grouped(reportId).toLowerCase());
    await tap(strangers, '#find-go');
    expect(await seen(strangers, '#report-number')).toBe(grouped(reportId));
    expect(await seen(strangers, '#description')).toBe(spoken.description);
    expect(await at(strangers, '/r/000000000000', '#unknown-number')).toContain('没有找到');
    await strangers.type('#find-number:visible', reportId);
    await tap(strangers, '#find-go');
    expect(await seen(strangers, '#report-number')).toBe(grouped(reportId));
  });

  it('says that he met with it too once he is signed in, mutes its news, and leaves again', async () => {
    await at(his, `/r/${reportId}`, '#me-too');
    await tap(his, '#me-too');
    await seen(his, '#following');
    expect(await seen(his, '#followers')).toBe('2 人遇到');
    await tap(his, '#mute');
    await seen(his, '#unmute');
    const own = await neighbour.get<OwnReportView>(`/feedback/reports/${reportId}/own`);
    expect(own).toMatchObject({ following: true, muted: true, mine: false });
    await tap(his, '#leave');
    await tap(his, '#leave-confirm');
    await seen(his, '#me-too');
    expect(await neighbour.get<ReportView>(`/feedback/reports/${reportId}`)).toMatchObject({ followers: 1 });
  });

  it('is led from a report that was joined to the one that goes on, by both numbers', async () => {
    const joined = await hands.filed(neighbour, spoken);
    await hands.act('officer-lin', joined, 'duplicate', { of: reportId });
    const told = await at(his, `/r/${joined}`, '#joined');
    expect(told).toContain(grouped(joined));
    expect(told).toContain(grouped(reportId));
    expect(await seriousFindings(his)).toEqual([]);
    await tap(his, '#to-joined');
    // The report that was joined still stands there while this one slides in.
    await expect.poll(() => seen(his, '#report-number')).toBe(grouped(reportId));
  });

  it('reads why it was not taken up, and what he can do then', async () => {
    const rejected = await hands.filed(reporter, spoken);
    await hands.act('officer-lin', rejected, 'rejection', { reason: 'That road is not in the city.' });
    expect(await at(hers, `/r/${rejected}`, '#answer')).toContain('That road is not in the city.');
    expect(await seen(hers, '#what-next')).toContain('重新反映');
    await seen(hers, '#report-again');
  });

  it('never finds a complaint that is not his own', async () => {
    const complaint = await hands.filed(reporter, {
      ...{ serviceCode: 'COMPLAINT', place: 'Fuming Road', description: 'Nobody answered me.' },
    });
    expect(await at(hers, `/r/${complaint}`, '#private')).toContain('只有您和办理人员');
    for (const other of [his, strangers])
      expect(await at(other, `/r/${complaint}`, '#unknown-number')).toContain('没有找到');
  });
});

describe('a sticker', () => {
  it('shows what stands there and what is known of it, and counts him by one tap', async () => {
    const known = await hands.filed(reporter, {
      ...{ serviceCode: 'FAC-BARRIER', assetCode, place: 'Fuming Road', description: 'It lies in the lane' },
      attributes: { danger_now: '否' },
    });
    await at(his, `/a/${assetCode}`, '#asset');
    expect(await seriousFindings(his)).toEqual([]);
    await tap(his, `#me-too-${known}`);
    await seen(his, `#counted-${known}`);
    expect(await neighbour.post<FollowChanged>(`/feedback/reports/${known}/follow`)).toMatchObject({ followers: 2 });
  });
  it('leads by one tap to a report with place and service filled in', async () => {
    await at(his, `/a/${assetCode}`, '#service-FAC-BARRIER');
    await tap(his, '#service-FAC-BARRIER');
    await his.page.waitForURL(/pages\/new\/index/);
    const { searchParams } = new URL(his.page.url());
    expect([searchParams.get('asset'), searchParams.get('service')]).toEqual([assetCode, 'FAC-BARRIER']);
  });
  it('that nobody knows still leads to a report', async () => {
    expect(await at(strangers, '/a/ZZ-99999999', '#unknown-asset')).toContain('ZZ-99999999');
    await tap(strangers, '#without-number');
    await strangers.page.waitForURL(/pages\/new\/index/);
  });
});

it('tells whoever watches an area of what is reported in it, and leads there from the inbox', async () => {
  await at(his, `${pages}/areas/index`, '#area-limit');
  // A phone that does not know soon where it is gives up: whoever wants it asks again.
  await eventually(async () => {
    await tap(his, '#centre-here');
    await seen(his, '#centre-known, #here-unknown');
    return his.page.locator('#centre-known:visible').isVisible();
  }, 'where he is');
  await tap(his, '#radius-200');
  await tap(his, '#services-some');
  await tap(his, '#watch-ROAD-OBSTACLE');
  await his.type('#area-name:visible', 'My street');
  expect(await seriousFindings(his)).toEqual([]);
  await tap(his, '#watch-area');
  await seen(his, '#area-watched');
  expect(await seen(his, '#areas')).toContain('My street');
  expect(await seen(his, '#area-limit')).toContain('现在有 1 个');
  const reportId = await hands.filed(reporter, {
    ...{ serviceCode: 'ROAD-OBSTACLE', location: here, place: 'Fuming Road', description: 'A box lies in the lane' },
    attributes: { danger_now: '否' },
  });
  await eventually(async () => {
    const { items } = await neighbour.get<Page<InboxMessage>>('/messages/inbox');
    return items.some(({ title, body }) => `${title}${body}`.includes('障碍物'));
  }, 'the news of the area');
  await his.page.goto(`${h5}/pages/inbox/index`);
  await his.page.locator('[id^=message-]:visible', { hasText: '障碍物' }).first().click();
  expect(await seen(his, '#report-number')).toBe(grouped(reportId));
  await at(his, `${pages}/areas/index`, '#areas');
  await tap(his, '[id^=leave-]');
  await tap(his, '[id$=-confirm]');
  await his.page.getByText('还没有关注区域').first().waitFor();
});

it('reads again by a tap what a broken network kept back', async () => {
  const lone = await phone(browser);
  const isCity = (url: URL) => url.href.startsWith(api);
  for (const [path, ready] of [
    [`${pages}/response/index`, '#response-times, #not-counted'],
    [`/a/${assetCode}`, '#asset'],
  ] as const) {
    await lone.page.route(isCity, (route) => route.abort());
    await at(lone, path, '#trouble');
    expect(await seriousFindings(lone)).toEqual([]);
    await lone.page.unroute(isCity);
    await tap(lone, '#read-again');
    await seen(lone, ready);
    expect(await lone.page.locator('#trouble:visible').count()).toBe(0);
  }
  await lone.context.close();
});

it('shows how soon units are, on the narrowest phone too', async () => {
  await send(`${simulators}/_sim/jobs/feedback-measure-response/run`);
  await strangers.page.setViewportSize({ width: 320, height: 844 });
  expect(await at(strangers, `${pages}/response/index`, '#response-times')).toContain(unit);
  expect((await sizes(strangers)).sideways).toBe(false);
  expect(await seriousFindings(strangers)).toEqual([]);
});

describe('every screen', () => {
  let screens: readonly (readonly [path: string, ready: string])[];
  beforeAll(async () => {
    const photo = await hands.photographed(reporter, { shows: 'sign' });
    const reportId = await hands.filed(reporter, { ...spoken, location: here, assetCode, photoIds: [photo] });
    await mend(reportId, 'The sign stands again.');
    screens = [
      [`${pages}/report/index?id=${reportId}`, '#survey'],
      [`${pages}/report/index?id=000000000000`, '#unknown-number'],
      [`${pages}/mine/index`, '#reports-asked'],
      [`${pages}/asset/index?code=${assetCode}`, '#asset'],
      [`${pages}/areas/index`, '#area-limit'],
      [`${pages}/response/index`, '#response-times'],
    ];
  });

  it('reads in English without a Chinese word', async () => {
    await at(hers, '', '#crash');
    await inLook(hers, 'en', async () => {
      for (const [path, ready] of screens) {
        await at(hers, path, ready);
        expect({ path, left: await untranslated(hers, []) }).toEqual({ path, left: [] });
        expect(await seriousFindings(hers)).toEqual([]);
      }
    });
  });

  it.each([390, 320])('is large enough for an elder at %i wide', async (width) => {
    await hers.page.setViewportSize({ width, height: 844 });
    await at(hers, '', '#crash');
    await inLook(hers, 'elder', async () => {
      for (const [path, ready] of screens) {
        await at(hers, path, ready);
        const { small, count, body, sideways } = await sizes(hers);
        expect({ path, small, sideways }).toEqual({ path, small: [], sideways: false });
        expect(count).toBeGreaterThan(1);
        expect(body).toBeGreaterThanOrEqual(24);
        expect(await seriousFindings(hers)).toEqual([]);
      }
    });
  });
});
