import type { StaffReportPhoto } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { isRepairPhoto, sendRepairPhoto } from './send-repair-photo.js';

const bytes = new Uint8Array([1, 2, 3, 4, 5]);
const file = new File([bytes], 'fixed.jpg', { type: 'image/jpeg' });
const photoId = '00000000-0000-4000-9000-000000000001';
const view = (over: Partial<StaffReportPhoto>) => ({ photoId, version: 1, parts: [], ...over }) as StaffReportPhoto;
const photo = { photoId, reportId: 'ABCD1234EFGH', file, regions: [], nothingToHide: true };

/** A store that takes parts, and an API that has looked into the photograph after so many questions. */
function city(after: number, registered: Partial<StaffReportPhoto> = {}) {
  const taken: string[] = [];
  let asked = 0;
  const parts = [
    { number: 1, from: 0, sizeBytes: 3, stored: true },
    { number: 2, from: 3, sizeBytes: 2, stored: false, url: 'https://store.test/2' },
  ];
  return {
    taken,
    asked: () => asked,
    outside: {
      put: async (url: string, body: Blob) => void taken.push(`${url} ${body.size} ${body.type}`),
      pause: async () => {},
    },
    api: {
      addRepairPhoto: async () => view({ state: 'waiting', parts, ...registered }),
      completeRepairPhoto: async () => view({ state: 'waiting' }),
      getRepairPhoto: async () => view({ state: ++asked < after ? 'waiting' : 'public' }),
    },
  };
}

describe('a photograph of a repair', () => {
  it('sends the parts that are missing, as they are, and waits until somebody has looked into it', async () => {
    const { api, outside, taken, asked } = city(3);
    expect((await sendRepairPhoto(api, photo, outside)).state).toBe('public');
    expect(taken).toEqual(['https://store.test/2 2 ']);
    expect(asked()).toBe(3);
  });
  it('sends nothing where the city has it already', async () => {
    const { api, outside, taken, asked } = city(1, { state: 'public' });
    expect((await sendRepairPhoto(api, photo, outside)).state).toBe('public');
    expect([taken, asked()]).toEqual([[], 0]);
  });
  it('gives up asking at last, and says that it still waits', async () => {
    const { api, outside } = city(Number.POSITIVE_INFINITY);
    expect((await sendRepairPhoto(api, photo, outside)).state).toBe('waiting');
  });
  it('is one that a browser can show, of twenty megabytes at most', () => {
    expect(isRepairPhoto({ type: 'image/webp', size: 100 })).toBe(true);
    expect(isRepairPhoto({ type: 'image/heic', size: 100 })).toBe(false);
    expect(isRepairPhoto({ type: 'image/jpeg', size: 20_000_001 })).toBe(false);
  });
});
