import { PersonId, ReportId, ReportPhotoId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { ReportPhoto } from './files.js';
import { attached } from './photo-attach.js';
import { newPhoto } from './photo-registering.js';

const at = new Date('2026-11-22T08:00:00.000Z');
const reportId = ReportId.parse('7K3M9QTR0W2X');
const owner = { personId: PersonId.parse('00000000-0000-4000-8000-000000000001') };
const photo = (over: Partial<ReportPhoto> = {}): ReportPhoto => ({
  ...newPhoto(
    { sha256: 'ab'.repeat(32), sizeBytes: 400_000, mediaType: 'image/jpeg' },
    { photoId: ReportPhotoId.parse(crypto.randomUUID()), by: owner, at },
  ),
  ...over,
});
const attach = (photos: readonly ReportPhoto[], ids = photos.map(({ photoId }) => photoId), isPrivate = false) =>
  attached(photos, ids, { reportId, isPrivate, owner });

it('takes photographs into a report once, also while their bytes are on their way', () => {
  const [one, two] = [photo(), photo({ state: 'sealed' })];
  const outcome = attach([one, two], [one.photoId, two.photoId, one.photoId]);
  expect(outcome.ok && outcome.value.map(({ photoId, version }) => [photoId, version])).toEqual([
    [one.photoId, 2],
    [two.photoId, 2],
  ]);
  expect(outcome.ok && attach(outcome.value)).toEqual({ ok: true, value: [] });
});

it('says of those of a private report that they never become public', () => {
  const outcome = attach([photo()], undefined, true);
  expect(outcome).toMatchObject({ ok: true, value: [{ isPrivate: true, reportId }] });
});

describe('refuses', () => {
  it.each([
    ['one that there is not', [], 'feedback.photo_unknown'],
    ['another person’s', [photo({ by: { personId: PersonId.parse(crypto.randomUUID()) } })], 'feedback.photo_unknown'],
    ['an officer’s', [photo({ by: { officerId: 'officer-fei' } })], 'feedback.photo_unknown'],
    ['a forgotten one', [photo({ forgottenAt: at.toISOString() })], 'feedback.photo_unknown'],
    ['another report’s', [photo({ reportId: ReportId.parse('0K3M9QTR0W2X') })], 'feedback.photo_attached'],
    ['one that is no picture', [photo({ state: 'refused', refusal: 'not_a_picture' })], 'feedback.photo_refused'],
  ] as const)('%s', (_what, photos, refusal) => {
    const ids = photos.length > 0 ? undefined : [ReportPhotoId.parse(crypto.randomUUID())];
    expect(attach(photos, ids)).toEqual({ ok: false, refusal });
  });
});
