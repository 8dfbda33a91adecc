import type { RewardPage } from '@yilu/contracts';
import { eventually, motorist } from './fines.js';
import { hotlineHands } from './hotline-hands.js';
import type { Studio } from './picture-studio.js';
import { blocked, desks } from './review-hands.js';
import { fileTip } from './tip-hands.js';

/** Officers who look at what citizens sent: photographs, tips and whose they are, rewards, cars, keys, stickers. */
export async function review({ browser, addresses, keep }: Studio): Promise<void> {
  const sits = desks(browser, addresses);
  const hands = hotlineHands(addresses);
  const { caller, person } = await motorist(addresses, '张伟', 'wechat');
  const place = '海曙区药行街 88 号';
  const shots = [
    await hands.photographed(caller, { shows: 'sign', car: true }),
    await hands.photographed(caller, { shows: 'signal', car: true }),
  ];
  const reportId = await hands.filed(caller, { place, photoIds: shots });
  const marking = await sits('费宁', `/review/photos/${reportId}`);
  await marking.locator('.region-frame img').waitFor();
  await marking.keyboard.press('n');
  await marking.waitForFunction("document.activeElement?.dataset.testid === 'region'");
  for (const [key, times] of [
    ['ArrowRight', 35],
    ['ArrowDown', 24],
    ['Shift+ArrowLeft', 2],
    ['Shift+ArrowUp', 8],
  ] as const)
    for (let n = 0; n < times; n++) await marking.keyboard.press(key);
  await keep({ page: marking }, 'console-photo-marking', 'dark');
  await marking.keyboard.press('b');
  await marking.keyboard.press('+');
  await keep({ page: marking }, 'console-photo-result');

  const { tipId } = await fileTip(caller, { type: 'red_light', plate: '浙B7H20N' });
  const judging = await sits('任洁', `/review/tips/${tipId}`);
  await judging.getByTestId('tip-detail').waitFor();
  await keep({ page: judging }, 'console-tip');
  await judging.keyboard.press('p');
  await judging.getByTestId('record-unitId').selectOption('330203');
  await keep({ page: judging }, 'console-tip-adopt');
  await judging.getByTestId('tip-reject').click();
  await judging.getByTestId('reason-false_report').click();
  await keep({ page: judging }, 'console-tip-refuse');

  const clue = await fileTip(caller, { type: 'hit_and_run' });
  const asking = await sits('徐明', `/review/tips/${clue.tipId}`);
  await asking.getByTestId('opening-ask').click();
  await asking.getByTestId('opening-reason').fill('法院要求核实举报人，文号（2026）0201 号');
  await eventually(async () => {
    if (await asking.getByTestId('opening-asked').isVisible()) return true;
    if (await asking.getByTestId('opening-record').isEnabled()) await asking.getByTestId('opening-record').click();
    return false;
  }, 'an opening that was asked for');
  const consenting = await sits('朱琳', '/review/openings');
  await consenting.getByTestId('opening-answer').first().click();
  await keep({ page: consenting }, 'console-opening');

  await sits('任洁', `/review/tips/${clue.tipId}`);
  await judging.getByTestId('tip-adopt').click();
  await judging.getByTestId('adopt-go').click();
  const granted = await eventually(
    async () => (await caller.get<RewardPage>('/payments/rewards')).items[0],
    'a reward',
  );
  const account = { holder: person.name, bank: '宁波银行', account: '6222021234567890', notOfPolice: true };
  await caller.post(`/payments/rewards/${granted.rewardId}/claim`, account);
  const proposing = await sits('钱颖', '/review/rewards');
  await proposing.getByTestId('batch-propose').click();
  await proposing.locator('tr[data-batch]').first().waitFor();
  const deciding = await sits('沈洁', '/review/rewards');
  await deciding.getByTestId('batch-decide').click();
  await deciding.getByTestId('batch-approve').click();
  await deciding.getByTestId('batch-file').waitFor();
  await keep({ page: deciding }, 'console-rewards');

  const moveId = await blocked(caller, '浙B4M68S');
  const moving = await sits('孙强', `/review/moves/police-${moveId}`);
  await moving.getByTestId('move-take').click();
  await moving.getByTestId('move-end').waitFor();
  await keep({ page: moving }, 'console-move');

  const keys = await sits('高峰', '/review/keys');
  await keys.getByTestId('key-open').click();
  await keys.getByTestId('key-owner').fill('甬城路况');
  await keys.getByTestId('key-contact').fill('ops@example.com');
  await keep({ page: keys }, 'console-keys');

  const stickers = await sits('费宁', '/review/stickers');
  for (const code of ['NB-77001', 'NB-77002', 'NB-77003']) {
    await stickers.getByTestId('asset-code').fill(code);
    await stickers.getByTestId('asset-kind').selectOption('lamp');
    await stickers.getByTestId('asset-place').fill('药行街南侧灯杆');
    await stickers.getByTestId('asset-spot').fill('29.861, 121.55');
    await stickers.getByTestId('asset-unit').selectOption({ index: 1 });
    await stickers.getByTestId('asset-go').click();
    await stickers.locator(`[data-code="${code}"] img`).waitFor();
  }
  await keep({ page: stickers }, 'console-stickers');
}
