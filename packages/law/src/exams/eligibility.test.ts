import type { ExamSubject } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import table from '../vectors/exams.json' with { type: 'json' };
import { type LearnerFacts, obstaclesOf, type SubjectFactsOf } from './eligibility.js';
import { ningboProfile } from './profile.js';
import { maxBookingsOf } from './subjects.js';

const none = { bookingsUsed: 0 };
const passed = (passedOn: string) => ({ bookingsUsed: 0, passedOn });
const failed = (bookingsUsed: number, lastFailedOn: string) => ({ bookingsUsed, lastFailedOn });
const certificate = { issuedOn: '2026-03-02', validUntil: '2029-03-02' };
const fresh: LearnerFacts = {
  licenceClass: 'C1',
  heldClasses: [],
  subjects: { S1: none, S2: none, S3R: none, S3S: none },
};
const atSkills = (subjects: Partial<SubjectFactsOf> = {}, more: Partial<LearnerFacts> = {}): LearnerFacts => ({
  ...fresh,
  certificate,
  subjects: { S1: passed('2026-03-01'), S2: none, S3R: none, S3S: none, ...subjects },
  ...more,
});

type Expected = Record<string, string | undefined>;
/** Name, facts, subject, day of booking, and each obstacle with its first possible day. */
type Row = readonly [string, LearnerFacts, ExamSubject, string, Expected];
const day = '2026-06-01';

const order: readonly Row[] = [
  ['O1 科目一 is where everybody begins', fresh, 'S1', day, {}],
  ['O1 科目二 needs 科目一', fresh, 'S2', day, { s1_first: undefined }],
  ['O1 科目三道路 needs 科目一', fresh, 'S3R', day, { s1_first: undefined }],
  ['O1 科目二 first', atSkills(), 'S2', day, {}],
  ['O1 科目三道路 first', atSkills(), 'S3R', day, {}],
  ['O1 科目三道路 after 科目二', atSkills({ S2: passed('2026-05-01') }), 'S3R', day, {}],
  ['O1 科目二 after 科目三道路', atSkills({ S3R: passed('2026-05-01') }), 'S2', day, {}],
  ['O1 科目三道路 beside a booked 科目二', atSkills({}, { bookedSubjects: ['S2'] }), 'S3R', day, {}],
  [
    'O1 安全文明 needs everything before it',
    fresh,
    'S3S',
    day,
    { s1_first: undefined, s2_first: undefined, s3r_first: undefined },
  ],
  ['O1 安全文明 needs 科目二', atSkills({ S3R: passed('2026-05-01') }), 'S3S', day, { s2_first: undefined }],
  ['O1 安全文明 needs 科目三道路', atSkills({ S2: passed('2026-05-01') }), 'S3S', day, { s3r_first: undefined }],
  [
    'O2 安全文明 on the day itself when both are passed',
    atSkills({ S2: passed('2026-05-01'), S3R: passed(day) }),
    'S3S',
    day,
    {},
  ],
  [
    'O2 not on the day before',
    atSkills({ S2: passed('2026-05-01'), S3R: passed(day) }),
    'S3S',
    '2026-05-31',
    { s3r_first: day },
  ],
  [
    'O3 科目三道路 stays passed when 安全文明 is failed',
    atSkills({ S2: passed('2026-05-01'), S3R: passed('2026-05-02'), S3S: failed(1, '2026-05-20') }),
    'S3S',
    day,
    {},
  ],
  [
    'O4 科目一 passed and no certificate yet',
    { ...atSkills(), certificate: undefined },
    'S2',
    day,
    { certificate_missing: undefined },
  ],
  ['O5 C6 begins with 科目二', { ...fresh, certificate, licenceClass: 'C6', heldClasses: ['C1'] }, 'S2', day, {}],
  [
    'O5 C6 has no 科目一',
    { ...fresh, certificate, licenceClass: 'C6', heldClasses: ['C1'] },
    'S1',
    day,
    { not_required: undefined },
  ],
  [
    'O5 C6 goes from 科目二 to 安全文明',
    atSkills({ S1: none, S2: passed(day) }, { licenceClass: 'C6', heldClasses: ['C2'] }),
    'S3S',
    day,
    {},
  ],
  [
    'O6 C1 added to C2 has no 科目一',
    { ...fresh, certificate, heldClasses: ['C2'] },
    'S1',
    day,
    { not_required: undefined },
  ],
  ['O6 C1 added to C2 begins with 科目二', { ...fresh, certificate, heldClasses: ['C2'] }, 'S2', day, {}],
  [
    'O6 and needs its certificate all the same',
    { ...fresh, heldClasses: ['C2'] },
    'S2',
    day,
    { certificate_missing: undefined },
  ],
  [
    'O7 D added to F has no 科目一',
    { ...fresh, certificate, licenceClass: 'D', heldClasses: ['F'] },
    'S1',
    day,
    { not_required: undefined },
  ],
  [
    'O7 E added to F: 科目三道路 from the certificate’s day',
    { ...fresh, certificate, licenceClass: 'E', heldClasses: ['F'] },
    'S3R',
    '2026-03-02',
    {},
  ],
  [
    'what is passed is not booked again',
    atSkills({ S2: passed('2026-05-01') }),
    'S2',
    day,
    { already_passed: undefined },
  ],
];

