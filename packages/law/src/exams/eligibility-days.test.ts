import { describe, expect, it } from 'vitest';
import {
  examDayObstacles,
  firstPossibleOn,
  type LearnerFacts,
  obstaclesOf,
  requiredSubjects,
  type SubjectFactsOf,
} from './eligibility.js';
import { ningboProfile } from './profile.js';

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

const day = '2026-06-01';
const learnt = atSkills({ S2: passed('2026-05-01'), S3R: passed('2026-05-02') });

describe('the subjects of a class', () => {
  it.each([
    ['C1', [], ['S1', 'S2', 'S3R', 'S3S']],
    ['C6', ['C1'], ['S2', 'S3S']],
    ['C1', ['C2'], ['S2', 'S3R', 'S3S']],
    ['C1', ['C3'], ['S1', 'S2', 'S3R', 'S3S']],
    ['D', ['E'], ['S2', 'S3R', 'S3S']],
    ['D', ['F'], ['S2', 'S3R', 'S3S']],
    ['E', ['F'], ['S2', 'S3R', 'S3S']],
    ['E', ['C1'], ['S1', 'S2', 'S3R', 'S3S']],
    ['F', ['C1'], ['S1', 'S2', 'S3R', 'S3S']],
    ['B2', ['C1', 'D'], ['S1', 'S2', 'S3R', 'S3S']],
  ] as const)('%s with %j: %j', (licenceClass, heldClasses, subjects) =>
    expect(requiredSubjects({ licenceClass, heldClasses })).toEqual(subjects),
  );
});

describe('the first day without any obstacle', () => {
  it.each([
    ['today, where nothing is in the way', atSkills(), 'S2', day, day],
    ['the latest of several', atSkills({ S2: failed(1, '2026-03-08') }), 'S2', '2026-03-10', '2026-03-18'],
    ['none, where time alone does not help', fresh, 'S2', day, undefined],
    [
      'none, where waiting lasts beyond the certificate',
      atSkills({ S2: failed(1, '2029-02-27') }),
      'S2',
      '2029-03-01',
      undefined,
    ],
  ] as const)('is %s', (_name, facts, subject, on, first) =>
    expect(firstPossibleOn(facts, subject, on, ningboProfile)).toBe(first),
  );
});

describe('a city that reads or books in its own way', () => {
  const atExam = { ...ningboProfile, waitsRunTo: 'exam' } as const;
  it('lets the wait run to the exam: booked at once, for a day after it', () => {
    expect(obstaclesOf(atSkills(), 'S2', '2026-03-02', atExam)).toEqual([]);
    expect(examDayObstacles(atSkills(), 'S2', '2026-03-11', atExam)).toMatchObject([
      { code: 'waiting_period', firstPossibleOn: '2026-03-12' },
    ]);
    expect(examDayObstacles(atSkills(), 'S2', '2026-03-12', atExam)).toEqual([]);
  });
  it('books 科目二 and 科目三道路 one after the other', () => {
    const booked = atSkills({}, { bookedSubjects: ['S2'] });
    const profile = { ...ningboProfile, skillsTogether: false };
    expect(obstaclesOf(booked, 'S3R', day, profile)).toMatchObject([{ code: 'one_at_a_time' }]);
    expect(obstaclesOf(booked, 'S2', day, profile)).toEqual([]);
  });
});

describe('the day of an exam', () => {
  it('lies within the certificate and outside a ban', () => {
    expect(examDayObstacles(learnt, 'S3S', '2029-03-02', ningboProfile)).toEqual([]);
    expect(examDayObstacles(learnt, 'S3S', '2029-03-03', ningboProfile)).toMatchObject([
      { code: 'certificate_expired' },
    ]);
    expect(examDayObstacles(learnt, 'S1', '2029-03-03', ningboProfile)).toEqual([]);
    expect(examDayObstacles({ ...fresh, bannedUntil: day }, 'S1', day, ningboProfile)).toMatchObject([
      { code: 'banned' },
    ]);
  });
});
