import type { ServiceCode, ServicePriority } from '@yilu/contracts';
import type { DayUnit } from '@yilu/kernel/calendar';
import { addDays, type Day, dayOf, endOfDay } from '@yilu/kernel/day';
import { lastDay, lastDayOf } from '../last-day.js';
import type { FeedbackProfile } from './city-profile.js';
import { serviceOf } from './services.js';

/** A term of the petition rules: 信访工作条例 (PET) counts calendar days unless it says 工作日. */
interface PetitionClock {
  readonly what: string;
  readonly value: number;
  readonly unit: Extract<DayUnit, 'calendar_day' | 'working_day'>;
  readonly article: string;
}

const calendar = (what: string, value: number, article: string): PetitionClock => ({
  what,
  value,
  unit: 'calendar_day',
  article,
});

/** Terms of a complaint, by what they are for; the law's, not the city's. */
export const petitionClocks = {
  register: calendar('登记转送', 15, '第二十二条'),
  receipt: calendar('书面告知受理情况和办理途径', 15, '第二十三条第二款'),
  wrongAddressee: { what: '不属本单位，提出异议', value: 5, unit: 'working_day', article: '第二十三条第三款' },
  decide: calendar('申诉求决类作出处理', 60, '第三十四条'),
  extend: calendar('延长处理期限，最长', 30, '第三十四条'),
  askReview: calendar('请求复查', 30, '第三十五条'),
  review: calendar('复查意见', 30, '第三十五条'),
  askRecheck: calendar('请求复核', 30, '第三十六条'),
  recheck: calendar('复核意见', 30, '第三十六条'),
} as const satisfies Record<string, PetitionClock>;

/**
 * The day until which a report of this service is expected to be done, counted from the instant at which it was filed,
 * reopened or sent to another unit; a complaint's by the petition's sixty days. Undefined for a code that is not there.
 */
export function expectedOn(code: ServiceCode, from: Date): Day | undefined {
  const service = serviceOf(code);
  if (!service) return undefined;
  const begin = dayOf(from);
  if (service.dueWorkingDays === undefined) return lastDayOf(petitionClocks.decide, begin).on;
  return lastDay({ from: begin, value: service.dueWorkingDays, unit: 'working_day' }).on;
}

type Hotline = Pick<FeedbackProfile, 'hotline'>;

const later = (a: Day, b: Day) => (a > b ? a : b);

/**
 * The day until which its reporter has his answer: by the hotline's term from the instant at which he filed or reopened
 * it (H2 a question, H3 all else), or on the day that he was promised where that is later, as a complaint's always is.
 */
export function answerBy(
  { hotline }: Hotline,
  { serviceCode, expectedOn: promised }: { readonly serviceCode: ServiceCode; readonly expectedOn?: Day },
  from: Date,
): Day {
  const isQuestion = serviceOf(serviceCode)?.group.zh === '咨询';
  const value = isQuestion ? hotline.consultationWorkingDays : hotline.ordinaryWorkingDays;
  const term = lastDay({ from: dayOf(from), value, unit: 'working_day' }).on;
  return promised === undefined ? term : later(term, promised);
}

/** By then a unit gives back what is not its own (退单). */
export const returnBy = ({ hotline }: Hotline, dispatchedAt: Date): Day =>
  lastDay({ from: dayOf(dispatchedAt), value: hotline.returnWorkingDays, unit: 'working_day' }).on;

/** The instant until which the reporter may say that it is not fixed, and after which his silence closes it. */
export const reopenUntil = ({ hotline }: Hotline, repliedAt: Date): Date =>
  endOfDay(addDays(dayOf(repliedAt), hotline.reopenCalendarDays));

/** By when somebody at the desk has to have taken it up. */
export function acknowledgeBy({ acknowledge }: FeedbackProfile, priority: ServicePriority, filedAt: Date): Date {
  const { minutes, workingDays } = acknowledge[priority];
  if (workingDays === 0) return new Date(filedAt.getTime() + minutes * 60_000);
  return endOfDay(lastDay({ from: dayOf(filedAt), value: workingDays, unit: 'working_day' }).on);
}
