import AxeBuilder from '@axe-core/playwright';
import { addDays, dayOf } from '@yilu/kernel';
import type { Citizen } from '@yilu/local-city/demo/citizens';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses, store } from './city.js';
import { begunToday, examDays, hallNumber } from './exam-day.js';
import { seatedLearner, tabTo } from './exam-hands.js';
import { named, photographFile, signIn } from './hands.js';
import { seriousFindings, sizes } from './looks.js';

/**
 * The exam desk: a plan from its first fault to its commitment, a hall's day with its results, an appeal and a plea of
 * illness, a storm, and a bureau's question bank.
 */
const { console: desk, api } = addresses;
const today = dayOf(new Date());
const hall = hallNumber('TODAY');
const owing = hallNumber('OWES');
const storm = hallNumber('STORM');
const shelter = hallNumber('OTHER');

let browser: Browser;
let close: () => Promise<void>;
/** Who enters results, and who answers for them. */
let page: Page;
let supervisor: Page;
let days: Awaited<ReturnType<typeof examDays>>;
/** One who fails and appeals, one who was ill; then strangers. */
let appellant: Citizen;
let patient: Citizen;
let numbers: readonly string[];
/** Who comes to the office before the storm does. */
let given: string;
const at = (id: string) => page.getByTestId(id);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const stormsAt = inHours(120);

/** A desk of its own, at which this officer sits. */
async function deskOf(officer: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // A button that has just come to life is looked at in its own colour, not on the way there.
    reducedMotion: 'reduce',
  });
  const own = await context.newPage();
  await own.goto(desk);
  await own.getByTestId('sign-in').click();
  await own.getByRole('button', { name: new RegExp(officer) }).click();
  await own.getByTestId('sign-out').waitFor();
  return own;
}

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  days = await examDays(api, store);
  const [kai, tong] = [await seatedLearner(addresses, '郑凯', '郑*'), await seatedLearner(addresses, '吴桐', '吴*')];
  [appellant, patient] = [kai.citizen, tong.citizen];
  numbers = await days.hall({ sessionId: hall, startsAt: begunToday() }, 4, kai.seated, tong.seated);
  await days.hall({ sessionId: owing, startsAt: inHours(-48) }, 3);
  const [one] = await days.hall({ sessionId: storm, startsAt: stormsAt }, 5);
  given = one ?? '';
  await days.hall({ sessionId: shelter, startsAt: inHours(168) }, 1);
  page = await deskOf('方敏');
  supervisor = await deskOf('徐明');
});
afterAll(async () => {
  days.close();
  await close();
});

/** No serious finding, and nothing that has to be scrolled sideways, on the widest and the narrowest desk. */
async function seemly(shown: Page = page) {
  for (const width of [1440, 1280]) {
    await shown.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page: shown }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const over = `['html', '.sub-main'].map((one) => document.querySelector(one)).map((one) => one.scrollWidth - one.clientWidth)`;
    expect(await shown.evaluate(over)).toEqual([0, 0]);
  }
}

const bookingOf = (who: Citizen) => who.call<{ state: string }>('GET', '/exams/bookings/S2');

/** Says on his phone that he was too ill to come, with a photograph of the paper, and sees that it has arrived. */
async function pleadIll(hand: Phone) {
  await hand.page.goto(`${addresses.h5}/packageExams/pages/booking/index?id=S2`);
  await hand.tap('#open-excuse:visible');
  await hand.type('#excuse-text:visible', '早上急性肠胃炎，在医院挂急诊。');
  expect(await seriousFindings(hand)).toEqual([]);
  const chooser = hand.page.waitForEvent('filechooser');
  await hand.tap('#excuse-paper-take:visible');
  await (await chooser).setFiles(photographFile('paper'));
  await hand.page.locator('#excuse-paper-sent:visible').waitFor();
  expect(await seriousFindings(hand)).toEqual([]);
  expect((await sizes(hand)).sideways).toBe(false);
  await hand.tap('#send-excuse:visible');
  await hand.page.locator('#excuse-filed:visible').waitFor();
  expect(await seriousFindings(hand)).toEqual([]);
}

