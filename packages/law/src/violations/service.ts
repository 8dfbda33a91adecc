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

const served = (by: ServiceMode, on: Day, basis: string) => ({ state: 'served' as const, by, on, basis });

const agreedAt = ({ consent }: ServiceFacts, at: Date) =>
  consent !== undefined && consent.givenAt <= at && (consent.withdrawnAt === undefined || at < consent.withdrawnAt);

const afterPublicNotice = (publishedOn: Day, at: Date) => {
  const until = lastDayOf(publicNoticeLimit, publishedOn);
  // Sixty days have passed when the last of them is over.
  return { until, isOver: dayOf(at) > until.on && !until.provisional };
};

/**
 * Whether and since when a document is served, or which way comes next: electronically with consent, else by mail, else
 * by public notice of sixty days. The first service counts; its day starts the time to pay and to seek a remedy.
 */
export function serviceOf(facts: ServiceFacts, at: Date): Service {
  const { handedOn, electronic, mail } = facts;
  const message = electronic && agreedAt(facts, electronic.sentAt) ? electronic : undefined;
  const arrivedAt = message?.provedArrivalAt ?? message?.succeededAt;
  const notice = facts.publicNotice && afterPublicNotice(facts.publicNotice.publishedOn, at);
  const [first] = [
    ...(handedOn ? [served('in_person', handedOn, byPost)] : []),
    ...(arrivedAt ? [served('electronic', dayOf(arrivedAt), electronically)] : []),
    ...(mail?.deliveredOn ? [served('mail', mail.deliveredOn, byPost)] : []),
    ...(notice?.isOver ? [served('public_notice', notice.until.on, byPost)] : []),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (first) return first;
  if (notice) return { state: 'under_way', by: 'public_notice', until: notice.until };
  if (mail) return mail.returnedOn ? { state: 'to_do', by: 'public_notice' } : { state: 'under_way', by: 'mail' };
  if (message) return message.failed ? { state: 'to_do', by: 'mail' } : { state: 'under_way', by: 'electronic' };
  return { state: 'to_do', by: agreedAt(facts, at) ? 'electronic' : 'mail' };
}
