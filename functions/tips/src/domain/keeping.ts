import type { TipId, TipMediaId } from '@yilu/contracts';
import type { TipRules } from '@yilu/law/feedback/tip-rules';
import type { MediaFile, Tip } from './files.js';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** By then whatever came first has been looked at, holidays and all. */
const secondMs = 14 * dayMs;

/** Where what a phone sent lies, unlocked, until it is evidence or nobody's business any more. */
export const originalKey = (tipId: TipId, mediaId: TipMediaId): string => `tips/originals/${tipId}/${mediaId}`;
/** Where an adopted report's originals lie, locked against change and deletion. */
export const lockedKey = (tipId: TipId, mediaId: TipMediaId): string => `tips/media/${tipId}/${mediaId}`;

/** Whether an adopted report's originals have still to be locked, and its record to be told of. */
export const waitsForLock = ({ status, lockedAt, media, entering }: Tip): boolean =>
  status === 'adopted' && !lockedAt && (media.length > 0 || entering !== undefined);

/** Why unlocked originals are still kept though nobody has to look at them. */
export type KeptFor = 'turned_down' | 'second' | 'locked';

/** Why and since when; undefined where somebody has to look at them still, or they are gone. */
export function keptFor(tip: Tip): { readonly why: KeptFor; readonly since: string } | undefined {
  const { status, filedAt, media, originals, review, appeal, lockedAt, steps } = tip;
  if (media.length === 0 || originals === 'gone') return undefined;
  if (status === 'second') return { why: 'second', since: filedAt };
  if (status === 'adopted') return lockedAt ? { why: 'locked', since: lockedAt } : undefined;
  if (status !== 'not_adopted' || !review || appeal?.state === 'pending') return undefined;
  // Whoever was answered has as long again to go to somebody else with it.
  const answered = steps.findLast(({ what }) => what === 'appeal_answered');
  return { why: 'turned_down', since: answered?.at ?? review.at };
}

/** What has been kept for this reason since before this instant need be kept no longer. */
export function keptSince(why: KeptFor, at: Date, { appealDays }: TipRules): Date {
  // The last day to appeal is a whole one, and two machines' clocks differ: a day more than both.
  const appealMs = (appealDays + 2) * dayMs;
  const keptMs = { turned_down: appealMs, second: secondMs, locked: weekMs };
  return new Date(at.getTime() - keptMs[why]);
}

/** Whether a report's unlocked originals are to be removed. */
export function isOver(tip: Tip, at: Date, rules: TipRules): boolean {
  const kept = keptFor(tip);
  return kept !== undefined && Date.parse(kept.since) <= keptSince(kept.why, at, rules).getTime();
}

/** What was adopted before this instant should long have been locked. */
export const unlockedSince = (at: Date): Date => new Date(at.getTime() - dayMs);

/** What was registered before this instant and is part of no report is nobody's business any more. */
export const unfiledSince = (at: Date): Date => new Date(at.getTime() - weekMs);

/** The file with everything marked that is to be removed; undefined where its time has not come. */
export function unfiledGoing(file: MediaFile, at: Date): MediaFile | undefined {
  if (Date.parse(file.registeredAt) > unfiledSince(at).getTime()) return undefined;
  return { ...file, version: file.version + 1, media: file.media.map((one) => ({ ...one, going: true as const })) };
}

/** When the store may forget of what nobody filed that it was ever there: once the last of it is gone. */
export const mediaForgottenAt = ({ filed, media, registeredAt }: MediaFile): string | undefined =>
  filed || media.length > 0 ? undefined : new Date(Date.parse(registeredAt) + weekMs).toISOString();
