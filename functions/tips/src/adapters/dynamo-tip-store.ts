import { fileCabinet, type Table, tell } from '@yilu/dynamo';
import type { FileRefs, Files, TipStore } from '../ports.js';
import { filings, queuePartition, reportedPartition } from './tip-items.js';

/** Reports of violations in one table: one batch read and one transaction for each command. */
export function dynamoTipStore(table: Table): TipStore {
  const { perform, find, list } = fileCabinet<Files, FileRefs>(table, filings);
  return {
    perform,
    find,
    listReported: (pseudonym, query) =>
      list('tips', { index: 'gsi1', partition: reportedPartition(pseudonym), highestFirst: true }, query),
    listQueue: (queue, query) => list('tips', { index: 'gsi2', partition: queuePartition(queue) }, query),
    tell: (event) => tell(table, event),
  };
}
