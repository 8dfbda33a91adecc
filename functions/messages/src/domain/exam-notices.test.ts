import {
  BookingNumber,
  type DomainEvent,
  type EventData,
  ObjectionId,
  PersonId,
  PlanId,
  SessionId,
} from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { type Message, pageOf } from './message.js';
import { noticeSms, noticeWords } from './notice-words.js';
import { plannedBy } from './planned.js';

const now = new Date('2026-11-22T03:00:00.000Z');
const learner = PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01');
const of = {
  personId: learner,
  provider: 'wechat' as const,
  subject: 'S2' as const,
  number: BookingNumber.parse('20123456789AB'),
};
const planId = PlanId.parse('P20261201');
const session = {
  sessionId: SessionId.parse('S2HS12050900'),
  site: { zh: '海曙考场', en: 'Haishu test centre' },
  startsAt: '2026-12-05T01:00:00.000Z',
};
const fee = { obligationId: 'E20123456789AB1', fen: 13_000, until: '2026-11-23T03:00:00.000Z' };
const objectionId = ObjectionId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');

const planned = <T extends DomainEvent['type']>(type: T, data: EventData<T>): Message[] =>
  plannedBy({ id: 'event-1', type, at: now.toISOString(), data } as Extract<DomainEvent, { type: T }>, now);

type Change = EventData<'exams.booking_changed'>['change'];
const changed = (change: Change, own = false) =>
  planned('exams.booking_changed', {
    ...of,
    change,
    own,
    session,
    until: fee.until,
    reason: { zh: '台风', en: 'typhoon' },
  });
const drawn = { ...of, planId, place: 12, count: 488 };
const booking = 'packageExams/pages/booking/index?id=S2';

const rows: readonly [Message[], notice: string, page?: string][] = [
  [planned('exams.application_drawn', { ...drawn, session }), 'exam_seated'],
  [planned('exams.application_drawn', { ...drawn, session, fee }), 'exam_seated_fee'],
  [planned('exams.application_drawn', drawn), 'exam_not_seated'],
  [planned('exams.plan_changed', { ...of, planId, version: 2, reason: '考场检修' }), 'exam_plan_changed'],
  [changed('booked'), 'exam_booked'],
  [changed('changed'), 'exam_moved'],
  [planned('exams.booking_changed', { ...of, change: 'cancelled', own: false, session }), 'exam_cancelled'],
  [changed('cancelled'), 'exam_barred'],
  [changed('offered'), 'exam_offered'],
  [changed('hold_lapsed'), 'exam_hold_over'],
  [changed('offer_lapsed'), 'exam_offer_over'],
  [changed('fee_lapsed'), 'exam_fee_over'],
  [changed('paid_too_late'), 'exam_paid_late'],
  [changed('session_cancelled'), 'exam_session_off'],
  [changed('left_out'), 'exam_left_out'],
  [planned('exams.reminder_due', { ...of, session, days: 3 }), 'exam_reminder'],
  [planned('exams.result_entered', { ...of, outcome: 'passed', corrected: false }), 'exam_passed'],
  [
    planned('exams.result_entered', { ...of, outcome: 'failed', retryOn: '2026-12-15', corrected: false }),
    'exam_failed',
  ],
  [planned('exams.result_entered', { ...of, outcome: 'failed', corrected: false }), 'exam_failed'],
  [planned('exams.result_entered', { ...of, outcome: 'no_show', corrected: false }), 'exam_missed'],
  [planned('exams.result_entered', { ...of, outcome: 'passed', corrected: true }), 'exam_corrected'],
  [
    planned('exams.objection_answered', { ...of, objectionId, kind: 'draw', decision: 'kept' }),
    'exam_answered',
    'packageExams/pages/objections/index',
  ],
  [
    planned('exams.objection_answered', { ...of, objectionId, kind: 'hardship', decision: 'kept' }),
    'exam_hardship',
    'packageExams/pages/objections/index',
  ],
];

describe.each(rows.map(([messages, notice, page = booking]) => ({ messages, notice, page })))('$notice', (row) => {
  const { messages, notice, page } = row;
  const [first] = messages;
  it('reaches its learner, and leads to its page', () => {
    expect(first).toMatchObject({ kind: 'inbox', notice, personId: learner, template: 'exam_notice' });
    expect(first?.kind === 'inbox' && pageOf(first)).toBe(page);
  });
  it('is whole in both languages, and short enough for a wallet and an SMS', () => {
    if (first?.kind !== 'inbox') throw new Error('no message');
    for (const locale of ['zh-CN', 'en'] as const) {
      const words = noticeWords(locale, first.notice, first.values);
      expect(Object.values(words).join()).not.toMatch(/[{}]/);
      expect([words.title, words.hint].filter((line) => line.length > 20)).toEqual([]);
      expect(words.body).not.toMatch(/^请/);
      expect(noticeSms(locale, words).length).toBeLessThanOrEqual(500);
    }
  });
});

it('tells nobody what he did himself', () => {
  expect(changed('booked', true)).toEqual([]);
});

it('says to the minute until when an offered seat is kept', () => {
  const [first] = changed('offered');
  if (first?.kind !== 'inbox') throw new Error('no message');
  const { body } = noticeWords('zh-CN', first.notice, first.values);
  expect(body).toContain('科目二');
  expect(body).toContain('海曙考场');
  expect(body).toMatch(/11月23日.*11:00/);
});
