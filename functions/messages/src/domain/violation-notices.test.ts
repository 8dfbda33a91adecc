import {
  DecisionNumber,
  DefenceId,
  type DomainEvent,
  type EventData,
  eventData,
  PersonId,
  RecordId,
} from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { type Message, pageOf } from './message.js';
import { noticeSms, noticeWords, strangerSms } from './notice-words.js';
import { plannedBy } from './planned.js';
import { isViolationEvent } from './violation-notices.js';

const now = new Date('2026-11-22T03:00:00.000Z');
const holder = PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01');
const other = PersonId.parse('1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02');
const recordId = RecordId.parse('330203A1B2C3D4');
const number = DecisionNumber.parse('3302031123456789');
const replacedBy = DecisionNumber.parse('3302031987654321');
const defenceId = DefenceId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
const about = { recordId, maskedPlate: '浙B****7', act: { zh: '闯红灯', en: 'running a red light' } };
const addressee = { personId: holder, provider: 'alipay' as const };
const code = '0123456789ABCDEF';
const published: EventData<'violations.record_published'> = {
  ...about,
  holders: [addressee, { personId: other, provider: 'wechat' }],
  occurredAt: '2026-11-20T01:30:00.000Z',
  place: '中山西路与望京路口',
  handleBy: '2026-12-05',
  verifyCode: code,
  round: 1,
  urgent: false,
};
const decided: EventData<'violations.decision_made'> = {
  ...about,
  ...addressee,
  number,
  outcome: 'fine',
  fen: 20_000,
  points: 6,
  owed: { obligationId: `F${number}`, dueOn: '2026-12-07', dueProvisional: false },
  served: 'electronic',
  verifyCode: code,
};
const served: EventData<'violations.decision_served'> = {
  ...about,
  ...addressee,
  number,
  by: 'mail',
  on: '2026-11-20',
  outcome: 'fine',
  fen: 20_000,
  owed: { obligationId: `F${number}`, dueOn: '2026-12-07', dueProvisional: false },
  verifyCode: code,
};
const revoked = { ...about, ...addressee, number, reason: 'defence' };
const defence = { ...about, ...addressee, defenceId, circumstance: 'emergency', own: false };
const refund = {
  refundId: 'r1',
  obligationId: `F${number}`,
  payer: addressee,
  amountFen: 20_000,
  reason: 'revoked' as const,
};
const settled = {
  obligationId: `F${number}`,
  kind: 'fine' as const,
  reference: number,
  ownerId: holder,
  by: 'counter' as const,
  amountFen: 20_000,
  settledAt: now.toISOString(),
};
const reminder = { ...addressee, maskedPlate: '浙B****7', on: '2026-12-31', days: 30 };

const planned = <T extends DomainEvent['type']>(type: T, data: EventData<T>): Message[] =>
  plannedBy({ id: 'event-1', type, at: now.toISOString(), data } as Extract<DomainEvent, { type: T }>, now);

const record = `packageViolations/pages/record/index?id=${recordId}`;
const decision = `packageViolations/pages/decision/index?id=${number}`;
const receipts = 'packagePayments/pages/receipts/index';
const garage = 'packageIdentity/pages/garage/index';
const rows: readonly [Message[], notice: string, page: string][] = [
  [planned('violations.record_published', published), 'record_published', record],
  [planned('violations.record_published', { ...published, round: 3 }), 'record_reminder', record],
  [planned('violations.record_erased', { ...published, reason: 'clone' }), 'record_erased', record],
  [
    planned('violations.driver_named', { ...about, ...addressee, answerBy: '2026-11-29' }),
    'driver_named',
    `packageViolations/pages/naming/index?id=${recordId}`,
  ],
  [
    planned('violations.naming_withdrawn', { ...about, ...addressee }),
    'naming_withdrawn',
    `packageViolations/pages/naming/index?id=${recordId}`,
  ],
  ...(['accepted', 'declined', 'lapsed'] as const).map((answer): (typeof rows)[number] => [
    planned('violations.nomination_answered', { ...about, ...addressee, answer }),
    `nomination_${answer}`,
    record,
  ]),
  [planned('violations.decision_made', decided), 'decision_fine', decision],
  ...(['warning', 'no_penalty'] as const).map((outcome): (typeof rows)[number] => {
    const { owed: _owed, ...free } = decided;
    return [
      planned('violations.decision_made', { ...free, outcome, fen: 0, points: 0 }),
      `decision_${outcome}`,
      decision,
    ];
  }),
  [planned('violations.decision_made', { ...decided, served: 'mail' }), 'decision_posted', decision],
  [planned('violations.decision_served', served), 'fine_served', decision],
  [planned('violations.decision_served', { ...served, owed: undefined }), 'decision_served', decision],
  [planned('violations.decision_revoked', revoked), 'decision_revoked', decision],
  [
    planned('violations.decision_revoked', { ...revoked, replacedBy }),
    'decision_replaced',
    `packageViolations/pages/decision/index?id=${replacedBy}`,
  ],
  ...(['question', 'upheld', 'rejected'] as const).map((state): (typeof rows)[number] => [
    planned('violations.defence_changed', { ...defence, state }),
    `defence_${state}`,
    `packageViolations/pages/defence/index?id=${defenceId}`,
  ]),
  [
    planned('violations.points_warned', { ...addressee, sum: 9, warning: 9 }),
    'points_warned',
    'packageViolations/pages/points/index',
  ],
  [
    planned('violations.points_warned', { ...addressee, sum: 12, warning: 12 }),
    'points_full',
    'packageViolations/pages/points/index',
  ],
  ...(['inspection', 'insurance', 'licence'] as const).map((kind): (typeof rows)[number] => [
    planned('violations.reminder_due', { ...reminder, kind }),
    `reminder_${kind}`,
    garage,
  ]),
  [
    planned('violations.reminder_due', { ...reminder, kind: 'payment', obligationId: `F${number}` }),
    'reminder_payment',
    `packagePayments/pages/pay/index?ids=F${number}`,
  ],
  [
    planned('violations.reminder_due', { ...reminder, kind: 'payment' }),
    'reminder_payment',
    'packageViolations/pages/list/index',
  ],
  [planned('payments.obligation_settled', settled), 'payment_received', receipts],
  [planned('payments.refund_changed', { ...refund, state: 'succeeded' }), 'refund_done', receipts],
  [planned('payments.refund_changed', { ...refund, state: 'abnormal' }), 'refund_stuck', receipts],
];

