import type { Pseudonym } from '@yilu/contracts';
import type { Filings } from '@yilu/dynamo';
import type { FileRefs, Files } from '../ports.js';

export const concerningPartition = (pseudonym: Pseudonym) => `CONCERNING#${pseudonym}`;
/** A few a year: one partition holds them for as long as there are any. */
export const askedPartition = 'OPENINGS';

/** How each kind of file lies in the table. */
export const filings: Filings<Files, FileRefs> = {
  reporters: { key: (id) => ({ pk: `TIP#${id}`, sk: 'REPORTER' }), refOf: (file) => file.tipId },
  persons: { key: (id) => ({ pk: `PSEUDONYM#${id}`, sk: 'PERSON' }), refOf: (file) => file.pseudonym },
  openings: {
    key: (id) => ({ pk: `OPENING#${id}`, sk: 'OPENING' }),
    refOf: (file) => file.openingId,
    indexes: ({ pseudonym, openingId, asked }) => ({
      gsi1pk: concerningPartition(pseudonym),
      gsi1sk: `${asked.at}#${openingId}`,
      gsi2pk: askedPartition,
      gsi2sk: `${asked.at}#${openingId}`,
    }),
  },
};