it('keeps a plan back until its faults are mended, each told at its cell, then publishes it with its commitment', async () => {
  await page.goto(`${desk}/exams/plans`);
  await at('plan-new').click();
  await at('draft-title-zh').fill('考务测试计划');
  await at('draft-title-en').fill('A plan of the desk test');
  await at('draft-day').fill(addDays(today, 40));
  await at('row-add').click();
  await at('row-add').click();
  await at('cell-0-capacity').fill('0');
  await at('cell-1-to').fill('08:00');
  await seemly();
  await at('draft-save').click();
  await at('draft-faults').waitFor();
  for (const cell of ['cell-0-capacity', 'cell-1-to'])
    expect(await at(cell).getAttribute('aria-invalid'), cell).toBe('true');
  expect(await page.locator('.cell-fault').first().innerText()).toContain('名额');
  await seemly();
  await at('cell-0-capacity').fill('40');
  await at('cell-1-to').fill('13:00');
  await at('draft-save').click();
  await at('publish-open').click();
  await at('publish-go').click();
  const commitment = await at('commitment').innerText();
  expect(commitment).toMatch(/^[0-9a-f]{64}$/);
  await seemly();
  await at('publish-done').click();
  await at('plan-steps').waitFor();
  await seemly();
  const planId = page.url().split('/').at(-1);
  const shown = await (await fetch(`${api}/exams/plans/${planId}`)).json();
  expect(shown).toMatchObject({ status: 'published', commitment, sessions: 2 });
  await page.goto(`${desk}/exams/plans`);
  await page.locator(`[data-plan="${planId}"]`).waitFor();
  await seemly();
});

it('takes results out of a sheet, and tells the one line that fits nobody', async () => {
  await page.goto(`${desk}/exams/hall?plan=${days.planId}`);
  await at('hall-S2').click();
  await page.locator(`[data-session="${hall}"] a`).click();
  await at('roster').waitFor();
  await at('check-in-number').fill(numbers[2] ?? '');
  await page.keyboard.press('Enter');
  await at('checked-in').waitFor();
  await seemly();
  await at('results-paste').click();
  await at('sheet-text').fill(`${numbers[0]},不合格,70\n${numbers[2]},合格,92\n2999999999999,合格,90`);
  expect(await at('sheet-bad').innerText()).toContain('第 3 行');
  await seemly();
  await at('sheet-take').click();
  await at('results-enter').click();
  await at('results-entered').waitFor();
  await seemly();
  await expect.poll(async () => (await bookingOf(appellant)).state).toBe('failed');
});

it('leads to a hall that owes results, by the keyboard', async () => {
  await page.goto(`${desk}/exams/hall/owing`);
  await page.locator(`[data-session="${owing}"]`).waitFor();
  await seemly();
  const rows = await page.locator('[data-session]').count();
  for (let step = 0; step < rows; step++) {
    await page.keyboard.press('j');
    if ((await page.evaluate('document.activeElement?.dataset.key')) === owing) break;
  }
  await page.keyboard.press('Enter');
  await at('roster').waitFor();
  expect(page.url()).toContain(owing);
});

it('has an appeal answered by somebody who did not enter the result, by the keyboard alone', async () => {
  await appellant.call('POST', '/exams/bookings/S2/appeal', {
    text: '倒车入库时车身没有压线，希望查看考试录像。',
    video: true,
  });
  await page.goto(`${desk}/exams/objections`);
  const entered = page.locator('tr', { hasText: '倒车入库时车身没有压线' });
  await entered.getByText('成绩由您本人录入').waitFor();
  expect(await entered.getByTestId('objection-answer').count()).toBe(0);
  await seemly();
  await supervisor.goto(`${desk}/exams/objections`);
  await supervisor.getByTestId('objections').waitFor();
  for (let step = 0; step < 20; step++) {
    await supervisor.keyboard.press('j');
    const row = await supervisor.evaluate('document.activeElement?.closest("tr")?.innerText ?? ""');
    if (String(row).includes('倒车入库时车身没有压线')) break;
  }
  await supervisor.keyboard.press('Enter');
  await supervisor.getByTestId('answer-objection').waitFor();
  await seemly(supervisor);
  await tabTo(supervisor, 'objection-kept');
  await supervisor.keyboard.press('Space');
  await tabTo(supervisor, 'objection-text');
  await supervisor.keyboard.type('经查看考试录像，车身压线，评判无误，维持原成绩。');
  await tabTo(supervisor, 'objection-send');
  await supervisor.keyboard.press('Enter');
  await supervisor.getByTestId('answer-objection').waitFor({ state: 'detached' });
  await supervisor.getByTestId('objections-answered').click();
  await supervisor.getByText('车身压线，评判无误').waitFor();
});

