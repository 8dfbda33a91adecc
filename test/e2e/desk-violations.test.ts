import { createHash, randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { DefenceView, EvidenceForm, RecordId, StaffObligation } from '@yilu/contracts';
import { signInOfficer } from '@yilu/local-city/demo/staff';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { addresses } from './city.js';
import { bring, decide, eventually, type Motorist, motorist, pay, recordFor, send } from './fines.js';
import { photographFile } from './hands.js';
import { openedBy } from './review-hands.js';

/** Officers at their desks: what the bureau sent in, a defence to its end, and the money that follows from it. */
const { console: desk } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let page: Page;
let owner: Motorist;
const at = (id: string) => page.getByTestId(id);

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  owner = await motorist(addresses, '赵磊', 'wechat');
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // A button that has just come to life is looked at in its own colour, not on the way there.
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
});
afterAll(() => close());

async function signIn(name: string, path: string) {
  await page.goto(desk);
  await at('sign-in').or(at('sign-out')).first().waitFor();
  if (await at('sign-out').isVisible()) await at('sign-out').click();
  await at('sign-in').click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await at('sign-out').waitFor();
  await page.goto(`${desk}${path}`);
}

async function seemly() {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
}

/** Contests a record with one photograph; answers the number of the defence. */
async function defend(recordId: RecordId): Promise<string> {
  const { buffer } = photographFile('scene');
  const { documentId, url, fields } = await owner.caller.post<EvidenceForm>(
    `/violations/records/${recordId}/evidence`,
    {
      kind: 'scene_photos',
      mediaType: 'image/png',
      bytes: buffer.length,
      sha256: createHash('sha256').update(buffer).digest('hex'),
    },
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(buffer)], { type: 'image/png' }), 'scene.png');
  expect((await fetch(url, { method: 'POST', body: form })).ok).toBe(true);
  const defenceId = randomUUID();
  await owner.caller.post(`/violations/records/${recordId}/defences`, {
    defenceId,
    circumstance: 'danger_avoided',
    statement: '前方车辆突然急停，我为避免碰撞压过标线，随即驶回原车道。',
    documents: [documentId],
  });
  // The city looks at what arrives by itself, and a desk that has a defence open does not read it again for that.
  await eventually(async () => {
    const { documents } = await owner.caller.get<DefenceView>(`/violations/defences/${defenceId}`);
    return documents.every(({ state }) => state === 'stored');
  }, 'the photograph of the defence');
  return defenceId;
}

async function paidDecision(daysAgo: number) {
  const [recordId] = (await bring(addresses, owner, [
    { key: 'prohibition_marking', daysAgo },
    { key: 'prohibition_marking', daysAgo: daysAgo + 3 },
  ])) as [RecordId];
  const decided = await decide(owner, recordId);
  await pay(addresses, owner, decided.obligationId, decided.fen);
  // Whoever answers a defence sees what goes back, once the word of the payment has come to the records.
  await eventually(async () => (await recordFor(owner, recordId)).status === 'settled', 'a record that is settled');
  return decided;
}

it('tells by its number which row of a batch is no good, and why a forged file was not taken at all', async () => {
  const form = (plate: string) =>
    fetch(`${addresses.bureau}/records`, { method: 'POST', body: new URLSearchParams({ plate }) });
  for (const fault of ['bad_row', 'forged']) {
    await send(`${addresses.bureau}/_sim/faults/${fault}`, { on: true, times: 1 }, 'PUT');
    await form(owner.plate);
  }
  await signIn('林悦', '/violations/imports');
  await eventually(async () => {
    await page.getByRole('button', { name: '重新读取' }).click();
    return (await page.getByText('整份拒收').count()) > 0 && (await page.locator('.apart').count()) > 0;
  }, 'both files');
  await seemly();
  await page.locator('tr:has(.apart)').first().getByTestId('open-import').click();
  await at('bad-rows').waitFor();
  await seemly();
  await page.keyboard.press('Escape');
  await page
    .getByRole('row', { name: /整份拒收/ })
    .first()
    .getByTestId('open-import')
    .click();
  await at('import-refusal').waitFor();
});

