import type { DomainEvent, EventData, ExamSubject } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import type { Subject } from './message.js';
import type { NoticeKey, NoticeValues } from './notice-words.js';
import type { Telling } from './violation-notices.js';

/** Those that are told somebody; the others are between contexts. */
type ExamType =
  | 'exams.application_drawn'
  | 'exams.plan_changed'
  | 'exams.booking_changed'
  | 'exams.reminder_due'
  | 'exams.result_entered'
  | 'exams.objection_answered';
type ExamEvent = Extract<DomainEvent, { type: ExamType }>;
type Row<T extends ExamType> = (data: EventData<T>) => Said | undefined;

interface Said {
  readonly notice: NoticeKey;
  readonly values?: NoticeValues;
  readonly page?: Subject['kind'];
  readonly urgent?: true;
}

type Session = NonNullable<EventData<'exams.booking_changed'>['session']>;
const held = (session: Session | undefined): NoticeValues =>
  session ? { at: session.startsAt, site: session.site } : {};

const changes: { readonly [C in EventData<'exams.booking_changed'>['change']]: NoticeKey } = {
  booked: 'exam_booked',
  changed: 'exam_moved',
  cancelled: 'exam_cancelled',
  offered: 'exam_offered',
  hold_lapsed: 'exam_hold_over',
  offer_lapsed: 'exam_offer_over',
  fee_lapsed: 'exam_fee_over',
  paid_too_late: 'exam_paid_late',
  session_cancelled: 'exam_session_off',
  left_out: 'exam_left_out',
};

const results: { readonly [O in EventData<'exams.result_entered'>['outcome']]: NoticeKey } = {
  passed: 'exam_passed',
  failed: 'exam_failed',
  no_show: 'exam_missed',
};

const rows: { readonly [T in ExamType]: Row<T> } = {
  'exams.application_drawn': ({ place, count, session, fee }) => {
    const line = { place: place.toString(), count };
    if (!session) return { notice: 'exam_not_seated', values: line };
    if (!fee) return { notice: 'exam_seated', values: { ...line, ...held(session) } };
    return { notice: 'exam_seated_fee', values: { ...held(session), amountFen: fee.fen, by: fee.until } };
  },
  'exams.plan_changed': ({ reason }) => ({ notice: 'exam_plan_changed', values: { why: { zh: reason, en: reason } } }),
  'exams.booking_changed': ({ change, own, session, until: by, reason: why }) => {
    if (own) return undefined;
    const values = { ...held(session), ...(by ? { by } : {}), ...(why ? { why } : {}) };
    // The offer runs while he sleeps no further than the morning: its giver has seen to that.
    // A seat that is taken from him for what the register says is no cancellation of his.
    const notice = change === 'cancelled' && why ? 'exam_barred' : changes[change];
    return { notice, values, ...(change === 'session_cancelled' ? { urgent: true } : {}) };
  },
  'exams.reminder_due': ({ session, days }) => ({ notice: 'exam_reminder', values: { ...held(session), days } }),
  'exams.result_entered': ({ outcome, retryOn: until, corrected }) => {
    if (corrected) return { notice: 'exam_corrected' };
    return { notice: results[outcome], values: until ? { until } : {} };
  },
  'exams.objection_answered': ({ kind }) => ({
    notice: kind === 'hardship' ? 'exam_hardship' : 'exam_answered',
    page: 'objections',
  }),
};

export const isExamEvent = (event: DomainEvent): event is ExamEvent => event.type in rows;

const pageFor = (kind: Subject['kind'] | undefined, subject: ExamSubject): Subject =>
  kind === 'objections' ? { kind } : { kind: 'booking', id: subject };

/** What an event of driving tests tells its learner; undefined where he needs to hear nothing. */
export function toldByExam<T extends ExamType>({
  type,
  data,
}: {
  readonly type: T;
  readonly data: EventData<T>;
}): Telling | undefined {
  const said = rows[type](data);
  if (!said) return undefined;
  const { personId, provider, subject } = data;
  const { notice, values = {}, page, urgent = false } = said;
  const exam = subjectNames[subject];
  return { to: { personId, provider }, notice, values: { exam, ...values }, subject: pageFor(page, subject), urgent };
}
