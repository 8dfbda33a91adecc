import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { demoPeople, inAlipay, inWechat, meet, type Settled, until, view } from './journey.js';

/** An officer decides, in a real browser, what two drivers could not agree on. */
const { api, console: desk, simulators } = inject('addresses');
let browser: Browser;
let close: () => Promise<void>;
let page: Page;
let disputed: Settled;
const at = (id: string) => page.getByTestId(id);

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  const [a, b] = await demoPeople(simulators);
  disputed = await meet(await inWechat(api, simulators, a), await inAlipay(api, simulators, b));
  const { caseId } = disputed;
  await disputed.a.put(`/accidents/${caseId}/statement`, { shape: 'A01', mover: 'b', facts: [] });
  await disputed.b.put(`/accidents/${caseId}/statement`, { shape: 'A02', mover: 'a', facts: [] });
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })).newPage();
});
afterAll(() => close());

async function signIn(name: string) {
  await page.goto(desk);
  await at('sign-in').click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await at('queue').waitFor();
}

it('puts nobody in the queue on the word of one driver alone', async () => {
  const { caseId, a } = disputed;
  await a.post(`/accidents/${caseId}/officer-requests`, { reason: '对方说法不对' });
  expect((await view(a, caseId)).status).toBe('officer_requested');
  await signIn('孙强');
  expect(await page.locator(`[data-testid="queue-entry"][data-case="${caseId}"]`).count()).toBe(0);
});

it('shows the case once both have applied, with their places in the queue', async () => {
  const { caseId, b } = disputed;
  await b.post(`/accidents/${caseId}/officer-requests`);
  const { officer, status } = await view(b, caseId);
  expect(status).toBe('officer_queue');
  expect(officer?.place).toBeGreaterThan(0);
  await page.locator(`[data-testid="queue-entry"][data-case="${caseId}"]`).click({ timeout: 10_000 });
  await at('statements').waitFor();
});

it('asks one question and reads its answer', async () => {
  const { caseId, a } = disputed;
  await at('decision-open').click();
  await at('question-to').selectOption('a');
  await at('question-text').fill('碰撞前您在哪条车道？');
  await at('question-send').click();
  const question = await until(async () => (await view(a, caseId)).officer?.questions[0], 'the question on the phone');
  await a.post(`/accidents/${caseId}/answers`, { questionId: question.questionId, text: '中间车道，直行。' });
  await at('case-refresh').click();
  await page.getByText('中间车道，直行。').waitFor({ timeout: 15_000 });
});

it('has no serious finding of accessibility and does not scroll sideways', async () => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
});

it('decides with article, findings and reasons, and both drivers hold the decision', async () => {
  const { caseId, a, b } = disputed;
  await at('decision-shape').fill('A01');
  await at('decision-shape').press('Enter');
  await at('decision-liability-a').selectOption('none');
  await at('decision-liability-b').selectOption('full');
  await at('decision-findings').fill('乙车未与前车保持安全距离，追尾甲车。');
  await at('decision-reasons').fill('照片显示乙车车头与甲车车尾接触。');
  await at('decision-submit').click();
  await at('decision-confirm').click();
  await at('determination-number').waitFor();
  for (const who of [a, b]) {
    const { status, determination } = await view(who, caseId);
    expect(status).toBe('determined');
    expect(determination).toMatchObject({
      liability: { a: 'none', b: 'full' },
      basis: expect.stringContaining('第四十三条'),
    });
  }
});

it('serves it, and lets a party ask for one review in time', async () => {
  const { caseId, a, b } = disputed;
  await a.post(`/accidents/${caseId}/determination/acknowledgement`, { outcome: 'received' });
  await b.post(`/accidents/${caseId}/determination/acknowledgement`, { outcome: 'refused_to_sign' });
  const served = await view(b, caseId);
  expect(served.status).toBe('served');
  await b.post(`/accidents/${caseId}/determination/review`, { reasons: '前车突然变更车道。' });
  expect((await view(a, caseId)).status).toBe('review_requested');
  await expect(a.post(`/accidents/${caseId}/determination/review`, { reasons: '再次申请' })).rejects.toMatchObject({
    status: 409,
  });
});

it('shows a supervisor who read what, and gives him a sealed day that the verifier proves', async () => {
  await at('sign-out').click();
  await signIn('徐明');
  await fetch(`${simulators}/_sim/jobs/audit-seal-days/run`, { method: 'POST' });
  await page.goto(`${desk}/audit-log`);
  await at('audit-log').waitFor();
  await page.getByText('孙强').first().waitFor();
  await at('day-heads').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), at('audit-download').click()]);
  const command = ['run', '--silent', 'verify:evidence', '--', await download.path(), '--keys', `${api}/audit/keys`];
  expect((await promisify(execFile)('npm', command)).stdout).toMatch(/^GENUINE audit /);
});
