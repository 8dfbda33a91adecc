import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import table from '../vectors/exams.json' with { type: 'json' };
import type { SubjectFacts, SubjectFactsOf } from './learner-facts.js';
import { rankTimeOf } from './rank-time.js';

const none: SubjectFacts = { bookingsUsed: 0 };
const files = (some: Partial<SubjectFactsOf> = {}): SubjectFactsOf => ({
  S1: none,
  S2: none,
  S3R: none,
  S3S: none,
  ...some,
});
const application = { acceptedAt: '2026-12-02T01:23:45.678Z', opensAt: '2026-12-01T00:00:00.000Z' };
const exam = '2026-10-01T01:00:00.000Z';
const forfeit = '2026-11-05T03:00:00.000Z';
const window = { firstBooking: 'window' } as const;
const exact = { firstBooking: 'exact' } as const;

describe('the four cases of the ministry’s rule', () => {
  it('are those of the table', () => expect(table.ranking.rank_time).toHaveLength(4));
  it.each([
    ['1: first 科目一, by window', 'S1', files(), window, application.opensAt],
    ['1: first 科目一, by its minute', 'S1', files(), exact, '2026-12-02T01:23:00.000Z'],
    ['2: 科目一 again', 'S1', files({ S1: { ...none, lastExamAt: exam } }), window, exam],
    ['2: first 科目二, by the exam of 科目一', 'S2', files({ S1: { ...none, lastExamAt: exam } }), exact, exam],
    ['3: cancelled after success', 'S1', files({ S1: { ...none, lastForfeitAt: forfeit } }), window, forfeit],
    ['4: the exam later', 'S2', files({ S2: { ...none, lastExamAt: forfeit, lastForfeitAt: exam } }), window, forfeit],
    [
      '4: the forfeit later',
      'S2',
      files({ S2: { ...none, lastExamAt: exam, lastForfeitAt: forfeit } }),
      window,
      forfeit,
    ],
  ] as const)('%s', (_name, subject, subjects, rule, expected) =>
    expect(rankTimeOf(subjects, subject, application, rule)).toBe(expected),
  );
});

describe('the place of whoever drew no seat', () => {
  const standsSince = '2026-11-01T00:00:00.000Z';
  const s1 = { ...none, lastExamAt: exam };
  it('of a first booking is that of its first window, by either rule', () => {
    const subjects = files({ S1: { ...none, standsSince } });
    expect(rankTimeOf(subjects, 'S1', application, window)).toBe(standsSince);
    expect(rankTimeOf(subjects, 'S1', application, exact)).toBe(standsSince);
  });
  it('is not moved by an exam of another subject', () =>
    expect(
      rankTimeOf(
        files({ S1: s1, S2: { ...none, standsSince: exam }, S3R: { ...none, lastExamAt: forfeit } }),
        'S2',
        application,
        window,
      ),
    ).toBe(exam));
  it.each(['lastExamAt', 'lastForfeitAt'] as const)('is gone with %s after it', (what) =>
    expect(rankTimeOf(files({ S1: { ...none, standsSince, [what]: forfeit } }), 'S1', application, window)).toBe(
      forfeit,
    ),
  );
  it('never stands before what the register has put right by then', () =>
    expect(rankTimeOf(files({ S2: { ...none, standsSince, lastExamAt: exam } }), 'S2', application, window)).toBe(
      exam,
    ));
});

describe('rank time', () => {
  it('of a subject that was sat is by that one, whatever was sat since', () => {
    const subjects = files({ S2: { ...none, lastExamAt: exam }, S3R: { ...none, lastExamAt: forfeit } });
    expect(rankTimeOf(subjects, 'S2', application, window)).toBe(exam);
    expect(rankTimeOf(subjects, 'S3S', application, window)).toBe(forfeit);
  });
  it('of one subject is not moved by giving back a seat of another', () =>
    expect(
      rankTimeOf(
        files({ S1: { ...none, lastExamAt: exam }, S2: { ...none, lastForfeitAt: forfeit } }),
        'S3R',
        application,
        window,
      ),
    ).toBe(exam));
  it('is the beginning of the day where the register knows no hour', () =>
    expect(rankTimeOf(files({ S1: { ...none, passedOn: '2026-10-01' } }), 'S2', application, window)).toBe(
      '2026-09-30T16:00:00.000Z',
    ));
  it('of an upgrade that begins without 科目一 is that of a first booking', () =>
    expect(rankTimeOf(files(), 'S2', application, window)).toBe(application.opensAt));
  it('compares as a string, whoever wrote the instant down', () =>
    expect(
      rankTimeOf(
        files({ S2: { ...none, lastExamAt: '2026-10-01T01:00:00Z', lastForfeitAt: '2026-10-01T09:01:00.500+08:00' } }),
        'S2',
        application,
        window,
      ),
    ).toBe('2026-10-01T01:01:00.000Z'));
  it('is public to the minute, so that nobody is found in a list by the second at which he gave a seat back', () => {
    const forfeits = ['2026-11-05T03:00:00.000Z', '2026-11-05T03:00:12.345Z', '2026-11-05T03:00:59.999Z'];
    const times = forfeits.map((lastForfeitAt) =>
      rankTimeOf(files({ S2: { ...none, lastForfeitAt } }), 'S2', application, exact),
    );
    expect(new Set(times)).toEqual(new Set([forfeit]));
  });
  it('never gains by the speed of an application to the same window', () => {
    const instants = fc
      .integer({ min: 0, max: 86_400_000 })
      .map((ms) => new Date(Date.UTC(2026, 11, 1) + ms).toISOString());
    const rankedBy = (subject: 'S1' | 'S2', acceptedAt: string) =>
      rankTimeOf(files(), subject, { ...application, acceptedAt }, window);
    fc.assert(
      fc.property(instants, instants, fc.constantFrom('S1' as const, 'S2' as const), (one, other, subject) => {
        expect(rankedBy(subject, one)).toBe(rankedBy(subject, other));
      }),
    );
  });
});
