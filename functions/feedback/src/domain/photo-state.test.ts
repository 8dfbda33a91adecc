import { ReportId, ReportPhotoId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { ReportPhoto } from './files.js';
import { newPhoto } from './photo-registering.js';
import { isStored, mayTurn, photoTransitions, waitsForMarking } from './photo-state.js';

const aPhoto = (over: Partial<ReportPhoto>): ReportPhoto => ({
  ...newPhoto(
    { sha256: 'ab'.repeat(32), sizeBytes: 400_000, mediaType: 'image/jpeg' },
    { photoId: ReportPhotoId.parse(crypto.randomUUID()), by: {}, at: new Date('2026-11-22T08:00:00.000Z') },
  ),
  reportId: ReportId.parse('7K3M9QTR0W2X'),
  ...over,
});

const states = Object.keys(photoTransitions) as (keyof typeof photoTransitions)[];
const ways = [
  'waiting sealed',
  'waiting refused',
  'waiting public',
  'sealed public',
  'sealed hidden',
  'public public',
  'public hidden',
  'hidden public',
];

describe('the states of a photograph', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('%s to %s', (from, to) => {
    expect(mayTurn(from, to)).toBe(ways.includes(`${from} ${to}`));
  });
});

it('proves a repair only where its bytes are there', () => {
  expect(states.filter((state) => isStored(aPhoto({ state })))).toEqual(['sealed', 'public', 'hidden']);
  expect(isStored(aPhoto({ state: 'public', forgottenAt: '2027-01-01T00:00:00.000Z' }))).toBe(false);
});

it('waits for an officer only if it is there, unmarked, of a report, and of one that is public', () => {
  expect(waitsForMarking(aPhoto({ state: 'sealed' }))).toBe(true);
  expect(waitsForMarking(aPhoto({ state: 'sealed', isPrivate: true }))).toBe(false);
  const { reportId: _none, ...loose } = aPhoto({ state: 'sealed' });
  expect(waitsForMarking(loose)).toBe(false);
  for (const state of ['waiting', 'refused', 'public', 'hidden'] as const)
    expect(waitsForMarking(aPhoto({ state }))).toBe(false);
});
