import { TipMediaId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { TipMedia } from './files.js';
import { otherTimes } from './other-times.js';

const mediaId = TipMediaId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
const capturedAt = '2026-11-20T02:00:00.000Z';
const medium = (writtenAt?: string): TipMedia => ({
  mediaId,
  mediaType: 'image/jpeg',
  bytes: 1_000,
  sha256: 'a'.repeat(64),
  capturedAt,
  source: 'album',
  key: 'tips/originals/1',
  registeredAt: capturedAt,
  state: 'stored',
  ...(writtenAt ? { writtenAt } : {}),
});
const seconds = (writtenAt?: string) => otherTimes({ media: [medium(writtenAt)] }).map((one) => one.seconds);

describe('a picture whose file says another time than its phone told', () => {
  it('is named with both times and how far they lie apart', () => {
    const writtenAt = '2026-11-19T23:00:00.000Z';
    expect(otherTimes({ media: [medium(), medium(writtenAt)] })).toEqual([
      { mediaId, capturedAt, writtenAt, seconds: -10_800 },
    ]);
  });
  it('is not one whose file says nothing, or the same within two minutes', () => {
    for (const same of [undefined, capturedAt, '2026-11-20T02:02:00.000Z', '2026-11-20T01:58:00.000Z'])
      expect(seconds(same)).toEqual([]);
    expect(seconds('2026-11-20T02:02:01.000Z')).toEqual([121]);
  });
});