describe.each(rows.map(([messages, notice, page]) => ({ messages, notice, page })))('$notice', (row) => {
  const { messages, notice, page } = row;
  const [first] = messages;
  it('reaches its person alone, and leads to its page', () => {
    expect(first).toMatchObject({ kind: 'inbox', notice, personId: holder, template: 'violation_notice' });
    expect(first?.kind === 'inbox' && pageOf(first)).toBe(page);
  });
  it('is whole in both languages, and short enough for a wallet and an SMS', () => {
    if (first?.kind !== 'inbox') throw new Error('no message');
    for (const locale of ['zh-CN', 'en'] as const) {
      const words = noticeWords(locale, first.notice, first.values);
      expect(Object.values(words).join()).not.toMatch(/[{}]/);
      expect([words.title, words.hint].filter((line) => line.length > 20)).toEqual([]);
      expect(words.body).not.toMatch(/^请/);
      expect(noticeSms(locale, words, first.values.code).length).toBeLessThanOrEqual(500);
    }
  });
});

it.each([
  ['an own defence', planned('violations.defence_changed', { ...defence, own: true, state: 'received' })],
  ['an officer’s taking up of a defence', planned('violations.defence_changed', { ...defence, state: 'assigned' })],
  ['a refund under way', planned('payments.refund_changed', { ...refund, state: 'processing' })],
  [
    'a refund of a payer who is unknown',
    planned('payments.refund_changed', { ...refund, payer: undefined, state: 'succeeded' }),
  ],
])('%s tells nobody', (_what, messages) => expect(messages).toEqual([]));

it('tells every holder under a number of his own, so that no SMS is taken for a repetition', () => {
  const messages = planned('violations.record_published', published);
  expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(2);
});

it('goes by SMS to the owner of a car that nobody here holds, with the code that proves it and no link', () => {
  const contact = { phone: 'v1.sealed', owner: 'vehicle-1', masked: '199****0011' };
  const messages = planned('violations.record_published', { ...published, holders: [], contact });
  expect(messages).toMatchObject([{ kind: 'contact', phone: 'v1.sealed', owner: 'vehicle-1', urgent: false }]);
  const [sms] = messages;
  if (sms?.kind !== 'contact') throw new Error('no SMS');
  const words = strangerSms(sms.locale, noticeWords(sms.locale, sms.notice, sms.values), sms.values.code);
  expect(words).toContain(code);
  expect(words).toContain('浙B****7');
  expect(words).not.toMatch(/https?:/);
});

it('shows the code that proves an SMS in every SMS that has one', () => {
  const words = noticeWords('zh-CN', 'record_published', {});
  expect(noticeSms('zh-CN', words, code)).toContain(code);
  expect(noticeSms('zh-CN', words)).not.toContain('核验码');
});

it('is decided for every type of event', () => {
  const silent = [
    'violations.surcharge_stopped',
    'payments.income_changed',
    'payments.books_differ',
    'payments.outage_changed',
  ];
  for (const type of Object.keys(eventData).filter((one) => /^(violations|payments)\./.test(one))) {
    const event = { id: 'event-1', type, at: now.toISOString(), data: {} } as unknown as DomainEvent;
    expect([type, isViolationEvent(event)]).toEqual([type, !silent.includes(type)]);
  }
});
