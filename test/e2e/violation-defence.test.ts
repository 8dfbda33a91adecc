import { randomUUID } from 'node:crypto';
import type { InboxMessage, Page, RecordId, StaffDefence } from '@yilu/contracts';
import type { Call } from '@yilu/local-city/demo/api-client';
import { signInOfficer } from '@yilu/local-city/demo/staff';
import { lend } from '@yilu/local-city/demo/violation-acts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, type Phone, phone } from './browser.js';
import { addresses } from './city.js';
import { bring, decide, eventually, type Motorist, motorist, pay, recordFor, recordsOf } from './fines.js';
import { photographFile, signIn } from './hands.js';
import { seriousFindings } from './looks.js';

/** Contesting a record: with a photograph and a second round, for four of one clone, and because somebody else drove. */
const { h5 } = addresses;
let browser: Browser;
let close: () => Promise<void>;
let owner: Motorist;
let hand: Phone;
let reviewer: Call;
let supervisor: Call;
const pages = `${h5}/packageViolations/pages`;

beforeAll(async () => {
  ({ browser, close } = await launchBrowser());
  owner = await motorist(addresses, '王芳', 'wechat');
  hand = await phone(browser);
  await signIn(hand, h5, 'wechat', owner.person);
  reviewer = await signInOfficer(addresses, 'officer-zhu');
  supervisor = await signInOfficer(addresses, 'officer-xu');
});
afterAll(() => close());

const seen = async (selector: string, { page } = hand) => {
  const first = page.locator(`${selector}:visible`).first();
  await first.waitFor();
  return first.innerText();
};
const tap = (selector: string, { page } = hand) => page.locator(`${selector}:visible`).first().click();

/** Writes an objection and sends it; answers its number. */
async function object(circumstance: string, statement: string, more: () => Promise<unknown>): Promise<string> {
  await tap(`#circumstance-${circumstance}`);
  await more();
  await hand.type('#statement:visible', statement);
  expect(await seriousFindings(hand)).toEqual([]);
  await tap('#preview-defence');
  expect(await seen('#defence-paper')).toContain(statement);
  await tap('#submit-defence');
  await seen('#defence-received');
  return new URL(hand.page.url()).searchParams.get('id') ?? '';
}

async function addPhotograph() {
  const chooser = hand.page.waitForEvent('filechooser');
  await tap('#add-scene_photos');
  await (await chooser).setFiles(photographFile(randomUUID()));
  await hand.page.locator('#exhibit-scene_photos .badge.ok:visible').first().waitFor();
}

/** An officer takes the objection and answers it with the documents that were given. */
async function answer(officer: Call, defenceId: string, outcome: 'upheld' | 'rejected', ground: string) {
  const path = `/violations/staff/defences/${defenceId}`;
  const read = () => officer<StaffDefence>('GET', `${path}?purpose=answering`);
  await officer('POST', `${path}/assignment`, { version: (await read()).version, to: 'me' });
  const { version, documentsGiven } = await eventually(async () => {
    const now = await read();
    return now.documentsGiven.every(({ state }) => state === 'stored') && now;
  }, 'the documents');
  const reasons = '经核查照片、设备记录和您提交的材料，作出以下答复，理由已经逐项写明。';
  const evidence = documentsGiven.map(({ documentId }) => documentId);
  await officer('POST', `${path}/answer`, { outcome, version, ground, evidence, reasons });
  return reasons;
}

