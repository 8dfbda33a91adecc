import { ReportId, ReportPhotoId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import type { ReportPhoto } from './files.js';
import { copyKeys, publicKeys } from './photo-keys.js';
import { newPhoto } from './photo-registering.js';
import { photoTransitions } from './photo-state.js';
import { ownPhotoView, publicPhotoView, sealedPhotoView, staffPhotoView } from './photo-view.js';

const photoId = ReportPhotoId.parse('3c1f9c52-4f0e-4d5e-9a53-2d6f3a6f1b10');
const photo = (over: Partial<ReportPhoto> = {}): ReportPhoto => ({
  ...newPhoto(
    { sha256: 'ab'.repeat(32), sizeBytes: 400_000, mediaType: 'image/jpeg' },
    { photoId, by: {}, at: new Date('2026-11-22T08:00:00.000Z') },
  ),
  reportId: ReportId.parse('7K3M9QTR0W2X'),
  exif: 'v1.sealed',
  ...copyKeys(photoId),
  ...publicKeys(photoId, 3),
  ...over,
});
const urlOf = (key: string) => `https://objects.example/${key}`;
const states = Object.keys(photoTransitions) as (keyof typeof photoTransitions)[];

it.each(states)('shows everybody of a photograph that is %s at most its public copy', (state) => {
  const text = JSON.stringify(publicPhotoView(photo({ state }), urlOf));
  expect(text).not.toMatch(/originals|copies|sealed"?:|exif/);
  expect(text.includes('/public/')).toBe(state === 'public');
});

it('shows nothing of one whose report is private, whatever its state', () => {
  for (const state of states)
    expect(JSON.stringify(publicPhotoView(photo({ state, isPrivate: true }), urlOf))).not.toContain('https://');
});

it('shows its taker and the staff the copy as it was taken, and nobody the original', () => {
  const sealed = photo({ state: 'sealed', regions: [] });
  for (const view of [
    sealedPhotoView(sealed, urlOf),
    ownPhotoView(sealed, [], urlOf),
    staffPhotoView(sealed, [], urlOf),
  ]) {
    expect(view.url).toBe(urlOf(`feedback/copies/${photoId}.jpg`));
    expect(JSON.stringify(view)).not.toMatch(/originals|exif|sha256/);
  }
});

it('says in words why it was not kept', () => {
  const view = ownPhotoView(photo({ state: 'refused', refusal: 'animated' }), [], urlOf);
  expect(view).toMatchObject({ state: 'refused', refusal: { code: 'animated', text: { zh: expect.any(String) } } });
  expect(view.url).toBeUndefined();
});
