import { type EventData, RecordId } from '@yilu/contracts';
import { beforeEach, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { ids, phones, type Town, town } from './town.js';

const recordId = RecordId.parse('330203A1B2C3D4');
const published: EventData<'violations.record_published'> = {
  recordId,
  maskedPlate: '浙B****7',
  act: { zh: '闯红灯', en: 'running a red light' },
  holders: [{ personId: ids.a, provider: 'wechat' }],
  occurredAt: '2026-11-18T01:30:00.000Z',
  place: '中山西路与望京路口',
  handleBy: '2026-12-05',
  verifyCode: '0123456789ABCDEF',
  round: 1,
  urgent: false,
};

let here: Town;
beforeEach(async () => {
  here = town(memoryStore().store);
  for (const who of ['a', 'b'] as const) await here.follow(await here.person(who));
});
const publish = (over: Partial<typeof published> = {}) =>
  here.notice(here.event('violations.record_published', { ...published, ...over }));

it('stands in the inbox with the page of its record, and takes one consent of its own template', async () => {
  await here.consent('a', 'violation_notice');
  await publish();
  const [item] = (await here.get('a', '/messages/inbox')).body.items;
  const page = `packageViolations/pages/record/index?id=${recordId}`;
  expect(item).toMatchObject({ title: '有新的违法记录', page, delivery: 'delivered' });
  expect(here.sent).toMatchObject([{ channel: 'wechat', to: 'openid-a', page }]);
  expect((await here.get('a', '/messages/subscriptions')).body.remaining.violation_notice).toBe(0);
});

it('goes by SMS within the same run where WeChat says that its quota is used up, and the ledger shows both', async () => {
  await here.consent('a', 'violation_notice');
  here.provider.wechat = { outcome: 'no_consent', detail: 'errcode 43101' };
  await publish();
  expect(here.sent).toMatchObject([{ channel: 'sms', to: phones.a }]);
  expect(here.sent[0]?.text).toContain('核验码 0123456789ABCDEF');
  expect((await here.ledger()).sort()).toEqual(['sms: delivered', 'wechat: no_consent']);
});

it('waits for the morning unless it is urgent', async () => {
  here.clock.at = new Date('2026-11-20T19:00:00Z');
  await publish();
  expect(here.sent).toEqual([]);
  await publish({ round: 3, urgent: true });
  expect(here.sent).toHaveLength(1);
  here.clock.at = new Date('2026-11-21T00:00:30Z');
  await here.due();
  expect(here.sent).toHaveLength(2);
});

it('reaches an owner who is not in the app on his telephone, once, with no inbox and no number in the ledger', async () => {
  const owner = 'vehicle-1';
  const phone = await here.vault.seal('phone', owner, '13600000009');
  const event = here.event('violations.record_published', {
    ...published,
    holders: [],
    contact: { phone, owner, masked: '136****0009' },
  });
  for (const _ of [1, 2]) await here.notice(event);
  expect(here.sent).toMatchObject([{ channel: 'sms', to: '13600000009' }]);
  const { text } = await here.get('supervisor', '/messages/staff/deliveries');
  // An event's id is nobody's number, whatever digits it happens to hold.
  expect(text.replaceAll(event.id, '')).not.toContain('136');
});

it('tells a payment to its owner in whichever wallet he has consented', async () => {
  await here.consent('b', 'violation_notice');
  const paid = {
    obligationId: 'F3302031123456789',
    kind: 'fine',
    reference: '3302031123456789',
    ownerId: ids.b,
    by: 'counter',
    amountFen: 20_000,
    settledAt: here.clock.at.toISOString(),
  } as const;
  await here.notice(here.event('payments.obligation_settled', paid));
  expect(here.sent).toMatchObject([{ channel: 'alipay', text: '款项已收到 · 查看电子票据' }]);
  expect((await here.get('b', '/messages/inbox')).body.items[0].body).toContain('¥200.00');
});
