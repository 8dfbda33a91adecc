import { type Day, dayOf } from '@yilu/kernel/day';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDay } from '../last-day.js';
import type { DocumentKind, DocumentNeed } from './objection-documents.js';
import { type Circumstance, circumstances } from './objection-grounds.js';

const d157 = (article: string) => `《道路交通安全违法行为处理程序规定》${article}`;

export const objectionLimits = {
  forward: { value: 0, unit: 'calendar_day', what: 'forward to the violation place', basis: d157('第五条第三款') },
  answer: { value: 5, unit: 'working_day', what: 'review and answer the objection', basis: d157('第五条第三款') },
  erase: { value: 3, unit: 'working_day', what: 'erase the record after verification', basis: d157('第二十二条') },
} as const satisfies Record<string, Deadline>;

const ends = (limit: keyof typeof objectionLimits, from: Day): LastDay => {
  const { value, unit } = objectionLimits[limit];
  return lastDay({ from, value, unit });
};

/** The clocks of an objection: sent to the violation place the same day, answered in five working days. */
export const objectionClocks = (filedAt: Date): { readonly forwardOn: Day; readonly answerBy: LastDay } => ({
  forwardOn: dayOf(filedAt),
  answerBy: ends('answer', dayOf(filedAt)),
});

/** Last day to erase a record once a ground is verified. */
export const eraseBy = (verifiedOn: Day): LastDay => ends('erase', verifiedOn);

/** What is still missing to prove a circumstance, in the order of its checklist; one document of each need is enough. */
export const missingDocuments = (circumstance: Circumstance, given: readonly DocumentKind[]): readonly DocumentNeed[] =>
  circumstances[circumstance].needs.filter(({ oneOf }) => !oneOf.some((kind) => given.includes(kind)));
