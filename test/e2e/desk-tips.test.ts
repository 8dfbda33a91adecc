import { readFile } from 'node:fs/promises';
import type { RewardPage, StaffRecords, StaffTip, TipView } from '@yilu/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { addresses } from './city.js';
import { eventually, type Motorist, motorist } from './fines.js';
import { type HotlineHands, hotlineHands } from './hotline-hands.js';
import { desks, leftInEnglish, openedBy, seemly } from './review-hands.js';
import { fileTip, junction } from './tip-hands.js';

/** Reports of violations before their reviewers, whose they are before two officers, and what they are worth. */
/** Each act goes to the city and is read again. */
const plates = {
  adopted: '浙B7H20N',
  refused: '浙B9D41R',
  blamed: '浙B2C85W',
  quicker: '浙B3E26K',
  quick: '浙B8G57M',
} as const;

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

it('adopts one tip as a record and refuses another with its reason, never seeing whose they are', async () => {
  const kept = await fileTip(citizen.caller, { type: 'red_light', plate: plates.adopted });
  const page = await sits('任洁', `/review/tips/${kept.tipId}`);
  const at = (id: string) => page.getByTestId(id);
  await at('tip-detail').waitFor();
  expect(await at('tip-picture').count()).toBe(2);
  expect(await page.locator('[data-rule=movement]').getAttribute('data-kept')).toBe('true');
  expect(await at('tip-facts').innerText()).toContain('《道路交通安全法》');
  expect(await at('tip-reward').innerText()).toContain('¥50.00');
  expect(await page.locator('body').innerText()).not.toContain('张伟');
  expect(await at('opening-ask').count()).toBe(0);
  await seemly(page);
  expect(await leftInEnglish(page, [junction.place, '浙'])).toEqual([]);
  await openedBy(page, 'p', 'adopt-form');
  expect(await at('adopt-missing').innerText()).toContain('所属大队');
  expect(await at('adopt-reward').innerText()).toContain('¥50.00');
  await at('record-key').selectOption('cut_queue');
  expect(await at('adopt-reward').innerText()).toContain('¥20.00');
  await at('record-key').selectOption('red_light');
  await at('record-unitId').selectOption('330203');
  expect(await at('record-area').inputValue()).toBe('海曙区');
  await seemly(page);
  await at('adopt-go').click();
  await expect.poll(() => page.getByTestId('tip-said').textContent()).toContain('已采纳');
  const auditor = await hands.as('officer-lin');
  await eventually(async () => {
    const { items } = await auditor<StaffRecords>('GET', '/violations/staff/records?queue=audit&limit=50');
    return items.some((one) => one.plate === plates.adopted);
  }, 'the record of an adopted report');

  const refused = await fileTip(citizen.caller, { type: 'wrong_way', plate: plates.refused });
  await sits('任洁', `/review/tips/${refused.tipId}`);
  await at('tip-detail').waitFor();
  await openedBy(page, 'x', 'reject-form');
  expect(await at('reject-go').isDisabled()).toBe(true);
  await at('reason-place_unclear').click();
  await at('reject-note').fill('看不到路口的标志。');
  await seemly(page);
  await at('reject-go').click();
  await expect.poll(() => page.getByTestId('tip-said').textContent()).toContain('没有采纳');
  const told = await citizen.caller.get<TipView>(`/tips/${refused.tipId}`);
  expect(told).toMatchObject({ status: 'not_adopted', reason: { code: 'place_unclear', note: '看不到路口的标志。' } });
});

it('reads a report anew for whoever comes back to it, and says that a colleague was quicker', async () => {
  const first = await fileTip(citizen.caller, { type: 'cut_queue', plate: plates.quicker });
  const other = await fileTip(citizen.caller, { type: 'cut_queue', plate: plates.quick });
  const page = await sits('任洁', `/review/tips/${first.tipId}`);
  const at = (id: string) => page.getByTestId(id);
  const title = page.locator('[data-testid=tip-detail] h1');
  await expect.poll(() => title.innerText()).toContain(plates.quicker);
  await page.evaluate(([from, to]) => history.pushState(null, '', location.pathname.replace(from, to)), [
    first.tipId,
    other.tipId,
  ] as const);
  await expect.poll(() => title.innerText()).toContain(plates.quick);
  const colleague = await hands.as('officer-ren');
  const rejects = async (tipId: string) => {
    const { version } = await colleague<StaffTip>('GET', `/tips/staff/tips/${tipId}`);
    const body = { verdict: 'reject', version, reason: 'place_unclear' };
    await colleague('POST', `/tips/staff/tips/${tipId}/review`, body);
  };
  await rejects(first.tipId);
  await page.goBack();
  await expect.poll(() => at('tip-dock').innerText()).toContain('没有采纳');
  await page.goForward();
  await expect.poll(() => title.innerText()).toContain(plates.quick);
  await openedBy(page, 'p', 'adopt-form');
  await at('record-unitId').selectOption('330203');
  await rejects(other.tipId);
  await at('adopt-go').click();
  await at('tip-overtaken').waitFor();
  expect(await at('adopt-form').count()).toBe(0);
  await seemly(page);
});

