import { PhotoId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { Photo } from './accident.js';
import { type ChainEntry, photoParts, readable } from './evidence-contents.js';

const photo = (sizeBytes: number): Photo => ({
  photoId: PhotoId.parse('5b7a3b52-7f39-4c11-8a55-9e1f3f0b6c11'),
  shot: 'P1',
  by: 'a',
  sha256: 'ab'.repeat(32),
  sizeBytes,
  mediaType: 'image/jpeg',
  capturedAt: '2026-11-20T05:59:00.000Z',
  registeredAt: '2026-11-20T06:00:00.000Z',
  state: 'stored',
});
const sizes = (of: readonly number[]) => photoParts(of.map(photo)).map((part) => part.map((one) => one.sizeBytes));

describe('parts of a bundle', () => {
  it('hold four megabytes of photographs each', () => {
    expect(sizes([])).toEqual([[]]);
    expect(sizes([2_000_000, 2_000_000])).toEqual([[2_000_000, 2_000_000]]);
    expect(sizes([2_000_000, 2_000_001, 1])).toEqual([[2_000_000], [2_000_001, 1]]);
    expect(sizes([10_000_000, 5])).toEqual([[5]]);
  });
});

describe('what a reader may see', () => {
  const link = {
    stream: '',
    place: 1,
    at: '',
    kind: '',
    content: '',
    previous: '',
    hash: '',
    keyId: '',
    signature: '',
  };
  const entry = (over: Partial<ChainEntry> = {}): ChainEntry => ({ link, ...over });
  const said = (by: 'a' | 'b', compared?: true) => entry({ to: [by], blind: by, ...(compared ? { compared } : {}) });

  it('is everything for officers, and for parties what is not for somebody else', () => {
    const entries = [entry(), entry({ to: ['a'] }), entry({ to: [] })];
    expect(readable(entries, 'officer')).toEqual([true, true, true]);
    expect(readable(entries, 'a')).toEqual([true, true, false]);
    expect(readable(entries, 'b')).toEqual([true, false, false]);
  });

  it('is a blind statement once all lay open while it stood', () => {
    expect(readable([said('b')], 'a')).toEqual([false]);
    expect(readable([said('b'), said('a', true)], 'a')).toEqual([true, true]);
    expect(readable([said('b'), said('b'), said('a', true)], 'a')).toEqual([false, true, true]);
    expect(readable([said('b'), said('a', true), said('b', true)], 'a')).toEqual([true, true, true]);
  });
});