const attempts: readonly Row[] = [
  [
    '科目一 failed: again the same day',
    { ...fresh, subjects: { ...fresh.subjects, S1: failed(1, day) } },
    'S1',
    day,
    {},
  ],
  [
    '科目一 failed nine times: no limit',
    { ...fresh, subjects: { ...fresh.subjects, S1: failed(9, day) } },
    'S1',
    day,
    {},
  ],
  [
    '科目二 failed: not on the ninth day',
    atSkills({ S2: failed(1, '2026-05-23') }),
    'S2',
    day,
    { rebook_gap: '2026-06-02' },
  ],
  ['科目二 failed: on the tenth day', atSkills({ S2: failed(1, '2026-05-22') }), 'S2', day, {}],
  [
    '科目二 failed: the tenth day lies in a holiday and stays',
    atSkills({ S2: failed(1, '2026-09-22') }),
    'S2',
    '2026-09-30',
    { rebook_gap: '2026-10-02' },
  ],
  [
    '科目三道路 failed: not on the day after',
    atSkills({ S3R: failed(1, '2026-05-31') }),
    'S3R',
    day,
    { rebook_gap: '2026-06-10' },
  ],
  ['科目二 failed does not hold up 科目三道路', atSkills({ S2: failed(1, day) }), 'S3R', day, {}],
  [
    '安全文明 failed: ten days, as the text reads',
    atSkills({ S2: passed('2026-05-01'), S3R: passed('2026-05-02'), S3S: failed(1, '2026-05-31') }),
    'S3S',
    day,
    { rebook_gap: '2026-06-10' },
  ],
  [
    '安全文明 failed seven times: no limit',
    atSkills({ S2: passed('2026-05-01'), S3R: passed('2026-05-02'), S3S: failed(7, '2026-05-01') }),
    'S3S',
    day,
    {},
  ],
  ['科目二 failed four times: a fifth booking', atSkills({ S2: failed(4, '2026-05-01') }), 'S2', day, {}],
  [
    '科目二 failed five times: no more of it',
    atSkills({ S1: none, S2: failed(5, '2026-05-01') }),
    'S2',
    day,
    { attempts_used: undefined },
  ],
  [
    '科目三道路 failed five times: nor of 科目二',
    atSkills({ S1: none, S3R: failed(5, '2026-05-01') }),
    'S2',
    day,
    { attempts_used: undefined },
  ],
  [
    '科目二 failed five times: 科目一 is where he starts over',
    atSkills({ S1: none, S2: failed(5, '2026-05-01') }),
    'S1',
    day,
    {},
  ],
  [
    '科目二 failed five times: what the register still tells as passed is void',
    atSkills({ S2: failed(5, '2026-05-01'), S3R: passed('2026-04-01') }),
    'S1',
    day,
    {},
  ],
  ['科目二 passed at the fifth booking', atSkills({ S2: { bookingsUsed: 4, passedOn: '2026-05-01' } }), 'S3R', day, {}],
];

