import type { Pseudonym } from '@yilu/contracts';
import type { Filings } from '@yilu/dynamo';
import type { Tip } from '../domain/files.js';
import { type KeptFor, keptFor, mediaForgottenAt, waitsForLock } from '../domain/keeping.js';
import { plateForgottenAt } from '../domain/seen.js';
import type { FileRefs, Files, TipQueue } from '../ports.js';

export const reportedPartition = (pseudonym: Pseudonym) => `REPORTED#${pseudonym}`;
export const queuePartition = (queue: TipQueue) => `TIPS#${queue}`;
export const keptPartition = (why: KeptFor) => `TIPS#kept#${why}`;
export const unlockedPartition = 'TIPS#unlocked';
export const unfiledPartition = 'TIPS#unfiled';

function waiting({ status, reviewBy, filedAt, appeal }: Tip): { queue: TipQueue; sort: string } | undefined {
  if (status === 'submitted') return { queue: 'review', sort: `${reviewBy.on}#${filedAt}` };
  return appeal?.state === 'pending' ? { queue: 'appeals', sort: appeal.at } : undefined;
}

/** In the list of those that wait for an officer, for their lock, or for their originals to be removed: never in two. */
function listed(tip: Tip): { partition: string; sort: string } | undefined {
  const wait = waiting(tip);
  if (wait) return { partition: queuePartition(wait.queue), sort: wait.sort };
  if (waitsForLock(tip)) return { partition: unlockedPartition, sort: tip.review?.at ?? tip.filedAt };
  const kept = keptFor(tip);
  return kept && { partition: keptPartition(kept.why), sort: kept.since };
}

function tipIndexes(tip: Tip): Readonly<Record<string, string>> {
  const list = listed(tip);
  return {
    gsi1pk: reportedPartition(tip.pseudonym),
    gsi1sk: `${tip.filedAt}#${tip.tipId}`,
    ...(list ? { gsi2pk: list.partition, gsi2sk: `${list.sort}#${tip.tipId}` } : {}),
  };
}

/** How each kind of file lies in the table. */
export const filings: Filings<Files, FileRefs> = {
  tips: { key: (id) => ({ pk: `TIP#${id}`, sk: 'TIP' }), refOf: (file) => file.tipId, indexes: tipIndexes },
  media: {
    key: (id) => ({ pk: `TIP#${id}`, sk: 'MEDIA' }),
    refOf: (file) => file.tipId,
    indexes: ({ tipId, media, registeredAt }): Readonly<Record<string, string>> =>
      media.length > 0 ? { gsi2pk: unfiledPartition, gsi2sk: `${registeredAt}#${tipId}` } : {},
    forgottenAt: mediaForgottenAt,
  },
  reporters: { key: (id) => ({ pk: `REPORTER#${id}`, sk: 'REPORTER' }), refOf: (file) => file.pseudonym },
  plates: {
    key: (plate) => ({ pk: `PLATE#${plate}`, sk: 'PLATE' }),
    refOf: (file) => file.plate,
    forgottenAt: plateForgottenAt,
  },
  records: { key: (id) => ({ pk: `RECORD#${id}`, sk: 'RECORD' }), refOf: (file) => file.recordId },
};
