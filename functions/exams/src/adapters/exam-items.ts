import type { ExamSubject, PersonId, PlanId, SchoolId, SessionId } from '@yilu/contracts';
import { type Filings, shardOf } from '@yilu/dynamo';
import type { ExamCity } from '../city/ningbo.js';
import { applicationShards } from '../domain/application-shards.js';
import type { Certificate } from '../domain/certificate.js';
import type { Booking, ExamSession, Learner, Objection, Plan } from '../domain/files.js';
import { nextReminderOn } from '../domain/next-reminder.js';
import type { FileRefs, Files } from '../ports.js';

/** Holds, offers and unpaid fees by when they end, seats by when somebody has to be reminded. */
export const dueShards = 16;

export const plansPartition = (of: 'published' | 'draft') => `PLANS#${of}`;
export const sessionsPartition = (planId: PlanId, subject: ExamSubject) => `SESSIONS#${planId}#${subject}`;
export const comingPartition = (subject: ExamSubject) => `COMING#${subject}`;
export const appliedPartition = (planId: PlanId, shard: number) => `APPLIED#${planId}#${shard}`;
export const rosterPartition = (sessionId: SessionId) => `ROSTER#${sessionId}`;
export const endingPartition = (shard: number) => `ENDING#${shard}`;
export const owedPartition = (shard: number) => `OWED#${shard}`;
export const reminderPartition = (shard: number) => `REMIND#${shard}`;
export const objectedPartition = (personId: PersonId) => `OBJECTED#${personId}`;
export const keptCertificates = 'CERTIFICATES#kept';
export const schoolsPartition = 'SCHOOLS';
export const seenPartition = (schoolId: SchoolId) => `SEEN#${schoolId}`;
export const objectionPartition = (queue: 'open' | 'answered') => `OBJECTIONS#${queue}`;

/** Who somebody is; studying looks there, too. */
export const personKey = (personId: PersonId) => ({ pk: `PERSON#${personId}`, sk: 'PERSON' });

type Indexes = Partial<Record<'gsi1pk' | 'gsi1sk' | 'gsi2pk' | 'gsi2sk', string>>;

const planIndexes = ({ planId, status, opensAt }: Plan): Indexes => ({
  gsi1pk: plansPartition(status === 'draft' ? 'draft' : 'published'),
  gsi1sk: `${opensAt}#${planId}`,
});

const sessionIndexes = ({ sessionId, planId, subject, startsAt, open, cancelled }: ExamSession): Indexes => ({
  gsi1pk: sessionsPartition(planId, subject),
  gsi1sk: `${startsAt}#${sessionId}`,
  ...(open && !cancelled ? { gsi2pk: comingPartition(subject), gsi2sk: `${startsAt}#${sessionId}` } : {}),
});

/** Whoever has, had, is offered or waits for a seat is found by its session; who lost it before it was his is not. */
const ofSession: ReadonlySet<Booking['state']> = new Set([
  'waiting',
  'held',
  'offered',
  'fee_due',
  'booked',
  'cancelled',
  'session_cancelled',
  'passed',
  'failed',
  'no_show',
  'excused',
]);
/** What ends by itself. */
const ending: ReadonlySet<Booking['state']> = new Set(['waiting', 'held', 'offered', 'fee_due']);
/** Those without a seat stay among the applications of their plan, for a draw that has to be made again. */
const applied: ReadonlySet<Booking['state']> = new Set(['applied', 'unseated']);

function bookingIndexes(booking: Booking, city: Pick<ExamCity, 'remindDays'>): Indexes {
  const { personId, subject, number, planId, state, session, until } = booking;
  const shard = shardOf(personId, dueShards);
  const remindOn = nextReminderOn(booking, city);
  const place = applied.has(state)
    ? { gsi1pk: appliedPartition(planId, shardOf(number, applicationShards)), gsi1sk: number }
    : session && ofSession.has(state)
      ? { gsi1pk: rosterPartition(session.sessionId), gsi1sk: number }
      : {};
  const due =
    until && ending.has(state)
      ? { gsi2pk: endingPartition(shard), gsi2sk: `${until}#${personId}#${subject}` }
      : remindOn
        ? { gsi2pk: reminderPartition(shard), gsi2sk: `${remindOn}#${personId}#${subject}` }
        : state === 'booked' && session
          ? { gsi2pk: owedPartition(shard), gsi2sk: `${session.endsAt}#${personId}#${subject}` }
          : {};
  return { ...place, ...due };
}

const objectionIndexes = ({ objectionId, personId, filedAt, state, answerBy, answer }: Objection): Indexes => ({
  gsi1pk: objectedPartition(personId),
  gsi1sk: `${filedAt}#${objectionId}`,
  gsi2pk: objectionPartition(state === 'open' ? 'open' : 'answered'),
  gsi2sk: `${state === 'open' ? answerBy.on : (answer?.at ?? filedAt)}#${objectionId}`,
});

/** Whoever lets his school see him is found by it, and nobody else is. */
const learnerIndexes = ({ school, schoolConsent }: Learner): Indexes =>
  school && schoolConsent ? { gsi1pk: seenPartition(school.schoolId), gsi1sk: schoolConsent.pseudonym } : {};

/** What is to be forgotten on a day that is known is found by it; what waits for an answer is not. */
const certificateIndexes = ({ certificateId, forgetAt }: Certificate): Indexes =>
  forgetAt ? { gsi2pk: keptCertificates, gsi2sk: `${forgetAt}#${certificateId}` } : {};

/** How each kind of file lies in the table of a city, which decides when people are reminded. */
export const filingsOf = (city: Pick<ExamCity, 'remindDays'>): Filings<Files, FileRefs> => ({
  plans: { key: (id) => ({ pk: `PLAN#${id}`, sk: 'PLAN' }), refOf: (file) => file.planId, indexes: planIndexes },
  drafts: { key: (id) => ({ pk: `PLAN#${id}`, sk: 'DRAFT' }), refOf: (file) => file.planId },
  sessions: {
    key: (id) => ({ pk: `SESSION#${id}`, sk: 'SESSION' }),
    refOf: (file) => file.sessionId,
    indexes: sessionIndexes,
  },
  persons: { key: personKey, refOf: (file) => file.personId },
  learners: {
    key: (id) => ({ pk: `PERSON#${id}`, sk: 'LEARNER' }),
    refOf: (file) => file.personId,
    indexes: learnerIndexes,
  },
  bookings: {
    key: ({ personId, subject }) => ({ pk: `BOOKING#${personId}#${subject}`, sk: 'BOOKING' }),
    refOf: (file) => file,
    indexes: (booking) => bookingIndexes(booking, city),
  },
  runs: {
    key: ({ planId, run }) => ({ pk: `PLAN#${planId}`, sk: `RUN#${run}` }),
    refOf: (file) => file,
  },
  objections: {
    key: (id) => ({ pk: `OBJECTION#${id}`, sk: 'OBJECTION' }),
    refOf: (file) => file.objectionId,
    indexes: objectionIndexes,
  },
  certificates: {
    key: (id) => ({ pk: `CERTIFICATE#${id}`, sk: 'CERTIFICATE' }),
    refOf: (file) => file.certificateId,
    indexes: certificateIndexes,
  },
  schools: {
    key: (id) => ({ pk: `SCHOOL#${id}`, sk: 'SCHOOL' }),
    refOf: (file) => file.schoolId,
    indexes: ({ schoolId }) => ({ gsi1pk: schoolsPartition, gsi1sk: schoolId }),
  },
  looks: { key: (id) => ({ pk: `PERSON#${id}`, sk: 'LOOKED' }), refOf: (file) => file.personId },
});
