import { ReportId, ReportPhotoId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { ReportPhoto } from './files.js';
import { forgotten, keptUntilFor } from './photo-keeping.js';
import { newPhoto } from './photo-registering.js';

const aPhoto = (over: Partial<ReportPhoto>): ReportPhoto => ({
  ...newPhoto(
    { sha256: 'ab'.repeat(32), sizeBytes: 400_000, mediaType: 'image/jpeg' },
    { photoId: ReportPhotoId.parse(crypto.randomUUID()), by: {}, at: new Date('2026-11-22T08:00:00.000Z') },
  ),
  reportId: ReportId.parse('7K3M9QTR0W2X'),
  ...over,
});

const at = new Date('2026-12-01T00:00:00.000Z');
const updatedAt = '2026-11-22T08:00:00.000Z';

describe('how long a photograph is kept', () => {
  it.each([
    [
      'a closed report',
      { status: 'closed', closedAt: '2026-11-20T00:00:00.000Z', updatedAt },
      '2027-05-19T00:00:00.000Z',
    ],
    ['one that was rejected', { status: 'rejected', updatedAt }, '2027-05-21T08:00:00.000Z'],
    ['an open one: it is asked again', { status: 'in_progress', updatedAt }, '2026-12-31T00:00:00.000Z'],
    ['none: nothing keeps it', undefined, at.toISOString()],
  ] as const)('of %s', (_what, report, until) => {
    expect(keptUntilFor(report, at)).toBe(until);
  });
});

it('forgets everything but what the public sees', () => {
  const photo = aPhoto({ state: 'public', exif: 'v1.x', capturedAt: updatedAt, publicKey: 'feedback/public/1.jpg' });
  const left = forgotten(photo, at);
  expect(left).toMatchObject({ state: 'public', publicKey: 'feedback/public/1.jpg', forgottenAt: at.toISOString() });
  expect(JSON.stringify(left)).not.toMatch(/exif|capturedAt|copies|uploadId/);
});
