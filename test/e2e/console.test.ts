import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, recordAnswers } from './browser.js';
import { addresses } from './city.js';
import { agree, demoPeople, inAlipay, inWechat, meet, type Settled, sign, until, view } from './journey.js';

/** An officer decides, in a real browser, what two drivers could not agree on. */
const { api, console: desk, simulators } = addresses;
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
  const sketch = {
    road: 'two_lanes',
    north: 0,
    vehicles: [
      { role: 'a', kind: 'car', x: 600, y: 300, angle: 0, movement: 'still' },
      { role: 'b', kind: 'car', x: 600, y: 600, angle: 0, movement: 'forward' },
    ],
  };
  const saidInATunnel = { shape: 'A01', mover: 'b', facts: [], sketch, capturedOffline: true };
  await disputed.a.put(`/accidents/${caseId}/statement`, saidInATunnel);
  await disputed.b.put(`/accidents/${caseId}/statement`, { shape: 'A02', mover: 'a', facts: [] });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // A button that has just come to life is looked at in its own colour, not on the way there.
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
});
afterAll(() => close());

const entryOf = (caseId: string) => `[data-testid="queue-entry"][data-case="${caseId}"]`;

async function seemly() {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
}

async function settle(): Promise<Settled> {
  const { a, b } = disputed;
  const settled = await meet(a, b);
  await agree(settled);
  await sign(settled);
  return settled;
}

const verified = async (file: string) => {
  const command = ['run', '--silent', 'verify:evidence', '--', file, '--keys', `${api}/audit/keys`];
  return (await promisify(execFile)('npm', command)).stdout;
};

async function signOut() {
  await at('sign-out').click();
  await at('sign-in').waitFor();
}

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
  expect(await page.locator(entryOf(caseId)).count()).toBe(0);
});

it('shows the case once both have applied, with their places in the queue', async () => {
  const { caseId, b } = disputed;
  await b.post(`/accidents/${caseId}/officer-requests`);
  const { officer, status } = await view(b, caseId);
  expect(status).toBe('officer_queue');
  expect(officer?.place).toBeGreaterThan(0);
  await page.locator(entryOf(caseId)).click();
  await at('statements').waitFor();
});

it('lays what one drew, and how it came, beside what the other said', async () => {
  await at('statements')
    .getByAltText(/A 方小型客车/)
    .waitFor();
  await at('statements').getByText('离线记录').waitFor();
  await at('statements').getByText('没有画').waitFor();
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
  await page.getByText('中间车道，直行。').waitFor();
});

it('has no serious finding of accessibility and does not scroll sideways', seemly);

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

it('puts an injury before everybody, and opens its words by a logged act alone', async () => {
  const { caseId, b } = await settle();
  const symptoms = '颈部疼痛，转头困难';
  const answers = recordAnswers(page, api);
  await b.post(`/accidents/${caseId}/injury`, {
    injured: { of: 'b', passenger: false },
    symptoms,
    since: new Date().toISOString(),
  });
  await page.goto(desk);
  await page.locator(entryOf(caseId)).waitFor();
  expect(await at('queue-entry').first().getAttribute('data-kind')).toBe('injury');
  await page.locator(entryOf(caseId)).click();
  await at('injury').waitFor();
  expect(answers.texts.join()).not.toContain(symptoms);
  await at('injury-open').click();
  await at('injury-reports').getByText(symptoms).waitFor();
  await seemly();
  await at('injury-take').click();
  await at('injury').getByText('已转入一般程序').waitFor();
  await page.locator(entryOf(caseId)).waitFor({ state: 'detached' });
});

it('writes down an injury for somebody who calls, and takes the evidence away to be proved elsewhere', async () => {
  const { caseId, a } = await settle();
  await page.goto(`${desk}/cases/${caseId}`);
  await at('record-injury-open').click();
  await at('injury-by').selectOption('b');
  await at('injury-who').selectOption('b true');
  await at('injury-symptoms').fill('乘客手腕疼');
  await at('injury-record').click();
  await at('injury').waitFor();
  expect(await view(a, caseId)).toMatchObject({ status: 'reopened_injury', injury: { reports: [{ by: 'b' }] } });
  const [download] = await Promise.all([page.waitForEvent('download'), at('evidence-download-1').click()]);
  expect(await verified(await download.path())).toMatch(/^GENUINE case /);
});

it('opens who saw it by a reason that is logged, and shows how many there are before', async () => {
  const { a, b } = disputed;
  const { caseId } = await meet(a, b);
  const witnesses = [{ name: '周敏', phone: '19900000077' }];
  await a.post(`/accidents/${caseId}/referral`, { reason: 'refused', witnesses });
  await page.goto(`${desk}/cases/${caseId}`);
  await at('witnesses-action').getByText('证人（1').click();
  await at('witnesses-reason').fill('联系证人核实经过');
  await at('witnesses-record').click();
  await at('witnesses').getByText('周敏').waitFor();
});

it('shows which paper counts while an amendment waits, and who has answered', async () => {
  const { caseId, a, b } = await settle();
  const place = '宁波市世纪大道与民安路路口';
  await a.post(`/accidents/${caseId}/amendments`, { reason: '地点写错了', corrections: { place } });
  const { amendment } = await view(b, caseId);
  await b.post(`/accidents/${caseId}/amendment/answers`, { amendmentId: amendment?.amendmentId, answer: 'agree' });
  await b.post(`/accidents/${caseId}/objections`, { reason: '责任我不认可' });
  const draft = (await view(a, caseId)).amendment?.agreement?.number ?? '';
  await page.goto(`${desk}/cases/${caseId}`);
  const card = at('amendment');
  await card.getByText(draft).waitFor();
  await card.getByText('第 1 版').waitFor();
  await at('corrections').getByText(place).waitFor();
  await card.getByText('等各方签名').waitFor();
  await at('objections').getByText('责任我不认可').waitFor();
});

it('shows a legal reviewer what accidents share, in no words against anybody, and keeps what she found', async () => {
  await signOut();
  await signIn('朱琳');
  await at('figures').getByText('公开数字').waitFor();
  await page.goto(`${desk}/alerts`);
  await at('alert').first().click();
  await at('alert-cases').getByRole('row').nth(2).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/嫌疑|诈骗|骗保|欺诈|可疑/);
  await seemly();
  await at('alert-reason').fill('两家同住一个小区，每天同走一条路。');
  await at('alert-record').click();
  await at('alert-closing').getByText('两家同住一个小区').waitFor();
});

it('shows a supervisor who read what, and gives him a sealed day that the verifier proves', async () => {
  await signOut();
  await signIn('徐明');
  await fetch(`${simulators}/_sim/jobs/audit-seal-days/run`, { method: 'POST' });
  await page.goto(`${desk}/audit-log`);
  await at('audit-log').waitFor();
  await page.getByText('孙强').first().waitFor();
  await at('day-heads').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), at('audit-download').click()]);
  expect(await verified(await download.path())).toMatch(/^GENUINE audit /);
});
