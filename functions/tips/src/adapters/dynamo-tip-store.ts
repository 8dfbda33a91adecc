import { fileCabinet, type Table, tell } from '@yilu/dynamo';
import type { FileRefs, Files, TipStore } from '../ports.js';
import {
  filings,
  keptPartition,
  queuePartition,
  reportedPartition,
  unfiledPartition,
  unlockedPartition,
} from './tip-items.js';

/** A list by instants up to this one. */
const until = (instant: Date): [string, string] => ['0', `${instant.toISOString()}~`];

/** Reports of violations in one table: one batch read and one transaction for each command. */
export function dynamoTipStore(table: Table): TipStore {
  const { perform, find, list } = fileCabinet<Files, FileRefs>(table, filings);
  return {
    perform,
    find,
    listReported: (pseudonym, query) =>
      list('tips', { index: 'gsi1', partition: reportedPartition(pseudonym), highestFirst: true }, query),
    listQueue: (queue, query) => list('tips', { index: 'gsi2', partition: queuePartition(queue) }, query),
    listKept: (why, since, query) =>
      list('tips', { index: 'gsi2', partition: keptPartition(why), between: until(since) }, query),
    listUnlocked: (since, query) =>
      list('tips', { index: 'gsi2', partition: unlockedPartition, between: until(since) }, query),
    listUnfiled: (since, query) =>
      list('media', { index: 'gsi2', partition: unfiledPartition, between: until(since) }, query),
    tell: (event) => tell(table, event),
  };
}
