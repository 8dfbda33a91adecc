import type { Pseudonym } from '@yilu/contracts';
import type { Filings } from '@yilu/dynamo';
import type { Tip } from '../domain/files.js';
import { mediaForgottenAt } from '../domain/media.js';
import { plateForgottenAt } from '../domain/seen.js';
import type { FileRefs, Files, TipQueue } from '../ports.js';

export const reportedPartition = (pseudonym: Pseudonym) => `REPORTED#${pseudonym}`;
export const queuePartition = (queue: TipQueue) => `TIPS#${queue}`;

function waiting({ status, reviewBy, filedAt, appeal }: Tip): { queue: TipQueue; sort: string } | undefined {
  if (status === 'submitted') return { queue: 'review', sort: `${reviewBy.on}#${filedAt}` };
  return appeal?.state === 'pending' ? { queue: 'appeals', sort: appeal.at } : undefined;
}

function tipIndexes(tip: Tip): Readonly<Record<string, string>> {
  const wait = waiting(tip);
  return {
    gsi1pk: reportedPartition(tip.pseudonym),
    gsi1sk: `${tip.filedAt}#${tip.tipId}`,
    ...(wait ? { gsi2pk: queuePartition(wait.queue), gsi2sk: `${wait.sort}#${tip.tipId}` } : {}),
  };
}

/** How each kind of file lies in the table. */
export const filings: Filings<Files, FileRefs> = {
  tips: { key: (id) => ({ pk: `TIP#${id}`, sk: 'TIP' }), refOf: (file) => file.tipId, indexes: tipIndexes },
  media: {
    key: (id) => ({ pk: `TIP#${id}`, sk: 'MEDIA' }),
    refOf: (file) => file.tipId,
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