it('publishes what was audited, by the keyboard alone', async () => {
  await fetch(`${addresses.bureau}/records`, { method: 'POST', body: new URLSearchParams({ plate: owner.plate }) });
  await page.goto(`${desk}/violations/audit`);
  await eventually(async () => {
    await at('queue-refresh').click();
    return (await at('record').filter({ hasText: owner.plate }).count()) > 0;
  }, 'the record that nobody has audited');
  // The queue hears keys a moment after it is seen.
  await expect
    .poll(async () => {
      await page.keyboard.press('j');
      return page.locator('[data-testid="record"]:focus').count();
    })
    .toBe(1);
  await page.keyboard.press('Enter');
  await at('verdict-dock').waitFor();
  await seemly();
  await page.keyboard.press('e');
  await at('record-viewer').waitFor();
  await page.keyboard.press('Escape');
  await at('record-viewer').waitFor({ state: 'detached' });
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await expect.poll(() => at('judged').textContent()).toContain('审核通过');
});

it('answers a defence: words for a purpose, evidence beside the record, consequences before the last word', async () => {
  const { number, recordId, fen } = await paidDecision(60);
  const defenceId = await defend(recordId);
  await signIn('朱琳', '/violations/defences');
  await page.locator(`[data-key="${defenceId}"]`).click();
  expect(await at('defence-statement').count()).toBe(0);
  await page.keyboard.press('1');
  await page.getByText('突然急停').waitFor();
  await at('given-document').first().click();
  await at('given-viewer').waitFor();
  await page.keyboard.press('Escape');
  await at('given-viewer').waitFor({ state: 'detached' });
  expect(await at('defence-decision').innerText()).toContain(number);
  await page.keyboard.press('t');
  await at('defence-answer').waitFor();
  await openedBy(page, 'd', 'answer-reasons');
  await at('phrase-verified').click();
  await at('phrase-upheld').click();
  await seemly();
  await at('answer-preview').click();
  const follows = await at('consequences').innerText();
  expect(follows).toContain(`撤销决定 ${number}`);
  expect(follows).toContain(`退还已缴的 ¥${fen / 100}.00`);
  await at('answer-confirm').click();
  await at('defence-answered').waitFor();
  expect((await recordFor(owner, recordId)).status).toBe('erased');

  const supervisor = await signInOfficer(addresses, 'officer-xu');
  await eventually(async () => {
    const { refunds } = await supervisor<StaffObligation>('GET', `/payments/staff/obligations/${number}`);
    return refunds.some(({ state }) => state === 'succeeded');
  }, 'the money that is back');
  await signIn('钱颖', `/money/find/${number}`);
  await at('refunds').getByText('已退回').waitFor();
  await page.locator('header').getByText('已撤销').waitFor();
  await seemly();
});

it('gives money back by the sum that was seen, and tells where another one took of it meanwhile', async () => {
  const { number, obligationId } = await paidDecision(70);
  await signIn('钱颖', `/money/find/${number}`);
  await at('refund-open').click();
  await at('refund-note').fill('当事人缴款金额有误。');
  await at('refund-sum').fill('30');
  await seemly();
  const supervisor = await signInOfficer(addresses, 'officer-xu');
  const { attempts } = await supervisor<StaffObligation>('GET', `/payments/staff/obligations/${number}`);
  const [{ attemptId, items } = { attemptId: '', items: [] }] = attempts;
  const { availableFen } = items.find((item) => item.obligationId === obligationId) ?? { availableFen: 0 };
  const first = { attemptId, obligationId, amountFen: 10_00, availableFen, note: '先退一部分。' };
  await supervisor('POST', '/payments/staff/refunds', first);
  await at('refund-go').click();
  await at('refund-stale').waitFor();
  await expect.poll(() => at('refund-available').innerText()).toContain(`¥${availableFen / 100 - 10}.00`);
  await at('refund-go').click();
  await at('refund-done').waitFor();
});

it('shows every page of money and of flexible enforcement without a serious finding, also at 1280', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn('钱颖', '/money');
  for (const tab of ['refunds', 'unsettled', 'reconciliation', 'counter', 'remittances', 'ledger']) {
    await page.goto(`${desk}/money/${tab}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await seemly();
  }
  await signIn('徐明', '/violations/flexible');
  await at('situations').waitFor();
  await at('situation-search').fill('停车');
  await expect.poll(() => at('situations').locator('tbody tr').first().innerText()).toContain('停车');
  await at('situation-lenience').first().selectOption('usual');
  await at('propose-open').click();
  await at('propose-reason').fill('按照年度评估调整。');
  await at('propose-check').click();
  await at('propose-changes').or(at('propose-faults')).first().waitFor();
  await seemly();
});

it('shows nobody a page that is not of his work', async () => {
  await signIn('孙强', '/money');
  await page.getByText('这一页不在你的职责内').waitFor();
  await page.goto(`${desk}/violations/defences`);
  await page.getByText('这一页不在你的职责内').waitFor();
});
