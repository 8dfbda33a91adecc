import { type Day, dayOf } from '@yilu/kernel/day';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDayOf } from '../last-day.js';
import { inChinese } from './citation.js';

const byPost = inChinese('D157 art 55');
const electronically = inChinese('APL art 61 ¶2; D157 art 56');

/** How long a public notice stands before it counts as service. */
export const publicNoticeLimit = {
  value: 60,
  unit: 'calendar_day',
  what: 'public notice counts as service',
  basis: byPost,
} as const satisfies Deadline;

export type ServiceMode = 'in_person' | 'electronic' | 'mail' | 'public_notice';

/** What is on record about serving one document. */
export interface ServiceFacts {
  readonly handedOn?: Day | undefined;
  /** The signed confirmation of address and mode; without it nothing electronic is service. */
  readonly consent?: { readonly givenAt: Date; readonly withdrawnAt?: Date | undefined } | undefined;
  readonly electronic?:
    | {
        readonly sentAt: Date;
        /** When the sender's system showed success. */
        readonly succeededAt?: Date | undefined;
        readonly failed?: boolean | undefined;
        /** Another arrival, proved by the recipient: it goes before what the sender's system shows. */
        readonly provedArrivalAt?: Date | undefined;
      }
    | undefined;
  readonly mail?: { readonly deliveredOn?: Day | undefined; readonly returnedOn?: Day | undefined } | undefined;
  readonly publicNotice?: { readonly publishedOn: Day } | undefined;
}

export type Service =
  | { readonly state: 'served'; readonly by: ServiceMode; readonly on: Day; readonly basis: string }
  | { readonly state: 'under_way'; readonly by: ServiceMode; readonly until?: LastDay | undefined }
  | { readonly state: 'to_do'; readonly by: Exclude<ServiceMode, 'in_person'> };

const served = (by: ServiceMode, on: Day, basis: string): Service => ({ state: 'served', by, on, basis });

const agreedAt = ({ consent }: ServiceFacts, at: Date) =>
  consent !== undefined && consent.givenAt <= at && (consent.withdrawnAt === undefined || at < consent.withdrawnAt);

/**
 * Whether and since when a document is served, or which way comes next: electronically with consent, else by mail, else
 * by public notice of sixty days. The day of service starts the time to pay and to seek a remedy.
 */
export function serviceOf(facts: ServiceFacts, at: Date): Service {
  const { handedOn, electronic, mail, publicNotice } = facts;
  if (handedOn) return served('in_person', handedOn, byPost);
  const message = electronic && agreedAt(facts, electronic.sentAt) ? electronic : undefined;
  const arrivedAt = message?.provedArrivalAt ?? message?.succeededAt;
  if (arrivedAt) return served('electronic', dayOf(arrivedAt), electronically);
  if (mail?.deliveredOn) return served('mail', mail.deliveredOn, byPost);
  if (publicNotice) {
    const until = lastDayOf(publicNoticeLimit, publicNotice.publishedOn);
    // Sixty days have passed when the last of them is over.
    if (dayOf(at) > until.on && !until.provisional) return served('public_notice', until.on, byPost);
    return { state: 'under_way', by: 'public_notice', until };
  }
  if (mail) return mail.returnedOn ? { state: 'to_do', by: 'public_notice' } : { state: 'under_way', by: 'mail' };
  if (message) return message.failed ? { state: 'to_do', by: 'mail' } : { state: 'under_way', by: 'electronic' };
  return { state: 'to_do', by: agreedAt(facts, at) ? 'electronic' : 'mail' };
}
