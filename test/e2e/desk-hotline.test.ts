import { readFile } from 'node:fs/promises';
import type { OwnReportView, ReportView } from '@yilu/contracts';
import { streetPicture } from '@yilu/local-city/demo/hotline/street-picture';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { addresses } from './city.js';
import { deskHands } from './desk-hands.js';
import { eventually } from './fines.js';
import { type HotlineHands, hotlineHands } from './hotline-hands.js';
import { type Caller, demoPeople, inAlipay, inWechat } from './journey.js';

/** The desk of the hotline, by keys alone: a report from its filing to its answer, through two units. */
const { api, console: desk, simulators } = addresses;
/** Somewhere of its own, so that no other test's reports are its neighbours. */
const corner = { lat: 29.8105 + Math.random() / 1_000, lng: 121.4705 };

let browser: Browser;
let close: () => Promise<void>;
let page: Page;
let hands: HotlineHands;
let officer: ReturnType<typeof deskHands>;
let reporter: Caller;
let neighbour: Caller;
let barrier: string;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A button that has just come to life is looked at in its own colour, not on the way there.
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  // The browser is told to hand choosers over as long as somebody listens: a key is quicker than being told.
  page.on('filechooser', () => undefined);
  officer = deskHands(page, desk);
  hands = hotlineHands(addresses);
  const [a, b] = await demoPeople(simulators);
  [reporter, neighbour] = [await inWechat(api, simulators, a), await inAlipay(api, simulators, b)];
  const photoId = await hands.photographed(reporter, { shows: 'barrier' });
  barrier = await hands.filed(reporter, {
    serviceCode: 'FAC-BARRIER',
    location: corner,
    place: '机场路与环城南路口',
    description: '中央隔离护栏被撞倒了一段，横在快车道上',
    attributes: { danger_now: '是' },
    photoIds: [photoId],
    suggested: { serviceCode: 'FAC-BARRIER', confidence: 0.94 },
  });
});
afterAll(() => close());

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const own = (reportId: string, who = reporter) => who.get<OwnReportView>(`/feedback/reports/${reportId}/own`);

it('takes a report from the inbox up and sends it to the unit that is suggested first', async () => {
  const { at, begin, seemly, send, signIn, walkTo } = officer;
  let letThrough = () => {};
  const late = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  // A page that was left takes no answer any more.
  await page.route('**/feedback/staff/units', (route) => late.then(() => route.continue()).catch(() => undefined));
  await signIn('费宁', '/hotline');
  await walkTo(barrier);
  expect(await at('report-words').innerText()).toContain('横在快车道上');
  expect(await at('report-answers').innerText()).toContain('是');
  expect(await at('report-service').innerText()).toContain('94%');
  await seemly();
  await press('e');
  await at('report-viewer').waitFor();
  await press('Escape');
  await begin('accept', 'a');
  await press('Enter');
  await expect.poll(() => at('acted').textContent()).toBe('已受理');
  await begin('dispatch', 'd');
  expect(await at('act-unit').inputValue()).toBe('');
  letThrough();
  await expect.poll(() => at('act-unit').inputValue()).toBe('maintenance');
  await page.unroute('**/feedback/staff/units');
  await seemly();
  await send('已派单');
  expect(await own(barrier)).toMatchObject({ status: 'dispatched', unit: { zh: '宁波市道路设施养护中心' } });
});

it('shows a unit’s people their own reports alone, and takes one back with its reason', async () => {
  const { at, begin, seemly, send, signIn, walkTo } = officer;
  await signIn('唐亮', '/hotline');
  await at('report-list').getByRole('heading', { name: '本单位' }).waitFor();
  expect(await at('tab-desk').count()).toBe(0);
  await walkTo(barrier);
  await begin('return', 'b');
  await page.keyboard.type('该段护栏由交警部门设置，不属于本单位管养。');
  await seemly();
  await send('已退单');
  await page.locator(`[data-key="${barrier}"]`).waitFor({ state: 'detached' });
});

it('finds what was given back, sends it elsewhere, never to the same unit again, and begins the work', async () => {
  const { at, begin, chooseByKeys, send, signIn, walkTo } = officer;
  await signIn('费宁', '/hotline');
  await at('stage-returned').focus();
  await press('Enter');
  await walkTo(barrier);
  expect(await at('report-head').innerText()).toContain('已被退单：宁波市道路设施养护中心');
  await begin('dispatch', 'd');
  expect(await at('act-unit').inputValue()).toBe('');
  expect(await at('act-unit').locator('option[value="maintenance"]').isDisabled()).toBe(true);
  await chooseByKeys('act-unit', 'order');
  await send('已派单');
  await begin('schedule', 's');
  await send('已开始办理');
  expect(await own(barrier)).toMatchObject({ status: 'in_progress' });
});

