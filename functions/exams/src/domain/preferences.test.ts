import { PersonId, PlanId } from '@yilu/contracts';
import { ningboProfile } from '@yilu/law/exams/profile';
import { describe, expect, it } from 'vitest';
import type { Learner, Plan } from './files.js';
import { preferenceFaults } from './preferences.js';

const now = new Date('2026-11-20T02:00:00.000Z');
const plan = {
  ...{ planId: PlanId.parse('P2026W49'), version: 1, edition: 1, status: 'published', title: { zh: '', en: '' } },
  ...{ opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-11-23T10:00:00.000Z', drawAt: '2026-11-23T10:30:00.000Z' },
  ...{ rankRule: { firstBooking: 'window' }, subjects: ['S2'], siteIds: [], sessions: 0, seats: 0, editions: [] },
  ...{ firstDay: '2026-12-07', lastDay: '2026-12-11' },
} as const satisfies Plan;
const none = { bookingsUsed: 0 };
const learnerWith = (certificate: Learner['certificate']): Learner => ({
  personId: PersonId.parse('00000000-0000-4000-8000-000000000001'),
  version: 1,
  licenceClass: 'C1',
  heldClasses: [],
  certificate,
  needs: [],
  subjects: { S1: { ...none, passedOn: '2026-11-01' }, S2: none, S3R: none, S3S: none },
  placeChanges: 0,
  refreshedAt: now.toISOString(),
});
const anySession = (certificate: Learner['certificate'], waitsRunTo: 'booking' | 'exam' = 'booking') =>
  preferenceFaults(
    { preferences: [], anySession: true },
    {
      ...{ plan, subject: 'S2', sessions: [], others: [], now },
      learner: learnerWith(certificate),
      profile: { ...ningboProfile, waitsRunTo },
    },
  ).map(({ path }) => path);

describe('any session of a plan', () => {
  it('is for whoever may sit its last one: his certificate does not end before it', () => {
    expect(anySession({ issuedOn: '2023-12-12', validUntil: '2026-12-11' })).toEqual([]);
    expect(anySession({ issuedOn: '2023-12-11', validUntil: '2026-12-10' })).toEqual(['anySession']);
  });
  it('is for whoever may sit its first one: a wait that runs to the exam is over by then', () => {
    // Ten days of waiting end with 7 December, the first day of the plan, or a day later.
    expect(anySession({ issuedOn: '2026-11-27', validUntil: '2029-11-26' }, 'exam')).toEqual([]);
    expect(anySession({ issuedOn: '2026-11-28', validUntil: '2029-11-27' }, 'exam')).toEqual(['anySession']);
  });
});
