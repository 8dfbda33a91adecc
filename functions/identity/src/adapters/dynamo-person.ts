import type { Person } from '../domain/person.js';
import type { Codec } from './dynamo-records.js';

const tombstoneDays = 40;

export const personCodec: Codec<Person> = {
  keyOf: (id) => ({ pk: `PERSON#${id}`, sk: 'STATE' }),
  // An ended person holds nothing personal; he stays until his last session has lapsed, so that none revives.
  forgetAt: ({ endedAt }) => (endedAt ? new Date(Date.parse(endedAt) + tombstoneDays * 86_400_000) : undefined),
};