it('says what a false report leads to before it is found, and has it cleared by another officer', async () => {
  const { tipId } = await fileTip(citizen.caller, { type: 'crosswalk_yield', plate: plates.blamed });
  const judge = await sits('任洁', `/review/tips/${tipId}`);
  await judge.getByTestId('tip-reject').click();
  await judge.getByTestId('reason-false_report').click();
  expect(await judge.getByTestId('reject-strike').innerText()).toContain('满三次限制 30 天');
  await judge.getByTestId('reject-go').click();
  await expect.poll(() => judge.getByTestId('tip-said').textContent()).toContain('没有采纳');
  const text = '照片是当天现场拍的，行人正在过马路。';
  await citizen.caller.post(`/tips/${tipId}/appeal`, { text });

  const page = await sits('徐明', `/review/tips/${tipId}`);
  const at = (id: string) => page.getByTestId(id);
  expect(await at('tip-appeal').innerText()).toBe(text);
  expect(await at('appeal-clear').isDisabled()).toBe(true);
  await page.keyboard.press('d');
  await page.keyboard.type('重新核对，认定不成立。');
  await seemly(page);
  await at('appeal-clear').click();
  await expect.poll(() => at('tip-said').textContent()).toContain('已撤销');
  expect((await citizen.caller.get<TipView>(`/tips/${tipId}`)).appeal?.state).toBe('cleared');
});

it('opens an identity to two officers, each once, and to none of them alone', async () => {
  const { tipId } = await fileTip(citizen.caller, { type: 'hit_and_run' });
  const asks = await sits('徐明', `/review/tips/${tipId}`);
  await asks.getByTestId('opening-ask').click();
  await asks.getByTestId('opening-reason').fill('法院要求核实举报人，文号（2026）0201 号');
  await seemly(asks);
  // Who filed it is kept by a consumer of its own: until it has come there, there is nobody to ask for.
  const record = asks.locator('[data-testid=opening-record]:enabled');
  await eventually(async () => {
    if (await asks.getByTestId('opening-asked').isVisible()) return true;
    if (await record.isVisible()) await record.click();
    return false;
  }, 'an opening that was asked for');
  await sits('徐明', '/review/openings');
  const row = asks.locator('tr', { hasText: tipId.slice(0, 8) });
  expect(await row.getByTestId('opening-own').innerText()).toContain('你一个人看不到');
  expect(await row.getByRole('button').count()).toBe(0);
  await seemly(asks);
  expect(await leftInEnglish(asks, ['徐明', '朱琳'])).toEqual([]);

  const consents = await sits('朱琳', '/review/openings');
  await consents
    .locator('tr', { hasText: tipId.slice(0, 8) })
    .getByTestId('opening-answer')
    .click();
  await consents.getByTestId('answer-reason').fill('已核对法院来函，情况属实，同意。');
  await seemly(consents);
  await consents.getByTestId('opening-consent').click();
  await consents.getByTestId('answer-opening').waitFor({ state: 'detached' });
  for (const page of [consents, asks]) {
    await page.reload();
    await page
      .locator('tr', { hasText: tipId.slice(0, 8) })
      .getByTestId('opening-look')
      .click();
    await page.getByTestId('look-go').click();
    expect(await page.getByTestId('identity').innerText()).toContain('张伟');
    await seemly(page);
    await page.getByRole('button', { name: '关闭' }).click();
  }
  await asks
    .locator('tr', { hasText: tipId.slice(0, 8) })
    .getByTestId('opening-look')
    .click();
  await asks.getByTestId('look-go').click();
  expect(await asks.getByTestId('problem').innerText()).toContain('只显示一次');
  await asks.keyboard.press('Escape');

  const judge = await sits('任洁', `/review/tips/${tipId}`);
  await judge.getByTestId('tip-adopt').click();
  await judge.getByTestId('adopt-go').click();
  await expect.poll(() => judge.getByTestId('tip-said').textContent()).toContain('已采纳');
});

it('has rewards transferred by two people, and told by the bank’s number', async () => {
  const { caller, person } = citizen;
  const reward = await eventually(
    async () => (await caller.get<RewardPage>('/payments/rewards')).items.find(({ state }) => state === 'granted'),
    'a reward',
  );
  const to = { holder: person.name, bank: '宁波银行', account: '6222021234567890' };
  await caller.post(`/payments/rewards/${reward.rewardId}/claim`, { ...to, notOfPolice: true });
  const proposes = await sits('钱颖', '/review/rewards');
  await proposes.getByTestId('batch-propose').click();
  await expect.poll(() => proposes.getByTestId('batch-proposed').textContent()).toContain('等另一位同事');
  const mine = proposes.locator('tr[data-batch]').first();
  await expect.poll(() => mine.innerText()).toContain('须由另一人批准');
  expect(await mine.getByRole('button').count()).toBe(0);
  await seemly(proposes);

  const decides = await sits('沈洁', '/review/rewards');
  await decides.getByTestId('batch-decide').first().click();
  await seemly(decides);
  expect(await decides.getByTestId('batch-decline').isDisabled()).toBe(true);
  // The same officer at another desk, who began before and answers after: told so, and shown what has become of it.
  const elsewhere = await desks(browser, addresses)('沈洁', '/review/rewards');
  await elsewhere.getByTestId('batch-decide').first().click();
  await decides.getByTestId('batch-approve').click();
  await decides.getByTestId('batch-file').first().waitFor();
  await elsewhere.getByTestId('batch-approve').click();
  await elsewhere.getByTestId('problem').waitFor();
  await elsewhere.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => elsewhere.locator('tr[data-batch]').first().innerText()).toContain('待转账');
  const download = decides.waitForEvent('download');
  await decides.getByTestId('batch-file').first().click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(to.account);
  await decides.getByTestId('batch-paid').first().click();
  await decides.getByTestId('paid-reference').fill('NB20261122-0001');
  await seemly(decides);
  await decides.getByTestId('paid-go').click();
  await expect.poll(() => decides.locator('tr[data-batch]').first().innerText()).toContain('已发放');
  expect(await leftInEnglish(decides, ['钱颖', '沈洁', '徐明'])).toEqual([]);
  const { items } = await caller.get<RewardPage>('/payments/rewards');
  expect(items.find(({ rewardId }) => rewardId === reward.rewardId)?.state).toBe('paid');
});