it('hears whoever was ill, with the photograph of his paper, and excuses him', async () => {
  const hand = await phone(browser);
  await signIn(hand, addresses.h5, 'wechat', named('吴桐'));
  await pleadIll(hand);
  await supervisor.goto(`${desk}/exams/objections`);
  await supervisor.locator('tr', { hasText: '急性肠胃炎' }).getByTestId('objection-answer').click();
  const picture = supervisor.getByTestId('certificate').locator('img');
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((shown) => Reflect.get(shown, 'naturalWidth'))).toBeGreaterThan(0);
  await seemly(supervisor);
  await supervisor.getByTestId('certificate').click();
  await supervisor.getByTestId('certificate-viewer-close').click();
  await supervisor.getByTestId('objection-granted').click();
  await supervisor.getByTestId('objection-text').fill('证明属实，不按缺考处理，排序时间不变。');
  await supervisor.getByTestId('objection-send').click();
  await supervisor.getByTestId('answer-objection').waitFor({ state: 'detached' });
  await expect.poll(async () => (await bookingOf(patient)).state).toBe('excused');
  await hand.page.reload();
  await hand.page.locator('#ended-excused:visible').waitFor();
  expect(await seriousFindings(hand)).toEqual([]);
  await hand.context.close();
});

it('gives a seat back for somebody at the office, with a reason, and says what it does before it is done', async () => {
  await page.goto(`${desk}/exams/hall/${storm}`);
  await at(`give-back-${given}`).click();
  expect(await at('give-back-consequence').innerText()).toContain('排序时间改为现在');
  expect(await at('give-back-go').isDisabled()).toBe(true);
  await seemly();
  await at('give-back-hardship').check();
  await at('give-back-consequence').waitFor({ state: 'detached' });
  await at('give-back-hardship').uncheck();
  await at('give-back-reason').fill('本人到窗口申请退还');
  await at('give-back-go').click();
  await page.locator(`[data-number="${given}"]`).waitFor({ state: 'detached' });
});

it('calls sessions off together, and says of how many people before the last word', async () => {
  await page.goto(`${desk}/exams/calling-off`);
  await at('off-plan').selectOption(days.planId);
  await at('off-day').fill(dayOf(new Date(stormsAt)));
  await at(`off-${storm}`).check();
  await at(`instead-${shelter}`).check();
  expect(await at('calloff-open').innerText()).toContain('4 人');
  await seemly();
  await at('calloff-open').click();
  expect(await at('calloff-people').innerText()).toContain('取消 1 场，涉及 4 人');
  await at('calloff-typhoon').click();
  await seemly();
  expect(await at('calloff-go').innerText()).toContain('4 人');
  await at('calloff-go').click();
  await at('called-off').waitFor();
  await at('calloff-done').click();
  await page.goto(`${desk}/exams/hall/${storm}`);
  await page.getByText('已取消').first().waitFor();
});

it('checks a bureau’s question bank row by row, in words', async () => {
  await page.goto(`${desk}/exams/banks`);
  await at('bank-open').click();
  await at('bank-file').setInputFiles({
    name: '宁波题库.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from('{"questionId":"NB0001"}\n这不是题目\n'),
  });
  await seemly();
  await at('bank-go').click();
  await at('bank-refused').waitFor();
  const told = await at('bank-refused').innerText();
  expect(told).toContain('不是有效的 JSON');
  expect(told).toContain('字段缺少');
  await seemly();
  await at('bank-done').click();
  await expect.poll(() => at('banks').innerText()).toContain('宁波题库.jsonl');
  await seemly();
});
