import type { QueueEntry } from '@yilu/contracts';

export const entryKey = ({ kind, id }: Pick<QueueEntry, 'kind' | 'id'>): string => `${kind}:${id}`;

const isFile = ({ kind }: QueueEntry) => kind === 'review';

/**
 * All loaded pages as one list: people who wait, longest first, then the files that have days. While pages are read
 * again an entry may move between them: what arrives twice is shown once.
 */
export function inOrder(pages: readonly { readonly items: readonly QueueEntry[] }[]): QueueEntry[] {
  const byKey = new Map(pages.flatMap(({ items }) => items).map((entry) => [entryKey(entry), entry]));
  return [...byKey.values()].sort(
    (one, other) =>
      Number(isFile(one)) - Number(isFile(other)) ||
      one.since.localeCompare(other.since) ||
      one.id.localeCompare(other.id),
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
  /** Of those where a person waits. */
  readonly oldestSince: string | undefined;
  readonly unassigned: number;
}

/** The desk's figures out of what is loaded. */
export function figuresOf(entries: readonly QueueEntry[]): QueueFigures {
  return {
    waiting: entries.length,
    oldestSince: entries.find((entry) => !isFile(entry))?.since,
    unassigned: entries.filter(({ assignedTo }) => !assignedTo).length,
  };
}
