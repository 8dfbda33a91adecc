import type { CaseId, DomainEvent, Statistics, StatisticsOutcome } from '@yilu/contracts';
import { statisticsOutcomes } from '@yilu/contracts/constants';
import { addDays, dayOf } from '@yilu/kernel';

/**
 * What the statistics know of one case. Each instant has one source and the earliest wins, ends only gather: so events
 * may come twice and in any order, and the figures are the same.
 */
export interface CaseFacts {
  readonly openedAt?: string | undefined;
  readonly clearedAt?: string | undefined;
  readonly signedAt?: string | undefined;
  readonly claimAt?: string | undefined;
  readonly ends: readonly StatisticsOutcome[];
}
export const noFacts: CaseFacts = { ends: [] };

/** Figures of the accidents opened on one day, by name: `cases`, `cleared:7` (minutes), `outcome:signed`. */
export type DayTally = Readonly<Record<string, number>>;
export interface DayFigures {
  readonly day: string;
  readonly tally: DayTally;
}
export interface Tally {
  readonly day: string;
  readonly name: string;
  readonly change: number;
}

const minuteMs = 60_000;
/** Two weeks: whatever took longer counts as this long, and moves no median that anybody looks at. */
const longestMinutes = 14 * 24 * 60;
const measures = ['cleared', 'signed', 'claim'] as const;
type Measure = (typeof measures)[number];

const earliest = (known: string | undefined, at: string): string => (known && known <= at ? known : at);
const ended = (facts: CaseFacts, end: StatisticsOutcome): CaseFacts =>
  facts.ends.includes(end) ? facts : { ...facts, ends: [...facts.ends, end] };

/** The case that an event is of, where statistics count it. */
export const countedCase = ({ type, data }: DomainEvent): CaseId | undefined =>
  type.startsWith('accidents.') || type === 'claims.claim_registered' ? (data as { caseId: CaseId }).caseId : undefined;

export function factsAfter(facts: CaseFacts, { type, at, data }: DomainEvent): CaseFacts {
  switch (type) {
    case 'accidents.case_opened':
      return { ...facts, openedAt: earliest(facts.openedAt, at) };
    case 'accidents.road_cleared':
      return { ...facts, clearedAt: earliest(facts.clearedAt, at) };
    case 'accidents.outcome_fixed':
      if (data.kind === 'determination') return ended(facts, 'determined');
      return ended({ ...facts, signedAt: earliest(facts.signedAt, data.fixedAt) }, 'signed');
    case 'accidents.case_referred':
      return ended(facts, 'police_referral');
    case 'accidents.case_withdrawn':
      return ended(facts, 'withdrawn');
    case 'accidents.case_expired':
      return ended(facts, 'expired');
    case 'accidents.injury_reported':
      return ended(facts, 'reopened_injury');
    case 'claims.claim_registered':
      return { ...facts, claimAt: earliest(facts.claimAt, data.registeredAt) };
    default:
      return facts;
  }
}

/** What stands last in a case's life stands first here: an injury reopens what was signed or determined. */
const lastFirst = [...statisticsOutcomes].sort((one, other) => rankOf(one) - rankOf(other));
function rankOf(outcome: StatisticsOutcome): number {
  return ['reopened_injury', 'determined', 'signed', 'police_referral', 'expired', 'withdrawn'].indexOf(outcome);
}

/** Whole minutes from the opening, rounded down. */
function minutesTo(openedAt: string, at: string | undefined): number | undefined {
  if (at === undefined) return undefined;
  const minutes = Math.floor((Date.parse(at) - Date.parse(openedAt)) / minuteMs);
  return Math.min(Math.max(minutes, 0), longestMinutes);
}

/** What a case adds to the day of its opening; nothing while that is not known. */
export function talliesOf({ openedAt, clearedAt, signedAt, claimAt, ends }: CaseFacts): Tally[] {
  if (!openedAt) return [];
  const day = dayOf(new Date(openedAt));
  const instants = { cleared: clearedAt, signed: signedAt, claim: claimAt };
  const outcome = lastFirst.find((one) => ends.includes(one));
  const names = [
    'cases',
    ...measures.flatMap((measure) => {
      const minutes = minutesTo(openedAt, instants[measure]);
      return minutes === undefined ? [] : [`${measure}:${minutes}`];
    }),
    ...(outcome ? [`outcome:${outcome}`] : []),
  ];
  return names.map((name) => ({ day, name, change: 1 }));
}

