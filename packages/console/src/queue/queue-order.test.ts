import type { QueueEntry } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { entryKey, figuresOf, inOrder, neighbour } from './queue-order.js';

const entry = (id: string, minute: number, more: Partial<QueueEntry> = {}): QueueEntry => ({
  kind: 'determination',
  id,
  since: `2026-11-21T06:0${minute}:00.000Z`,
  plates: [],
  differing: [],
  ...more,
});

describe('the queue', () => {
  it('shows the longest wait first across pages', () => {
    const pages = [{ items: [entry('b', 2)] }, { items: [entry('c', 1), entry('a', 3)] }];
    expect(inOrder(pages).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('lets a file with days wait behind people, and counts its wait for nothing', () => {
    const entries = inOrder([{ items: [entry('file', 1, { kind: 'review' }), entry('person', 3)] }]);
    expect(entries.map(({ id }) => id)).toEqual(['person', 'file']);
    expect(figuresOf(entries).oldestSince).toBe(entry('person', 3).since);
  });

  it('puts an injury before everybody, however short it waits', () => {
    const entries = inOrder([{ items: [entry('person', 1), entry('hurt', 5, { kind: 'injury' })] }]);
    expect(entries.map(({ id }) => id)).toEqual(['hurt', 'person']);
    expect(figuresOf(entries).oldestSince).toBe(entry('person', 1).since);
  });

  it('shows an entry once that two pages hold', () => {
    expect(inOrder([{ items: [entry('a', 1)] }, { items: [entry('a', 1)] }])).toHaveLength(1);
  });

  it('keeps a review and a determination of the same id apart', () => {
    expect(inOrder([{ items: [entry('a', 1), entry('a', 2, { kind: 'review' })] }])).toHaveLength(2);
  });

  it('moves the cursor by one and stays at the ends', () => {
    const entries = [entry('a', 1), entry('b', 2)];
    const key = (id: string) => entryKey(entry(id, 1));
    expect(neighbour(entries, undefined, 1)?.id).toBe('a');
    expect(neighbour(entries, key('a'), 1)?.id).toBe('b');
    expect(neighbour(entries, key('b'), 1)?.id).toBe('b');
    expect(neighbour(entries, key('a'), -1)?.id).toBe('a');
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });

  it('counts who waits, of each kind, and since when', () => {
    expect(figuresOf([entry('a', 1), entry('b', 2), entry('c', 3, { kind: 'review' })])).toEqual({
      waiting: 3,
      byKind: { injury: 0, determination: 2, review: 1 },
      oldestSince: '2026-11-21T06:01:00.000Z',
    });
  });
});
