import { type DomainEvent, type EventData, MessageId } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import type { NoticeKey, NoticeValues } from './notice-words.js';

type DutyEvent = Extract<DomainEvent, { type: 'feedback.report_overdue' }>;
type Level = EventData<'feedback.report_overdue'>['level'];

export const isDutyEvent = (event: DomainEvent): event is DutyEvent => event.type === 'feedback.report_overdue';

const notices: { readonly [L in Level]: NoticeKey } = {
  unit: 'report_late_unit',
  lead: 'report_late_lead',
  supervisor: 'report_late_supervisor',
};

/** Words to the duty phone of an office. */
interface ToldOnDuty {
  readonly messageId: MessageId;
  readonly phone: string;
  readonly notice: NoticeKey;
  readonly values: NoticeValues;
}

/**
 * What an office is told of what is late with it: once a day under a number that follows from the day and the office, for
 * after a holiday many things are late at once, and whoever opens the list sees them all.
 */
export function toldOnDuty({ at, data }: DutyEvent): ToldOnDuty {
  const { reportId, service, unitId = 'hotline', unit, level, expectedOn, phone } = data;
  const office = level === 'supervisor' ? level : `${unitId}-${level}`;
  return {
    messageId: MessageId.parse(`${dayOf(new Date(at))}-late-${office}`),
    phone,
    notice: notices[level],
    values: { service, unit, number: reportId, until: expectedOn },
  };
}
