import type { ExamSubject } from '@yilu/contracts';
import { addDays, type Day } from '@yilu/kernel/day';
import type { LearnerFacts } from './learner-facts.js';
import { type Obstacle, obstacle } from './obstacle.js';
import * as text from './obstacle-texts.js';
import type { ExamProfile } from './profile.js';
import { maxBookingsOf, requiredSubjects, subjectsBeside, waitingDaysOf } from './subjects.js';

export type { LearnerFacts, SubjectFacts, SubjectFactsOf } from './learner-facts.js';
export type { Obstacle, ObstacleCode } from './obstacle.js';
export { requiredSubjects } from './subjects.js';

type Found = Obstacle | false;
const present = (found: readonly Found[]): readonly Obstacle[] => found.filter((one) => one !== false);

const until = (first: Day | undefined, on: Day): first is Day => first !== undefined && on < first;
const expired = ({ certificate }: LearnerFacts, on: Day): boolean => !!certificate && on > certificate.validUntil;

/** The subject whose fifth booking failed: with this certificate there is no way on. */
const usedUp = ({ subjects }: LearnerFacts): ExamSubject | undefined =>
  (['S2', 'S3R'] as const).find((one) => {
    const most = maxBookingsOf(one);
    return most !== undefined && !subjects[one].passedOn && subjects[one].bookingsUsed >= most;
  });

/** Expiry of the certificate and the fifth failure void what was passed, whatever the register still says. */
const passedOn = (facts: LearnerFacts, subject: ExamSubject, on: Day): Day | undefined =>
  expired(facts, on) || usedUp(facts) ? undefined : facts.subjects[subject].passedOn;

function personal({ minimumAgeOn, upperAgeOn, bannedUntil }: LearnerFacts, on: Day): readonly Found[] {
  const banEnds = bannedUntil && addDays(bannedUntil, 1);
  return [
    until(minimumAgeOn, on) && obstacle('too_young', text.tooYoung, 'D172 art 14', minimumAgeOn),
    upperAgeOn !== undefined && on > upperAgeOn && obstacle('too_old', text.tooOld, 'D172 art 14'),
    until(banEnds, on) && obstacle('banned', text.banned, 'D172 arts 15, 93', banEnds),
  ];
}

function ofCertificate(facts: LearnerFacts, subject: ExamSubject, on: Day, profile: ExamProfile): readonly Found[] {
  const { certificate } = facts;
  if (expired(facts, on)) return [obstacle('certificate_expired', text.certificateExpired, 'D172 art 41')];
  const failed = usedUp(facts);
  if (failed) return [obstacle('attempts_used', text.attemptsUsed(failed), 'D172 art 47 ¶2')];
  const missing = !certificate || on < certificate.issuedOn;
  return [
    missing && obstacle('certificate_missing', text.certificateMissing, 'D172 art 40', certificate?.issuedOn),
    profile.waitsRunTo === 'booking' && waitAt(facts, subject, on),
  ];
}

/** 满N日后: a waiting period, which ends on its nominal day even if that is a holiday. */
function waitAt(facts: LearnerFacts, subject: ExamSubject, on: Day): Found {
  const days = waitingDaysOf(subject, facts);
  const first = facts.certificate && addDays(facts.certificate.issuedOn, days);
  return (
    days > 0 && until(first, on) && obstacle('waiting_period', text.waiting(subject, days), 'D172 arts 43, 44', first)
  );
}

function orderOf(facts: LearnerFacts, subject: ExamSubject, on: Day): readonly Found[] {
  const required = requiredSubjects(facts);
  const needs = (before: ExamSubject): boolean => {
    if (!required.includes(before)) return false;
    const passed = passedOn(facts, before, on);
    return passed === undefined || on < passed;
  };
  const first = (code: 's1_first' | 's2_first' | 's3r_first', before: ExamSubject): Found =>
    needs(before) && obstacle(code, text.passFirst(before, subject), 'D172 art 39 ¶1', passedOn(facts, before, on));
  if (subject === 'S1') return [];
  const skills = subject === 'S3S' ? [first('s2_first', 'S2'), first('s3r_first', 'S3R')] : [];
  return [first('s1_first', 'S1'), ...skills];
}

function pace(facts: LearnerFacts, subject: ExamSubject, on: Day, profile: ExamProfile): readonly Found[] {
  const { lastFailedOn } = facts.subjects[subject];
  const days = profile.rebookAfterDays[subject];
  const first = lastFailedOn && addDays(lastFailedOn, days);
  const beside = subjectsBeside(subject).some((other) => facts.bookedSubjects?.includes(other));
  const waitsForOther = !profile.skillsTogether && beside;
  return [
    until(first, on) && obstacle('rebook_gap', text.rebookGap(subject, days), 'D172 art 47 ¶1', first),
    waitsForOther && obstacle('one_at_a_time', text.oneAtATime, 'D172 art 39 ¶1'),
  ];
}

/**
 * Everything that stands against booking a subject on a day, all at once; none means that he may. What a certificate
 * that expired had passed is void, so that 科目一 is open again.
 */
export function obstaclesOf(
  facts: LearnerFacts,
  subject: ExamSubject,
  on: Day,
  profile: ExamProfile,
): readonly Obstacle[] {
  if (!requiredSubjects(facts).includes(subject))
    return [obstacle('not_required', text.notRequired(subject), 'D172 art 30')];
  if (passedOn(facts, subject, on)) return [obstacle('already_passed', text.alreadyPassed(subject), 'D172 art 39 ¶1')];
  const order = orderOf(facts, subject, on);
  const startsOver = expired(facts, on) || usedUp(facts) !== undefined;
  // Before 科目一 is passed there is no certificate to miss, and after it ended one word about it is enough.
  const waitsForTheory = !startsOver && present(order).some(({ code }) => code === 's1_first');
  const found = present([
    ...personal(facts, on),
    ...(subject === 'S1' || waitsForTheory ? [] : ofCertificate(facts, subject, on, profile)),
    ...(startsOver ? [] : order),
    ...pace(facts, subject, on, profile),
  ]);
  return subject === 'S1' ? found : found.map((one) => withinCertificate(one, facts));
}

/** A day after the certificate's last one is no promise: what was passed is void by then. */
function withinCertificate(found: Obstacle, { certificate }: LearnerFacts): Obstacle {
  const { firstPossibleOn: first, ...without } = found;
  return first !== undefined && certificate && first > certificate.validUntil ? without : found;
}

/** What stands against sitting the exam on a day although it may be booked: the day is chosen together with the seat. */
export function examDayObstacles(
  facts: LearnerFacts,
  subject: ExamSubject,
  examOn: Day,
  profile: ExamProfile,
): readonly Obstacle[] {
  return present([
    ...personal(facts, examOn),
    subject !== 'S1' &&
      expired(facts, examOn) &&
      obstacle('certificate_expired', text.certificateExpired, 'D172 art 41'),
    profile.waitsRunTo === 'exam' && waitAt(facts, subject, examOn),
  ]);
}

/** First day from `on` without any obstacle; undefined where time alone does not bring it. */
export function firstPossibleOn(
  facts: LearnerFacts,
  subject: ExamSubject,
  on: Day,
  profile: ExamProfile,
): Day | undefined {
  const found = obstaclesOf(facts, subject, on, profile);
  let latest = on;
  for (const { firstPossibleOn: first } of found) {
    if (first === undefined) return undefined;
    if (first > latest) latest = first;
  }
  // What was hidden behind one obstacle may stand on its first day.
  return latest === on ? on : firstPossibleOn(facts, subject, latest, profile);
}
