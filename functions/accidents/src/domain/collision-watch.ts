import type { Alert, PatternKind } from '@yilu/contracts';
import { accept, addMonths, dayOf, type Result, refuse } from '@yilu/kernel';
import type { CollisionThresholds } from '@yilu/law';
import { patternsIn, type WatchedCase } from './collision-patterns.js';

/** Accidents that hang together, and what officers were alerted to; one alert however far the group grows. */
export interface CollisionGroup {
  readonly groupId: string;
  readonly version: number;
  readonly cases: readonly WatchedCase[];
  readonly alert?: Omit<Alert, 'alertId' | 'caseCount'> | undefined;
}

/** Nothing older has a say, and a group's item stays small. */
const rememberedMonths = 12;
const mostCases = 200;

const eldestFirst = (one: CollisionGroup, other: CollisionGroup) => {
  const [mine, theirs] = [one.alert?.raisedAt ?? '~', other.alert?.raisedAt ?? '~'];
  if (mine !== theirs) return mine < theirs ? -1 : 1;
  return (one.cases[0]?.at ?? '') < (other.cases[0]?.at ?? '') ? -1 : 1;
};

function remembered(cases: readonly WatchedCase[], added: WatchedCase): WatchedCase[] {
  // An amended paper may name another plate: a case counts as it is told last.
  const all = [...cases.filter(({ caseId }) => caseId !== added.caseId), added].sort((one, other) =>
    one.at < other.at ? -1 : 1,
  );
  const newest = dayOf(new Date(all.at(-1)?.at ?? added.at));
  return all.filter(({ at }) => addMonths(dayOf(new Date(at)), rememberedMonths) >= newest).slice(-mostCases);
}

function alertAfter(
  known: CollisionGroup['alert'],
  patterns: readonly PatternKind[],
  isNew: boolean,
  at: string,
): CollisionGroup['alert'] {
  if (patterns.length === 0) return known;
  if (!known) return { state: 'open', raisedAt: at, grownAt: at, patterns: [...patterns] };
  const all = [...new Set([...known.patterns, ...patterns])];
  if (!isNew && all.length === known.patterns.length) return known;
  // What an officer closed is a question again when it grows.
  const { closing: _, ...open } = known;
  return { ...open, state: 'open', grownAt: at, patterns: all };
}

/**
 * The group after one more accident: those that it touches become one, under the eldest alert among them. Answers the
 * others too, which are no groups of their own any more.
 */
export function groupAfter(
  touched: readonly CollisionGroup[],
  added: WatchedCase,
  {
    groupId,
    at,
    thresholds,
  }: { readonly groupId: string; readonly at: Date; readonly thresholds: CollisionThresholds },
): { readonly group: CollisionGroup; readonly absorbed: readonly CollisionGroup[] } {
  const [eldest = { groupId, version: 0, cases: [] }, ...absorbed] = [...touched].sort(eldestFirst);
  const before = [eldest, ...absorbed].flatMap(({ cases }) => cases);
  const cases = remembered(before, added);
  const patterns = patternsIn(cases, thresholds);
  const isNew = !before.some(({ caseId }) => caseId === added.caseId);
  const alert = alertAfter(eldest.alert, patterns, isNew, at.toISOString());
  const group = { groupId: eldest.groupId, version: eldest.version + 1, cases, ...(alert ? { alert } : {}) };
  return { group, absorbed };
}

export const alertView = ({ groupId, cases, alert }: CollisionGroup): Alert | undefined =>
  alert && { alertId: groupId, caseCount: cases.length, ...alert };

/** An officer has looked into it and says what he found; it opens again by itself if the group grows. */
export function closeAlert(
  group: CollisionGroup | undefined,
  { id, name }: { readonly id: string; readonly name: string },
  reason: string,
  at: Date,
): Result<CollisionGroup, 'accident.no_such_alert' | 'accident.alert_closed'> {
  if (!group?.alert) return refuse('accident.no_such_alert');
  if (group.alert.state === 'closed') return refuse('accident.alert_closed');
  const closing = { at: at.toISOString(), officerId: id, officerName: name, reason };
  return accept({ ...group, version: group.version + 1, alert: { ...group.alert, state: 'closed', closing } });
}
