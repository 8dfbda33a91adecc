import { type Day, dayOf, endOfDay, startOfDay } from '@yilu/kernel/day';
import { studyRefused } from './full-points.js';
import {
  after,
  emptyAccount,
  endCycle,
  type FullPointsStudy,
  type PointsAccount,
  reducedInCycle,
  type StandingPoints,
  sumOf,
  sumToStudy,
} from './points-account.js';
import { cycleOn, fullPoints, type PointsCycle, pointsCycle } from './points-cycle.js';
import { inOrder, type PointsEvent } from './points-events.js';
import { reductionsPerCycle } from './reduction-rules.js';

/** Sums at which a driver is told: half way, one grave violation before full, and full. */
export const pointsWarnings = [6, 9, fullPoints] as const;
export type PointsWarning = (typeof pointsWarnings)[number];

/** One line of the ledger as it is shown. */
export interface PointsStep {
  readonly at: string;
  /** Absent for the end of a cycle, which no event tells. */
  readonly eventId?: string;
  readonly kind: PointsEvent['kind'] | 'cycle_ended';
  readonly before: number;
  readonly after: number;
  /** The highest warning that this step reached from below. */
  readonly warning?: PointsWarning;
}

export interface PointsState {
  readonly on: Day;
  readonly cycle: PointsCycle;
  readonly sum: number;
  /** The highest warning that the present sum stands at. */
  readonly warning?: PointsWarning;
  readonly standing: readonly StandingPoints[];
  /** What study may still take off in this cycle, by the cycle's limit alone. */
  readonly reducible: number;
  readonly studies: readonly FullPointsStudy[];
  /** The points that the open study answers for; 0 where none is open. */
  readonly studyPoints: number;
  /** What the points alone do to the licence (D163 arts 17, 29). */
  readonly licence: 'normal' | 'held' | 'stopped';
  readonly history: readonly PointsStep[];
}

const reached = (sum: number) => pointsWarnings.filter((at) => sum >= at).at(-1);

function stepOf(step: Omit<PointsStep, 'warning'>): PointsStep {
  const warning = reached(step.after);
  return warning !== undefined && warning > step.before ? { ...step, warning } : step;
}

const dayOfInstant = (instant: string | undefined) => (instant === undefined ? undefined : dayOf(new Date(instant)));

function licenceOf(studies: readonly FullPointsStudy[], on: Day): PointsState['licence'] {
  const standing = studies.filter((study) => !study.clearedAt);
  const refused = standing.some(({ noticedAt, joinedAt }) =>
    studyRefused({ noticedOn: dayOfInstant(noticedAt), joinedOn: dayOfInstant(joinedAt), on }),
  );
  if (refused) return 'stopped';
  return standing.length > 0 ? 'held' : 'normal';
}

/**
 * A driver's points at the end of a day: a pure fold over what happened, so that the shown sum can be recomputed by
 * anybody. Events may come in any order and repeatedly. Throws for an event or a day before the first licence.
 */
export function pointsOn(firstLicensedOn: Day, events: readonly PointsEvent[], on: Day): PointsState {
  let account: PointsAccount = emptyAccount;
  const history: PointsStep[] = [];
  const cycleUntil = (day: Day) => {
    const { number } = cycleOn(firstLicensedOn, day);
    // Where nothing stands nothing is carried over: years without points are no work.
    if (account.standing.length === 0 && account.cycle < number) account = { ...account, cycle: number, takenOff: 0 };
    while (account.cycle < number) {
      const before = sumOf(account);
      account = endCycle(account);
      const at = startOfDay(pointsCycle(firstLicensedOn, account.cycle).startsOn).toISOString();
      if (before > 0) history.push(stepOf({ at, kind: 'cycle_ended', before, after: sumOf(account) }));
    }
  };
  const end = endOfDay(on).getTime();
  for (const event of inOrder(events).filter(({ at }) => Date.parse(at) < end)) {
    cycleUntil(dayOf(new Date(event.at)));
    const before = sumOf(account);
    account = after(account, event);
    history.push(stepOf({ at: event.at, eventId: event.id, kind: event.kind, before, after: sumOf(account) }));
  }
  cycleUntil(on);
  const sum = sumOf(account);
  const warning = reached(sum);
  return {
    on,
    cycle: cycleOn(firstLicensedOn, on),
    sum,
    ...(warning !== undefined && { warning }),
    standing: account.standing,
    reducible: reductionsPerCycle - reducedInCycle(account),
    studies: account.studies,
    studyPoints: account.studies.some((study) => !study.passedAt) ? sumToStudy(account) : 0,
    licence: licenceOf(account.studies, on),
    history,
  };
}
