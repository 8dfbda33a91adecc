import { fullPoints } from './points-cycle.js';
import type { PointsEvent } from './points-events.js';
import { reductionsPerCycle } from './reduction-rules.js';

/** One decision whose points stand. */
export interface StandingPoints {
  readonly decisionId: string;
  readonly points: number;
  readonly recordedAt: string;
  readonly fineFen: number;
  readonly paid: boolean;
  /** It came over from an earlier cycle (D163 art 15). */
  readonly carriedOver: boolean;
  /** A passed full-points study clears it as soon as the fines of all that it covers are paid (art 23). */
  readonly coveredByStudy: boolean;
}

/** One full-points education (满分教育), from the twelfth point until the points are cleared. */
export interface FullPointsStudy {
  readonly cycle: number;
  /** Which one in its cycle, from 1. */
  readonly time: number;
  readonly reachedAt: string;
  readonly noticedAt?: string;
  readonly joinedAt?: string;
  readonly passedAt?: string;
  readonly clearedAt?: string;
}

export interface PointsAccount {
  readonly cycle: number;
  readonly decided: ReadonlySet<string>;
  readonly standing: readonly StandingPoints[];
  /** What study and voluntary work took off the standing points. */
  readonly takenOff: number;
  readonly reductions: readonly { readonly id: string; readonly cycle: number; readonly points: number }[];
  readonly studies: readonly FullPointsStudy[];
}

export const emptyAccount: PointsAccount = {
  cycle: 0,
  decided: new Set(),
  standing: [],
  takenOff: 0,
  reductions: [],
  studies: [],
};

const total = (entries: readonly { readonly points: number }[]) => entries.reduce((sum, { points }) => sum + points, 0);
const owes = ({ fineFen, paid }: StandingPoints) => fineFen > 0 && !paid;
const isOpen = ({ passedAt }: FullPointsStudy) => passedAt === undefined;

export const sumOf = ({ standing, takenOff }: PointsAccount): number => Math.max(0, total(standing) - takenOff);

/** What the open study, or the next one, answers for: points that no passed study covers. */
export function sumToStudy({ standing, takenOff }: PointsAccount): number {
  const uncovered = standing.filter((one) => !one.coveredByStudy);
  // Points were taken off before the twelfth, so they belong to what the passed study covers.
  return Math.max(0, total(uncovered) - (uncovered.length === standing.length ? takenOff : 0));
}

export const reducedInCycle = ({ reductions, cycle }: PointsAccount): number =>
  total(reductions.filter((one) => one.cycle === cycle));

/** Ends a cycle (D163 art 15): under 12 clears, save the points of fines unpaid; 12 or more stays until art 23. */
export function endCycle(account: PointsAccount): PointsAccount {
  const next = { ...account, cycle: account.cycle + 1 };
  const carry = (standing: readonly StandingPoints[]) => standing.map((one) => ({ ...one, carriedOver: true }));
  if (sumOf(account) >= fullPoints) return { ...next, standing: carry(account.standing) };
  const unpaid = account.standing.filter(owes);
  // The unpaid cases carry over, but never more than was left of the sum after study.
  return { ...next, standing: carry(unpaid), takenOff: Math.max(0, total(unpaid) - sumOf(account)) };
}

function withDecision(account: PointsAccount, event: Extract<PointsEvent, { kind: 'decided' | 'changed' }>) {
  const isWarning = event.penalty === 'warning';
  const outcome = { points: isWarning ? 0 : event.points, fineFen: isWarning ? 0 : event.fineFen };
  const { decisionId } = event;
  if (event.kind === 'changed')
    return {
      ...account,
      // What was paid for the first outcome goes back, and the new sum is owed anew.
      standing: account.standing.map((one) =>
        one.decisionId === decisionId ? { ...one, ...outcome, paid: false } : one,
      ),
    };
  if (account.decided.has(decisionId)) return account;
  const entry = {
    decisionId,
    ...outcome,
    recordedAt: event.at,
    paid: false,
    carriedOver: false,
    coveredByStudy: false,
  };
  return {
    ...account,
    decided: new Set([...account.decided, decisionId]),
    standing: [...account.standing, entry],
  };
}

