import { fileCabinet, type Table } from '@yilu/dynamo';
import type { FileRefs, Files, ReporterStore } from '../ports.js';
import { askedPartition, concerningPartition, filings } from './reporter-items.js';

/** Who reported, in a table of its own: one batch read and one transaction for each command. */
export function dynamoReporterStore(table: Table): ReporterStore {
  const { perform, find, list } = fileCabinet<Files, FileRefs>(table, filings);
  return {
    perform,
    find,
    listConcerning: (pseudonym, query) =>
      list('openings', { index: 'gsi1', partition: concerningPartition(pseudonym), highestFirst: true }, query),
    listAsked: (query) => list('openings', { index: 'gsi2', partition: askedPartition, highestFirst: true }, query),
  };
}