it('hears a paid fine twice on new photographs, and gives the money back once an officer upholds it', async () => {
  const [recordId] = (await bring(addresses, owner, [
    { key: 'prohibition_marking', daysAgo: 30 },
    { key: 'prohibition_marking', daysAgo: 35 },
  ])) as [RecordId];
  const { obligationId } = await decide(owner, recordId);
  await pay(addresses, owner, obligationId, 100_00);

  await hand.page.goto(`${pages}/record/index?id=${recordId}`);
  await tap('#disagree');
  const first = await object('danger_avoided', '前车急停，我为避险压过了标线，过后马上回到原车道。', addPhotograph);
  const reasons = await answer(reviewer, first, 'rejected', 'rescue');
  await hand.page.reload();
  await seen('#defence-rejected');
  expect(await seen('#answer')).toContain(reasons);
  expect(await seen('#remedy-review')).toMatch(/日/);

  await tap('#defend-again');
  const second = await object('danger_avoided', '补充一张现场照片，可以看到前方的障碍物和刹车痕迹。', addPhotograph);
  expect(second).not.toBe(first);
  await answer(supervisor, second, 'upheld', 'rescue');
  await hand.page.reload();
  await seen('#defence-upheld');
  expect((await recordFor(owner, recordId)).status).toBe('erased');
  await eventually(async () => {
    await hand.page.goto(`${h5}/packagePayments/pages/pay/index?ids=${obligationId}`);
    await hand.page.locator('[id^=standing-]:visible').waitFor();
    return (await hand.page.locator('#standing-revoked:visible #refund-succeeded').count()) > 0;
  }, 'the money that is back');
  await eventually(async () => {
    const { items } = await owner.caller.get<Page<InboxMessage>>('/messages/inbox');
    return items.some(({ page }) => page?.includes(second));
  }, 'the message about the answer');
});

it('clears four records of one clone by one objection', async () => {
  const ids = await bring(
    addresses,
    owner,
    [50, 51, 52, 53].map((daysAgo) => ({ key: 'lane_guidance', daysAgo })),
  );
  const [about, ...others] = ids;
  await hand.page.goto(`${pages}/defend/index?id=${about}`);
  const defenceId = await object(
    'cloned_plate',
    '这些不是我的车，当天我的车一直停在单位地下车库，有停车记录。',
    async () => {
      for (const id of others) await tap(`#also-${id}`);
    },
  );
  await answer(supervisor, defenceId, 'upheld', 'plate_misused');
  await hand.page.reload();
  await seen('#defence-upheld');
  const left = (await recordsOf(owner)).filter(({ recordId }) => ids.includes(recordId));
  expect(left.map(({ status }) => status)).toEqual(Array(4).fill('erased'));
});

it('asks the driver whom the owner names: who declines is not held to it, who accepts handles it', async () => {
  const friend = await motorist(addresses, 'MILLER JOHN', 'alipay');
  await lend(owner.citizen, friend.citizen);
  const [declined, accepted] = (await bring(addresses, owner, [
    { key: 'prohibition_marking', daysAgo: 9 },
    { key: 'prohibition_marking', daysAgo: 10 },
  ])) as [RecordId, RecordId];
  await eventually(async () => (await recordFor(owner, declined)).drivers.length > 0, 'somebody to name');
  const theirs = await phone(browser);
  await signIn(theirs, h5, 'alipay', friend.person);
  const name = async (recordId: string) => {
    await hand.page.goto(`${pages}/record/index?id=${recordId}`);
    await tap('#not-me');
    await tap('[id^=driver-]');
    await tap('#name-driver');
    await seen('#naming-offered');
    await theirs.page.goto(`${pages}/naming/index?id=${recordId}`);
    expect(await seen('#naming-asked', theirs)).not.toContain(owner.person.name);
  };
  await name(declined);
  await tap('#decline-naming', theirs);
  await seen('#naming-declined', theirs);
  expect((await recordFor(owner, declined)).nomination?.state).toBe('declined');

  await name(accepted);
  expect(await seriousFindings(theirs)).toEqual([]);
  await tap('#accept-naming', theirs);
  await tap('#accept-naming-confirm', theirs);
  await seen('#naming-accepted', theirs);
  await tap('#handle', theirs);
  await seen('#facts', theirs);
  expect((await recordFor(friend, accepted)).may.handle).toBe(true);
  await hand.page.reload();
  await seen('#naming-accepted');
  expect((await recordFor(owner, accepted)).may.handle).toBe(false);
  await theirs.context.close();
});