function withReduction(account: PointsAccount, id: string, asked: number): PointsAccount {
  const sum = sumOf(account);
  const left = reductionsPerCycle - reducedInCycle(account);
  const points = sum >= fullPoints ? 0 : Math.max(0, Math.min(asked, left, sum));
  const reduction = { id, cycle: account.cycle, points };
  return { ...account, takenOff: account.takenOff + points, reductions: [...account.reductions, reduction] };
}

function withoutReduction(account: PointsAccount, id: string): PointsAccount {
  // A cycle that ended is settled: its reduction must not take back what a later study earned.
  const found = account.reductions.find((one) => one.id === id && one.cycle === account.cycle);
  if (!found) return account;
  return {
    ...account,
    takenOff: Math.max(0, account.takenOff - found.points),
    reductions: account.reductions.filter((one) => one !== found),
  };
}

const inOpenStudy = (account: PointsAccount, step: Partial<FullPointsStudy>): PointsAccount => ({
  ...account,
  // A second notice or a second start of the same study moves no date: the first one counts.
  studies: account.studies.map((study) => (isOpen(study) ? { ...step, ...study } : study)),
});

function happen(account: PointsAccount, event: PointsEvent): PointsAccount {
  switch (event.kind) {
    case 'decided':
    case 'changed':
      return withDecision(account, event);
    case 'revoked':
      return { ...account, standing: account.standing.filter((one) => one.decisionId !== event.decisionId) };
    case 'fine_paid': {
      const paid = (one: StandingPoints) => (one.decisionId === event.decisionId ? { ...one, paid: true } : one);
      return { ...account, standing: account.standing.map(paid) };
    }
    case 'reduced':
      return withReduction(account, event.id, event.points);
    case 'reduction_revoked':
      return withoutReduction(account, event.reductionId);
    case 'study_noticed':
      return inOpenStudy(account, { noticedAt: event.at });
    case 'study_joined':
      return inOpenStudy(account, { joinedAt: event.at });
    case 'study_passed': {
      if (!account.studies.some(isOpen)) return account;
      const standing = account.standing.map((one) => ({ ...one, coveredByStudy: true }));
      return { ...inOpenStudy(account, { passedAt: event.at }), standing };
    }
  }
}

function clearPassed(account: PointsAccount, at: string): PointsAccount {
  const covered = account.standing.filter((one) => one.coveredByStudy);
  const waiting = account.studies.some((study) => !isOpen(study) && !study.clearedAt);
  if (!waiting || covered.some(owes)) return account;
  return {
    ...account,
    standing: account.standing.filter((one) => !one.coveredByStudy),
    takenOff: covered.length > 0 ? 0 : account.takenOff,
    studies: account.studies.map((study) => (isOpen(study) ? study : { clearedAt: at, ...study })),
  };
}

/** A twelfth point opens a study; a decision revoked below 12 ends one that was not passed, as if it had never been. */
function openOrEndStudy(account: PointsAccount, at: string): PointsAccount {
  const isFull = sumToStudy(account) >= fullPoints;
  const open = account.studies.some(isOpen);
  if (isFull === open) return account;
  if (open) return { ...account, studies: account.studies.filter((study) => !isOpen(study)) };
  const time = account.studies.filter(({ cycle }) => cycle === account.cycle).length + 1;
  return { ...account, studies: [...account.studies, { cycle: account.cycle, time, reachedAt: at }] };
}

/** One step of the fold: what an event changes, and what follows from it in law at the same instant. */
export const after = (account: PointsAccount, event: PointsEvent): PointsAccount =>
  openOrEndStudy(clearPassed(happen(account, event), event.at), event.at);
