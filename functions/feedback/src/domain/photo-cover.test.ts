import { ReportId, ReportPhotoId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import type { Report, ReportPhoto } from './files.js';
import { withCover } from './photo-cover.js';
import { newPhoto } from './photo-registering.js';

const report = (over: Partial<Report> = {}): Report => ({
  reportId: ReportId.parse('0123456789AB'),
  version: 4,
  serviceCode: 'FAC-LIGHTING',
  status: 'accepted',
  source: 'app',
  description: '路灯不亮',
  attributes: {},
  photoIds: [],
  fixedPhotoIds: [],
  requestedAt: '2026-11-24T02:00:00.000Z',
  updatedAt: '2026-11-24T02:00:00.000Z',
  returnedBy: [],
  steps: [],
  followers: 1,
  reopened: 0,
  escalation: 0,
  ...over,
});
const photo = (over: Partial<ReportPhoto> = {}): ReportPhoto => ({
  ...newPhoto(
    { sha256: 'ab'.repeat(32), sizeBytes: 400_000, mediaType: 'image/jpeg' },
    {
      photoId: ReportPhotoId.parse('3c1f9c52-4f0e-4d5e-9a53-2d6f3a6f1b10'),
      by: {},
      at: new Date('2026-11-22T08:00:00.000Z'),
    },
  ),
  state: 'sealed',
  ...over,
});
const shown = (key: string) => photo({ state: 'public', publicThumbnailKey: key });
const hidden = (key: string) => photo({ state: 'hidden', publicThumbnailKey: key });
const covers = (next: readonly Report[]) =>
  next.map(({ version, cover, otherCovers }) => ({ version, cover, otherCovers }));

it.each<[string, Partial<Report>, ReportPhoto, ReportPhoto, Partial<Report>]>([
  ['the first that is public is it', {}, photo(), shown('a'), { cover: 'a' }],
  ['another waits behind it', { cover: 'a' }, photo(), shown('b'), { cover: 'a', otherCovers: ['b'] }],
  [
    'a third behind that',
    { cover: 'a', otherCovers: ['b'] },
    photo(),
    shown('c'),
    { cover: 'a', otherCovers: ['b', 'c'] },
  ],
  [
    'hidden, the next is it',
    { cover: 'a', otherCovers: ['b', 'c'] },
    shown('a'),
    hidden('a'),
    { cover: 'b', otherCovers: ['c'] },
  ],
  [
    'the next is hidden',
    { cover: 'a', otherCovers: ['b', 'c'] },
    shown('b'),
    hidden('b'),
    { cover: 'a', otherCovers: ['c'] },
  ],
  ['none is left', { cover: 'a' }, shown('a'), hidden('a'), {}],
  [
    'drawn anew it stays it',
    { cover: 'a', otherCovers: ['b'] },
    shown('a'),
    shown('a2'),
    { cover: 'a2', otherCovers: ['b'] },
  ],
  ['public after all, it comes last', { cover: 'b' }, hidden('a'), shown('a2'), { cover: 'b', otherCovers: ['a2'] }],
])('%s', (_, over, before, after, expected) => {
  expect(covers(withCover(report(over), before, after))).toEqual([{ version: 5, ...expected }]);
});

it('stays as it is where what is hidden was never public, shows a repair, or is of no report', () => {
  const one = report({ cover: 'a' });
  expect(withCover(one, photo(), photo({ state: 'hidden' }))).toEqual([]);
  expect(withCover(one, photo({ shows: 'fixed' }), { ...shown('b'), shows: 'fixed' })).toEqual([]);
  expect(withCover(undefined, photo(), shown('a'))).toEqual([]);
});