/** What has to be added to the days for a case of which more is known now. */
export function tallyChanges(before: CaseFacts, after: CaseFacts): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of [...talliesOf(before).map((one) => ({ ...one, change: -1 })), ...talliesOf(after)]) {
    const key = `${tally.day} ${tally.name}`;
    sums.set(key, { ...tally, change: (sums.get(key)?.change ?? 0) + tally.change });
  }
  return [...sums.values()].filter(({ change }) => change !== 0);
}

/** The median of whole minutes with how often each occurred; of an even number the mean of the two in the middle. */
function medianOf(counts: ReadonlyMap<number, number>, size: number): number {
  const minutes = [...counts.keys()].sort((one, other) => one - other);
  const at = (place: number): number => {
    let seen = 0;
    for (const minute of minutes) {
      seen += counts.get(minute) ?? 0;
      if (seen > place) return minute;
    }
    return 0;
  };
  return (at(Math.floor((size - 1) / 2)) + at(Math.floor(size / 2))) / 2;
}

export interface Range {
  readonly from: string;
  readonly to: string;
  readonly threshold: number;
}

/** Statistics are told by whole weeks, from Monday: of ranges that overlap nobody can take one day off the other. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const groupOf = (name: string): string => measures.find((measure) => name.startsWith(`${measure}:`)) ?? name;

const sumOf = (tallies: readonly DayTally[], groupBy = (name: string) => name): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, count] of tallies.flatMap(Object.entries<number>))
    sums.set(groupBy(name), (sums.get(groupBy(name)) ?? 0) + count);
  return sums;
};

/** One week's figures, without the groups that are too small to be told. */
function tellable(week: readonly DayTally[], threshold: number): DayTally {
  const sizes = sumOf(week, groupOf);
  return Object.fromEntries([...sumOf(week)].filter(([name]) => (sizes.get(groupOf(name)) ?? 0) >= threshold));
}

/**
 * What the public is told of some weeks. A group that is smaller than the threshold in a week counts in no sum, so that
 * the difference of two answers is never a small group either.
 */
export function published(days: readonly DayFigures[], { from, to, threshold }: Range): Statistics {
  const mondays = [...new Set(days.map(({ day }) => mondayOf(day)))];
  const weeks = mondays.map((monday) =>
    tellable(
      days.flatMap(({ day, tally }) => (mondayOf(day) === monday ? [tally] : [])),
      threshold,
    ),
  );
  const sums = sumOf(weeks);
  const shown = (name: string) => sums.get(name) || null;
  const minutesOf = (measure: Measure) => {
    const counts = new Map(
      [...sums].flatMap(([name, times]) =>
        groupOf(name) === measure ? [[Number(name.slice(measure.length + 1)), times] as const] : [],
      ),
    );
    const size = [...counts.values()].reduce((sum, times) => sum + times, 0);
    return size === 0 ? { suppressed: true as const } : { count: size, median: medianOf(counts, size) };
  };
  const outcomes = statisticsOutcomes.map((outcome) => [outcome, shown(`outcome:${outcome}`)]);
  return {
    from,
    to,
    threshold,
    cases: shown('cases'),
    minutes: { cleared: minutesOf('cleared'), signed: minutesOf('signed'), claim: minutesOf('claim') },
    outcomes: Object.fromEntries(outcomes) as Statistics['outcomes'],
  };
}

/** The same figures from nothing but the events: whoever keeps them can prove what was published. */
export function statisticsOf(events: readonly DomainEvent[], range: Range): Statistics {
  const facts = new Map<CaseId, CaseFacts>();
  for (const event of events) {
    const caseId = countedCase(event);
    if (caseId) facts.set(caseId, factsAfter(facts.get(caseId) ?? noFacts, event));
  }
  const days = new Map<string, Record<string, number>>();
  for (const { day, name } of [...facts.values()].flatMap(talliesOf)) {
    const tally = days.get(day) ?? {};
    days.set(day, { ...tally, [name]: (tally[name] ?? 0) + 1 });
  }
  const inRange = [...days].flatMap(([day, tally]) => (day >= range.from && day <= range.to ? [{ day, tally }] : []));
  return published(inRange, range);
}
