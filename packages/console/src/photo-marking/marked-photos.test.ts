import type { StaffReportPhoto } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { nextAfter, photoAt, stillWaiting } from './marked-photos.js';
import { isMarked } from './marking.js';

const photo = (photoId: string, reportId: string) => ({ photoId, reportId, state: 'sealed' }) as StaffReportPhoto;
const photos = [photo('a', 'R1'), photo('b', 'R2'), photo('c', 'R2')];
const region = { x: 0.1, y: 0.1, width: 0.1, height: 0.1 };

describe('the row of photographs', () => {
  it('opens by the number of a photograph and by that of a report', () => {
    expect(photoAt(photos, 'c')?.photoId).toBe('c');
    expect(photoAt(photos, 'R2')?.photoId).toBe('b');
    expect(photoAt(photos, 'R9')).toBeUndefined();
    expect(photoAt(photos, undefined)).toBeUndefined();
  });

  it('goes on with the next one, and at its end with the one before', () => {
    expect(nextAfter(photos, 'a')?.photoId).toBe('b');
    expect(nextAfter(photos, 'c')?.photoId).toBe('b');
    expect(nextAfter([photo('a', 'R1')], 'a')).toBeUndefined();
  });

  it('does not offer again what was just acted on', () => {
    const acted = [{ photo: photo('b', 'R2'), regions: [] }];
    expect(stillWaiting(photos, acted).map(({ photoId }) => photoId)).toEqual(['a', 'c']);
  });
});

describe('a mark', () => {
  it('is rectangles, or the word that nothing has to be hidden, never neither nor both', () => {
    expect(isMarked([], false)).toBe(false);
    expect(isMarked([], true)).toBe(true);
    expect(isMarked([region], false)).toBe(true);
    expect(isMarked([region], true)).toBe(false);
  });
});