const learnt = atSkills({ S2: passed('2026-05-01'), S3R: passed('2026-05-02') });
const person: readonly Row[] = [
  [
    'certificate: a wait that ends on its last day',
    atSkills({ S2: failed(1, '2029-02-20') }),
    'S2',
    '2029-03-01',
    { rebook_gap: '2029-03-02' },
  ],
  [
    'certificate: no promise of a day after its last one',
    atSkills({ S2: failed(1, '2029-02-21') }),
    'S2',
    '2029-03-01',
    { rebook_gap: undefined },
  ],
  ['certificate: its last day', learnt, 'S3S', '2029-03-02', {}],
  ['certificate: the day after', learnt, 'S3S', '2029-03-03', { certificate_expired: undefined }],
  ['certificate expired: 科目一 is void and open again', learnt, 'S1', '2029-03-03', {}],
  ['certificate expired: what was passed is void too', learnt, 'S2', '2029-03-03', { certificate_expired: undefined }],
  ['too young by a day', { ...fresh, minimumAgeOn: '2026-06-02' }, 'S1', day, { too_young: '2026-06-02' }],
  ['old enough on the birthday', { ...fresh, minimumAgeOn: day }, 'S1', day, {}],
  ['upper age: its last day', { ...fresh, upperAgeOn: day }, 'S1', day, {}],
  ['upper age: the day after', { ...fresh, upperAgeOn: '2026-05-31' }, 'S1', day, { too_old: undefined }],
  ['banned: its last day', { ...fresh, bannedUntil: day }, 'S1', day, { banned: '2026-06-02' }],
  ['banned: the day after', { ...fresh, bannedUntil: '2026-05-31' }, 'S1', day, {}],
  [
    'all reasons at once',
    atSkills({ S2: failed(1, '2026-03-08') }, { bannedUntil: '2026-03-31' }),
    'S2',
    '2026-03-10',
    { banned: '2026-04-01', waiting_period: '2026-03-12', rebook_gap: '2026-03-18' },
  ],
];

// Strict: an obstacle without a day is not the same as none.
const expectRow = (facts: LearnerFacts, subject: ExamSubject, on: string, expected: Expected) =>
  expect(
    Object.fromEntries(obstaclesOf(facts, subject, on, ningboProfile).map((one) => [one.code, one.firstPossibleOn])),
  ).toStrictEqual(expected);

describe('order of the subjects', () => {
  it.each(order)('%s', (_name, ...row) => expectRow(...row));
  it('has a row for every rule of the table', () => {
    for (const { id } of table.order_rules) expect(order.some(([name]) => name.startsWith(id))).toBe(true);
  });
});
describe('attempts', () => {
  it.each(attempts)('%s', (_name, ...row) => expectRow(...row));
  it('are limited and spaced by the figures of the table', () => {
    const { rebook_after_fail_days: gaps, max_bookings: most } = table.attempts;
    for (const subject of ['S1', 'S2', 'S3R', 'S3S'] as const) {
      expect(ningboProfile.rebookAfterDays[subject]).toBe(gaps[subject]);
      expect(maxBookingsOf(subject) ?? null).toBe(most[subject]);
    }
  });
});
describe('person and certificate', () => {
  it.each(person)('%s', (_name, ...row) => expectRow(...row));
});

it('every obstacle has words and an article in both languages', () => {
  for (const [, facts, subject, on] of [...order, ...attempts, ...person])
    for (const { text, basis } of obstaclesOf(facts, subject, on, ningboProfile)) {
      expect(text.zh).toMatch(/^[\p{Script=Han}\d，；、]+$/u);
      expect(text.en).toMatch(/^[A-Z][\w ,;]+$/);
      expect(basis.zh).toMatch(/^《机动车驾驶证申领和使用规定》第/);
      expect(basis.en).toMatch(/^Driving Licence Provisions arts? \d/);
    }
});
