import AxeBuilder from '@axe-core/playwright';
import { addDays, dayOf } from '@yilu/kernel';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { examDays, hallNumber } from './exam-day.js';

/** The exam desk: a plan from its first fault to its commitment, a storm, and a bureau's question bank. */
const addresses = inject('addresses');
const { console: desk, api } = addresses;
const today = dayOf(new Date());
const storm = hallNumber('STORM');
const shelter = hallNumber('OTHER');

let browser: Browser;
let close: () => Promise<void>;
let page: Page;
let days: Awaited<ReturnType<typeof examDays>>;
/** Who comes to the office before the storm does. */
let given: string;
const at = (id: string) => page.getByTestId(id);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  days = await examDays(api, inject('store'));
  const [one] = await days.hall({ sessionId: storm, startsAt: inHours(120) }, 5);
  given = one ?? '';
  await days.hall({ sessionId: shelter, startsAt: inHours(168) }, 1);
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })).newPage();
  await page.goto(desk);
  await at('sign-in').click();
  await page.getByRole('button', { name: /方敏/ }).click();
  await at('sign-out').waitFor();
});
afterAll(async () => {
  days.close();
  await close();
});

/** No serious finding, and nothing that has to be scrolled sideways, on the widest and the narrowest desk. */
async function seemly() {
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    // A button that has just come to life is still on its way from one colour to the other.
    await page.evaluate(`Promise.allSettled(
      document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished),
    )`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const over = `['html', '.sub-main'].map((one) => document.querySelector(one)).map((one) => one.scrollWidth - one.clientWidth)`;
    expect(await page.evaluate(over)).toEqual([0, 0]);
  }
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
  await at('off-day').fill(dayOf(new Date(inHours(120))));
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
