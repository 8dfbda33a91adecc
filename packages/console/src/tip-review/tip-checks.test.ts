import type { StaffTip } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { reasonsFor, secondsBetween, stored, tipChecks } from './tip-checks.js';

type Media = StaffTip['media'][number];
const media = (capturedAt: string, over: Partial<Media> = {}) =>
  ({
    mediaId: capturedAt,
    mediaType: 'image/jpeg',
    state: 'stored',
    source: 'live',
    sha256: '',
    capturedAt,
    ...over,
  }) as Media;
const tip = (pictures: Media[], over: Partial<StaffTip> = {}) =>
  ({ type: 'red_light', plate: '浙B12345', occurredAt: '2026-11-20T08:00:00Z', media: pictures, ...over }) as StaffTip;
const keptBy = (one: StaffTip) =>
  tipChecks(one)
    .filter(({ kept }) => kept)
    .map(({ rule }) => rule);

const pair = [media('2026-11-20T08:00:05Z'), media('2026-11-20T08:00:00Z')];

describe('the rules of evidence', () => {
  it('are all kept by two pictures five seconds apart', () => {
    expect(keptBy(tip(pair))).toEqual(['enough', 'movement', 'time', 'live', 'plate', 'arrived']);
    expect(secondsBetween(pair)).toBe(5);
    expect(stored(tip(pair)).map(({ capturedAt }) => capturedAt)).toEqual([
      '2026-11-20T08:00:00Z',
      '2026-11-20T08:00:05Z',
    ]);
  });

  it('miss the movement where both pictures are of one instant, or a day apart', () => {
    expect(keptBy(tip([media('2026-11-20T08:00:00Z'), media('2026-11-20T08:00:01Z')]))).not.toContain('movement');
    expect(keptBy(tip([media('2026-11-20T08:00:00Z'), media('2026-11-20T08:20:00Z')]))).not.toContain('movement');
  });

  it('take a film with a still of it for movement', () => {
    const film = media('2026-11-20T08:00:00Z', { mediaType: 'video/mp4' });
    expect(keptBy(tip([film, media('2026-11-20T08:00:02Z')]))).toEqual(expect.arrayContaining(['enough', 'movement']));
    expect(keptBy(tip([film]))).not.toContain('enough');
  });

  it('say what is from the album, too far from the time told, without a plate, or not here', () => {
    const old = tip(
      [media('2026-11-20T08:00:00Z', { source: 'album' }), media('2026-11-20T08:30:00Z', { state: 'refused' })],
      {
        occurredAt: '2026-11-20T08:15:00Z',
      },
    );
    const { plate: _plate, ...bare } = old;
    const found = tipChecks(bare);
    expect(found.filter(({ kept }) => kept)).toEqual([]);
    expect(found.find(({ rule }) => rule === 'time')?.figure).toBe(15);
    expect(found.find(({ rule }) => rule === 'live')?.figure).toBe(1);
    expect(found.find(({ rule }) => rule === 'arrived')?.figure).toBe(1);
  });

  it('ask nothing of a clue to a hit-and-run', () => {
    expect(tipChecks(tip([], { type: 'hit_and_run' }))).toEqual([]);
  });
});

describe('reasons for not adopting', () => {
  it('offer for a picture what pictures lack, and for a clue that it could not be proven', () => {
    expect(reasonsFor('red_light')).toContain('plate_unclear');
    expect(reasonsFor('red_light')).not.toContain('not_proven');
    expect(reasonsFor('hit_and_run')).toEqual(['not_proven', 'false_report']);
  });
});
