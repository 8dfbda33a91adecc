import type { Day, DayHead } from '@yilu/contracts';
import type { Item, Key } from '@yilu/dynamo';
import { dayOf } from '@yilu/kernel';
import type { ChainedAct, OfficerEnd } from '../domain/act.js';

/** Lines of who read what are kept for three years; links and day heads for good. */
const keptSeconds = 3 * 366 * 86_400;

export const entriesPartition = 'ENTRIES';
export const headsPartition = 'HEADS';
export const officerPartition = (officerId: string) => `OFFICER#${officerId}`;
export const subjectPartition = (subject: string) => `SUBJECT#${subject}`;
export const dayPartition = (day: Day) => `DAY#${day}`;

/** Nine digits: places sort as numbers. */
const placed = (place: number) => String(place).padStart(9, '0');

export const chainKey = (officerId: string): Key => ({ pk: `CHAIN#${officerId}`, sk: 'CHAIN' });
export const sealKey: Key = { pk: 'SEAL', sk: 'SEAL' };
export const headKey = ({ day, stream }: Pick<DayHead, 'day' | 'stream'>): Key => ({
  pk: headsPartition,
  sk: `${day}#${stream}`,
});

export const chainItem = (officerId: string, { link: { place, hash, at } }: ChainedAct) => ({
  ...chainKey(officerId),
  version: place,
  end: { place, hash, at } satisfies OfficerEnd,
});

/** The link alone, without a word of what it commits to: it outlives the act. */
export const linkItem = ({ link }: ChainedAct): Item => ({
  pk: dayPartition(dayOf(new Date(link.at))),
  sk: `LINK#${link.stream}#${placed(link.place)}`,
  link,
});

/** What the act says: found by officer, by time and by subject, and forgotten one day. */
export function entryItem(officerId: string, { text, salt, link }: ChainedAct): Item {
  const { subject }: { subject?: string } = JSON.parse(text);
  const sorted = `${link.at}#${officerId}#${placed(link.place)}`;
  return {
    pk: officerPartition(officerId),
    sk: `ENTRY#${placed(link.place)}`,
    gsi1pk: entriesPartition,
    gsi1sk: sorted,
    ...(subject === undefined ? {} : { gsi2pk: subjectPartition(subject), gsi2sk: sorted }),
    text,
    salt,
    link,
    expiresAt: Math.floor(Date.parse(link.at) / 1000) + keptSeconds,
  };
}

export const actOf = (item: Item): ChainedAct => ({
  text: String(item['text']),
  salt: String(item['salt']),
  link: item['link'] as ChainedAct['link'],
});
