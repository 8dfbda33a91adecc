import type { PersonId, TipStanding } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { type TipType, tipTypeOf, tipTypes } from '@yilu/law/feedback/tip-rewards';
import { limitedUntil } from '@yilu/law/feedback/tip-rules';
import { cited } from '@yilu/law/violations/citation';
import { violationOf } from '@yilu/law/violations/table';
import { emptyReporter, filedToday } from '../domain/filing.js';
import type { Deps } from '../ports.js';
import { reporterOf } from './commands.js';

/** A clue leads to no row of the table: leaving the place of an accident is forbidden by the law itself. */
const leaving = 'RTSL arts 70, 71';
const basisOf = (violation: string | undefined) => cited((violation && violationOf(violation)?.conduct) || leaving);

const types = (Object.keys(tipTypes) as TipType[]).map((type) => {
  const { zh, en, rewardFen, violation, isEmergency = false, isClue = false } = tipTypeOf(type);
  return { type, name: { zh, en }, rewardFen, isEmergency, isClue, basis: basisOf(violation) };
});

/** What may be reported and what has to be shown, and how the caller stands. */
export const getTipStanding =
  (deps: Pick<Deps, 'store' | 'pseudonymOf' | 'rules' | 'rewards' | 'now'>) =>
  async (personId: PersonId): Promise<TipStanding> => {
    const { store, rules, rewards, now } = deps;
    const pseudonym = await reporterOf(deps, personId);
    const [known] = (await store.find({ reporters: [pseudonym] })).reporters;
    const reporter = known ?? emptyReporter(pseudonym);
    const at = now();
    const until = limitedUntil(reporter.strikes, dayOf(at), rules);
    const { albumHours, captureToUploadHours, photosMin, photosMax, perDay } = rules;
    const { movementSecondsMin, movementSecondsMax } = rules;
    return {
      types,
      albumHours,
      captureToUploadHours,
      photosMin,
      photosMax,
      movementSecondsMin,
      movementSecondsMax,
      videoSeconds: { min: rules.videoSecondsMin, max: rules.videoSecondsMax },
      monthlyCapFen: rewards.monthlyCapFen,
      perDay,
      leftToday: Math.max(0, perDay - filedToday(reporter, at)),
      ...(until ? { limitedUntil: until } : {}),
      strikes: reporter.strikes.map(({ tipId, on, cleared = false }) => ({ tipId, on, cleared })),
    };
  };
