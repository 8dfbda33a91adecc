import type { QueueEntry } from '@yilu/contracts';

export const entryKey = ({ kind, id }: Pick<QueueEntry, 'kind' | 'id'>): string => `${kind}:${id}`;

/** Somebody who is hurt comes before everybody, and who waits for a decision before files that have days. */
const rank: { readonly [K in QueueEntry['kind']]: number } = { injury: 0, determination: 1, review: 2 };

/**
 * All loaded pages as one list: injuries, people who wait, files; each the longest first. While pages are read again an
 * entry may move between them: what arrives twice is shown once.
 */
export function inOrder(pages: readonly { readonly items: readonly QueueEntry[] }[]): QueueEntry[] {
  const byKey = new Map(pages.flatMap(({ items }) => items).map((entry) => [entryKey(entry), entry]));
  return [...byKey.values()].sort(
    (one, other) =>
      rank[one.kind] - rank[other.kind] || one.since.localeCompare(other.since) || one.id.localeCompare(other.id),
  );
}

/** The entry `steps` away from the one at the cursor, staying at the ends; the first when nothing is chosen. */
export function neighbour(
  entries: readonly QueueEntry[],
  cursor: string | undefined,
  steps: number,
): QueueEntry | undefined {
  const at = entries.findIndex((entry) => entryKey(entry) === cursor);
  if (at === -1) return entries[0];
  return entries[Math.min(entries.length - 1, Math.max(0, at + steps))];
}

export interface QueueFigures {
  readonly waiting: number;
  readonly byKind: { readonly [K in QueueEntry['kind']]: number };
  /** Of those where a person waits on the line. */
  readonly oldestSince: string | undefined;
}

/** The desk's figures out of what is loaded. */
export function figuresOf(entries: readonly QueueEntry[]): QueueFigures {
  const of = (kind: QueueEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  return {
    waiting: entries.length,
    byKind: { injury: of('injury').length, determination: of('determination').length, review: of('review').length },
    oldestSince: of('determination')[0]?.since,
  };
}
