import { CaseId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import { objectStore } from './object-signing.js';
import { s3PhotoShelf } from './s3-photo-shelf.js';

const shelf = s3PhotoShelf(objectStore({ EVIDENCE_BUCKET: 'evidence' }));
const caseId = CaseId.parse('0190f3a0-0000-7000-8000-000000000001');
const linkAt = (time: string, photoId = 'p1') => shelf.viewUrl(caseId, photoId, new Date(`2026-11-21T${time}.000Z`));

it('gives one photograph the same link for the whole minute, and a new one after it', async () => {
  const first = await linkAt('08:00:01');
  expect(await linkAt('08:00:59')).toBe(first);
  expect(await linkAt('08:01:00')).not.toBe(first);
  expect(await linkAt('08:00:30')).toBe(first);
});

it('gives every photograph a link of its own', async () => {
  expect(await linkAt('08:00:00', 'p2')).not.toBe(await linkAt('08:00:00', 'p1'));
});

it('lets no link live longer than five minutes', async () => {
  const { searchParams } = new URL(await linkAt('08:00:59'));
  expect([searchParams.get('X-Amz-Date'), searchParams.get('X-Amz-Expires')]).toEqual(['20261121T080000Z', '300']);
});
