import type { DomainEvent, EventData, IdentityProvider, PersonId } from '@yilu/contracts';
import type { Subject } from './message.js';
import type { NoticeKey, NoticeValues } from './notice-words.js';

/** Those that are told somebody; the others are between contexts. */
type ViolationType =
  | Exclude<DomainEvent['type'] & `violations.${string}`, 'violations.surcharge_stopped'>
  | 'payments.obligation_settled'
  | 'payments.refund_changed';
type ViolationEvent = Extract<DomainEvent, { type: ViolationType }>;

export interface Telling {
  readonly to: { readonly personId: PersonId; readonly provider?: IdentityProvider };
  readonly notice: NoticeKey;
  readonly values: NoticeValues;
  readonly subject: Subject;
  /** Waits for no morning. */
  readonly urgent: boolean;
}

type Row<T extends ViolationType> = (data: EventData<T>) => readonly Telling[];

interface Act {
  readonly maskedPlate: string;
  readonly act: NonNullable<NoticeValues['act']>;
}
const about = ({ maskedPlate: plate, act }: Act) => ({ plate, act });
const record = ({ recordId: id }: Pick<EventData<'violations.driver_named'>, 'recordId'>): Subject => ({
  kind: 'record',
  id,
});
const calm = (to: Telling['to'], notice: NoticeKey, subject: Subject, values: NoticeValues): Telling => ({
  to,
  notice,
  subject,
  values,
  urgent: false,
});

/** What the notice of a record, or a reminder of it, says to whomever it reaches. */
export const publishedWords = (data: EventData<'violations.record_published'>) => {
  const { occurredAt: at, place, handleBy: until, verifyCode: code, round } = data;
  const notice: NoticeKey = round === 1 ? 'record_published' : 'record_reminder';
  return { notice, values: { ...about(data), at, place, until, code } };
};

const defenceNotices = {
  received: undefined,
  assigned: undefined,
  question: 'defence_question',
  upheld: 'defence_upheld',
  rejected: 'defence_rejected',
  withdrawn: undefined,
} as const satisfies Record<EventData<'violations.defence_changed'>['state'], NoticeKey | undefined>;

/** Where a reminder leads: to pay, or to the garage with its days. */
function remindedOf(kind: EventData<'violations.reminder_due'>['kind'], obligationId: string | undefined): Subject {
  if (kind !== 'payment') return { kind: 'garage' };
  return obligationId ? { kind: 'payment', id: obligationId } : { kind: 'records' };
}

const rows: { readonly [T in ViolationType]: Row<T> } = {
  'violations.record_published': (data) =>
    data.holders.map((to) => ({ to, ...publishedWords(data), subject: record(data), urgent: data.urgent })),
  'violations.record_erased': (data) => data.holders.map((to) => calm(to, 'record_erased', record(data), about(data))),
  'violations.driver_named': (data) => [
    calm(data, 'driver_named', { kind: 'naming', id: data.recordId }, { ...about(data), until: data.answerBy }),
  ],
  'violations.naming_withdrawn': (data) => [
    calm(data, 'naming_withdrawn', { kind: 'naming', id: data.recordId }, about(data)),
  ],
  'violations.nomination_answered': (data) => [calm(data, `nomination_${data.answer}`, record(data), about(data))],
  'violations.decision_made': (data) => {
    const { number, fen: amountFen, points, owed, outcome, verifyCode: code } = data;
    const values = { ...about(data), number, amountFen, points, code };
    const subject: Subject = { kind: 'decision', id: number };
    // The fifteen days begin when the post has brought it: until then there is no last day to tell.
    if (owed && data.served === 'mail') return [calm(data, 'decision_posted', subject, values)];
    return [calm(data, `decision_${outcome}`, subject, { ...values, ...(owed ? { until: owed.dueOn } : {}) })];
  },
  'violations.decision_served': (data) => {
    const { number, fen: amountFen, owed, verifyCode: code } = data;
    const values = { ...about(data), number, amountFen, code, ...(owed ? { until: owed.dueOn } : {}) };
    return [calm(data, owed ? 'fine_served' : 'decision_served', { kind: 'decision', id: number }, values)];
  },
  'violations.decision_revoked': (data) => {
    const { number, replacedBy: next } = data;
    const values = { ...about(data), number, ...(next ? { next } : {}) };
    const subject: Subject = { kind: 'decision', id: next ?? number };
    return [calm(data, next ? 'decision_replaced' : 'decision_revoked', subject, values)];
  },
  'violations.defence_changed': (data) => {
    const notice = data.own ? undefined : defenceNotices[data.state];
    return notice ? [calm(data, notice, { kind: 'defence', id: data.defenceId }, about(data))] : [];
  },
  'violations.points_warned': (data) => [
    calm(data, data.warning >= 12 ? 'points_full' : 'points_warned', { kind: 'points' }, { points: data.sum }),
  ],
  'violations.reminder_due': (data) => {
    const { kind, maskedPlate: plate, on: until, days, obligationId } = data;
    const subject = remindedOf(kind, obligationId);
    return [calm(data, `reminder_${kind}`, subject, { until, days, ...(plate ? { plate } : {}) })];
  },
  // Nobody told us in which app he paid, and a counter has none.
  'payments.obligation_settled': ({ ownerId: personId, amountFen, reference: number }) => [
    calm({ personId }, 'payment_received', { kind: 'receipts' }, { amountFen, number }),
  ],
  'payments.refund_changed': ({ payer, state, amountFen }) => {
    const notice = state === 'succeeded' ? 'refund_done' : state === 'abnormal' ? 'refund_stuck' : undefined;
    return payer && notice ? [calm(payer, notice, { kind: 'receipts' }, { amountFen })] : [];
  },
};

export const isViolationEvent = (event: DomainEvent): event is ViolationEvent => event.type in rows;

/** What an event of violations or payments tells whom; nothing where nobody needs to hear of it. */
export const toldByViolation = <T extends ViolationType>({
  type,
  data,
}: {
  readonly type: T;
  readonly data: EventData<T>;
}): readonly Telling[] => rows[type](data);
