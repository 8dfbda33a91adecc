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

it('takes by its form exactly the bytes that were registered, where and for as long as it says', () => {
  const sha256 = 'ab'.repeat(32);
  const registered = { sha256, sizeBytes: 312_000, mediaType: 'image/jpeg' };
  const form = shelf.uploadForm('accidents/case/p1', registered, new Date('2026-11-21T08:00:30.000Z'));
  const { expiration, conditions } = JSON.parse(Buffer.from(form.fields['policy'] ?? '', 'base64').toString());
  expect([expiration, form.expiresAt]).toEqual(['2026-11-21T08:10:30.000Z', '2026-11-21T08:10:30.000Z']);
  expect(conditions).toEqual(
    expect.arrayContaining([
      { bucket: 'evidence' },
      { key: 'accidents/case/p1' },
      ['content-length-range', 312_000, 312_000],
      { 'Content-Type': 'image/jpeg' },
      { 'x-amz-checksum-algorithm': 'SHA256' },
      { 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') },
    ]),
  );
});