it('says that it is fixed with a photograph alone, marked before it is sent', async () => {
  const { at, begin, seemly, send } = officer;
  await begin('complete', 'f');
  expect(await at('act-send').isDisabled()).toBe(true);
  expect(await at('act-missing').innerText()).toContain('修复照片');
  const chooser = page.waitForEvent('filechooser');
  await press('Enter');
  const repaired = sharp(streetPicture({ shows: 'barrier', fixed: true, car: true }));
  const buffer = await repaired.jpeg().toBuffer();
  await (await chooser).setFiles({ name: 'repaired.jpg', mimeType: 'image/jpeg', buffer });
  await at('mark-repair').waitFor();
  expect(await at('repair-send').isDisabled()).toBe(true);
  await press('n', 'ArrowRight', 'ArrowDown');
  await seemly();
  await press('Tab');
  expect(await page.evaluate(`document.activeElement?.getAttribute('data-testid')`)).toBe('repair-send');
  await press('Enter');
  // The desk itself waits for the city's look for forty seconds.
  await at('repair-stored').waitFor();
  // Put away and begun again, or after a new sign-in, what was sent is still there.
  await press('Escape', 'Escape');
  await at('act-form-complete').waitFor({ state: 'detached' });
  await begin('complete', 'f');
  await at('repair-stored').waitFor();
  await send('已办结');
  const shown = await own(barrier);
  expect(shown).toMatchObject({ status: 'done', outcome: 'fixed' });
  expect(shown.photos.filter(({ shows, url }) => shows === 'fixed' && url)).toHaveLength(1);
});

it('answers its reporter with a sentence of the category, and asks him whether it is so', async () => {
  const { at, begin, seemly, send } = officer;
  await begin('reply', 'w');
  await press('Tab', 'Enter');
  expect(await at('act-words').inputValue()).toContain(barrier);
  await seemly();
  await send('答复已发送');
  expect(await own(barrier)).toMatchObject({ status: 'replied', survey: { answered: false } });
});

it('joins a duplicate to the report beside it, by its number alone', async () => {
  const { at, begin, send, signIn, walkTo } = officer;
  const dark = { serviceCode: 'FAC-SIGNAL-DARK', place: '机场路与环城南路口', attributes: { danger_now: '是' } };
  const first = await hands.filed(reporter, { ...dark, location: corner, description: '红绿灯全灭了' });
  const near = { lat: corner.lat + 0.0004, lng: corner.lng };
  const second = await hands.filed(neighbour, { ...dark, location: near, description: '路口的红绿灯都灭了' });
  await signIn('林悦', '/hotline/desk');
  await walkTo(second);
  const beside = page.locator(`[data-testid="neighbour"][data-report="${first}"]`);
  expect(await beside.innerText()).toMatch(/相距 4\d 米 · 相似度 \d+%/);
  await begin('join', 'm');
  expect(await at('act-send').isDisabled()).toBe(true);
  await press('Tab', 'Enter');
  expect(await at('join-number').inputValue()).toBe(first);
  await send('已合并');
  expect(await own(second, neighbour)).toMatchObject({ status: 'duplicate', duplicateOf: first });
  await eventually(
    async () => (await own(first)).followers === 2 && (await own(first, neighbour).catch(() => undefined))?.following,
    'the neighbour among its followers',
  );
});

it('tells an officer that a colleague was quicker, shows what stands now, and keeps what he typed', async () => {
  const { at, begin, send, signIn, walkTo } = officer;
  const reportId = await hands.filed(neighbour, {
    serviceCode: 'FAC-SIGNAL-STUCK',
    location: { lat: corner.lat, lng: corner.lng + 0.03 },
    place: '薛家路口',
    description: '东西向一直红灯，老张 13900000008 知道情况',
    attributes: { danger_now: '否' },
  });
  await signIn('林悦', '/hotline/desk');
  await walkTo(reportId);
  await begin('moderate', 'h');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('东西向一直红灯');
  await at('moderate-reason').focus();
  await page.keyboard.type('含他人姓名和电话');
  await hands.act('officer-fei', reportId, 'acceptance');
  await press('Control+Enter');
  expect(await at('overtaken').innerText()).toContain('已受理');
  expect(await at('moderate-words').inputValue()).toBe('东西向一直红灯');
  await expect.poll(() => at('report-head').innerText()).toContain('已受理');
  await at('moderate-reason').focus();
  await send('文字已处理');
  const everybody: ReportView = await (await fetch(`${api}/feedback/reports/${reportId}`)).json();
  expect(everybody.description).toBe('东西向一直红灯');
  await at('unseal-text').focus();
  await press('Enter');
  await at('unseal-reason').focus();
  await page.keyboard.type('复核文字处理');
  await press('Tab', 'Enter');
  await at('unsealed').getByText('老张 13900000008').waitFor();
});

