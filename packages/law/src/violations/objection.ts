import { type Day, dayOf } from '@yilu/kernel/day';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDayOf } from '../last-day.js';
import { inChinese } from './citation.js';
import type { DocumentKind, DocumentNeed } from './objection-documents.js';
import { type Circumstance, circumstances } from './objection-grounds.js';

export const objectionLimits = {
  forward: {
    value: 0,
    unit: 'calendar_day',
    what: 'forward to the violation place',
    basis: inChinese('D157 art 5 ¶3'),
  },
  answer: { value: 5, unit: 'working_day', what: 'review and answer the objection', basis: inChinese('D157 art 5 ¶3') },
  erase: {
    value: 3,
    unit: 'working_day',
    what: 'erase the record after verification',
    basis: inChinese('D157 art 22'),
  },
} as const satisfies Record<string, Deadline>;

/** The clocks of an objection: sent to the violation place the same day, answered in five working days. */
export const objectionClocks = (filedAt: Date): { readonly forwardOn: Day; readonly answerBy: LastDay } => ({
  forwardOn: dayOf(filedAt),
  answerBy: lastDayOf(objectionLimits.answer, dayOf(filedAt)),
});

/** Last day to erase a record once a ground is verified. */
export const eraseBy = (verifiedOn: Day): LastDay => lastDayOf(objectionLimits.erase, verifiedOn);

/** What is still missing to prove a circumstance, in the order of its checklist; one document of each need is enough. */
export const missingDocuments = (circumstance: Circumstance, given: readonly DocumentKind[]): readonly DocumentNeed[] =>
  circumstances[circumstance].needs.filter(({ oneOf }) => !oneOf.some((kind) => given.includes(kind)));
