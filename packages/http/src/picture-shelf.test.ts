import { expect, it } from 'vitest';
import { objectStore } from './object-store.js';
import { pictureShelf } from './picture-shelf.js';

const shelf = pictureShelf(objectStore({ EVIDENCE_BUCKET: 'evidence' }));
const linkAt = (time: string, photoId = 'p1') =>
  shelf.viewUrl(`accidents/case/${photoId}`, new Date(`2026-11-21T${time}.000Z`));

it('gives one photograph the same link for the whole minute, and a new one after it', () => {
  const first = linkAt('08:00:01');
  expect(linkAt('08:00:59')).toBe(first);
  expect(linkAt('08:01:00')).not.toBe(first);
  expect(linkAt('08:00:30')).toBe(first);
});

it('gives every photograph a link of its own', () => {
  expect(linkAt('08:00:00', 'p2')).not.toBe(linkAt('08:00:00', 'p1'));
});

it('lets no link live longer than five minutes', () => {
  const { searchParams } = new URL(linkAt('08:00:59'));
  expect([searchParams.get('X-Amz-Date'), searchParams.get('X-Amz-Expires')]).toEqual(['20261121T080000Z', '300']);
});