it('takes a call down with the category that its words suggest, and sends the number by SMS', async () => {
  const { at, seemly, signIn } = officer;
  const mobile = `199${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  await signIn('林悦', '/hotline/call');
  await page.locator('[data-testid="call-words"]:focus').waitFor();
  await page.keyboard.type('机场路由东向西的红绿灯不亮了，全灭');
  await at('suggested-service').first().waitFor();
  await press('Tab', 'Enter');
  expect(await at('call-service').inputValue()).toBe('FAC-SIGNAL-DARK');
  expect(await at('answer-direction').inputValue()).toBe('东向西');
  await at('call-place').fill('机场路与环城南路口');
  await at('answer-danger_now').selectOption('是');
  await at('call-phone').focus();
  await page.keyboard.type(mobile);
  await seemly();
  // The city writes it down, and its answer is lost on each of three ways back.
  let tries = 0;
  await page.route('**/feedback/staff/reports', async (route) => {
    tries += 1;
    if (tries > 3) return route.continue();
    await route.fetch().catch(() => undefined);
    return route.abort();
  });
  const begun = async () => {
    if (tries === 0) await press('Control+Enter');
    return tries > 0;
  };
  await expect.poll(begun).toBe(true);
  await at('problem').waitFor();
  await at('call-place').fill('机场路与环城南路口东侧');
  await press('Control+Enter');
  const number = (await at('call-number').innerText()).replaceAll(' ', '');
  await seemly();
  await eventually(async () => {
    const { messages } = await (await fetch(`${simulators}/_sim/outbox?to=${mobile}`)).json();
    return messages.length === 1 && messages[0].text.includes(number);
  }, 'one SMS with the number');
  expect(tries).toBeGreaterThan(3);
  await page.unroute('**/feedback/staff/reports');
  const report: ReportView = await (await fetch(`${api}/feedback/reports/${number}`)).json();
  expect(report).toMatchObject({ serviceCode: 'FAC-SIGNAL-DARK', status: 'submitted' });
  await page.goto(`${desk}/hotline/desk/${number}`);
  await at('unseal-caller').waitFor();
});

it('takes a list away as a table, with what an officer needs of each report and nobody’s words', async () => {
  const { at, signIn } = officer;
  const reportId = await hands.filed(neighbour, {
    serviceCode: 'FAC-SIGNAL-STUCK',
    location: { lat: corner.lat, lng: corner.lng + 0.02 },
    place: '=薛家南路口',
    description: '南北向一直绿灯，小王每天经过',
    attributes: { danger_now: '否' },
  });
  await signIn('林悦', '/hotline/desk');
  await at('report-entry').first().waitFor();
  const download = page.waitForEvent('download');
  await at('list-export').focus();
  await press('Enter');
  const table = await readFile(await (await download).path(), 'utf8');
  const [head, ...rows] = table.split('\r\n');
  expect(head).toMatch(/^\uFEFF编号,类别,状态/);
  expect(rows.find((row) => row.startsWith(reportId))).toContain("'=薛家南路口");
  expect(table).not.toContain('小王');
});

it('shows lists, figures and the map without a serious finding, and nothing of them to who has no part in it', async () => {
  const { at, seemly, signIn } = officer;
  await signIn('徐明', '/hotline/late');
  await at('late-unseen').click();
  await seemly();
  for (const tab of ['units', 'supervisor', 'figures']) {
    await page.goto(`${desk}/hotline/${tab}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await seemly();
  }
  expect(await at('suggestion-figures').innerText()).toContain('护栏');
  await signIn('唐亮', `/hotline/units/${barrier}`);
  await page.getByText('没有找到').first().waitFor();
  await signIn('钱颖', '/hotline');
  await page.getByText('这一页不在你的职责内').waitFor();
});
