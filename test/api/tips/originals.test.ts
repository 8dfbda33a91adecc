import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { adopting, type TipsTown, tipIdOf, tipsTown } from '../../fixtures/tips-town.js';

const at = new Date('2026-11-20T02:00:00.000Z');
const dayMs = 86_400_000;
let store: Store;
let here: TipsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await tipsTown(await store.table(`tips-originals-${count++}`), at);
});

const inDays = (days: number) => {
  here.clock.at = new Date(at.getTime() + days * dayMs);
};
/** What lies in one of the two stores of a report, by the last part of each name. */
const lying = (folder: 'originals' | 'media', n = 1) =>
  [...here.objects.keys()].filter((key) => key.startsWith(`tips/${folder}/${tipIdOf(n)}/`));
const own = async (n = 1) => (await here.get('zhang', `/tips/${tipIdOf(n)}`)).body;
const urls = async (n = 1): Promise<string[]> =>
  (await own(n)).media.flatMap(({ url }: { url?: string }) => (url ? [url] : []));
const appeal = (n = 1) => here.post('zhang', `/tips/${tipIdOf(n)}/appeal`, { text: '我当时就在现场，照片是真的。' });
const answer = (version: number) =>
  here.post('supervisor', `/tips/staff/tips/${tipIdOf(1)}/appeal-decision`, {
    version,
    verdict: 'keep',
    answer: '维持原结论，画面不能证明。',
  });
/** The verdict alone, before anything follows from it. */
const adoptOnly = (n = 1) =>
  here.post('tip_reviewer', `/tips/staff/tips/${tipIdOf(n)}/review`, {
    version: 1,
    verdict: 'adopt',
    record: adopting,
  });

describe('an adopted report', () => {
  it('has its originals locked as they came, once, before it is told as a record', async () => {
    await here.file('zhang', 1);
    expect([lying('originals').length, lying('media').length]).toEqual([2, 0]);
    await adoptOnly();
    expect(await here.told('tips.tip_adopted')).toEqual([]);
    const written: string[] = [];
    const locked = {
      ...here.lockDeps.locked,
      write: async (...[key, bytes, type]: Parameters<typeof here.lockDeps.locked.write>) => {
        written.push(key);
        await here.lockDeps.locked.write(key, bytes, type);
      },
    };
    await here.spread({ locked });
    await here.spread({ locked });
    expect(written.sort()).toEqual(lying('media').sort());
    const [handed] = await here.told('tips.tip_adopted');
    expect(handed?.photos.map(({ key }) => key).sort()).toEqual(written);
    for (const { key, sha256 } of handed?.photos ?? [])
      expect(here.lockDeps.sha256(here.objects.get(key) ?? new Uint8Array())).toBe(sha256);
    expect(await here.told('tips.tip_adopted')).toHaveLength(1);
  });

  it('is shown from where it is locked, and its unlocked originals go after a week', async () => {
    await here.file('zhang', 1);
    expect((await urls()).every((url) => url.startsWith('https://objects.test/tips/originals/'))).toBe(true);
    await here.adopt(1);
    inDays(6.9);
    expect(await here.forget()).toBe(0);
    inDays(7);
    expect(await here.forget()).toBe(1);
    expect([lying('originals').length, lying('media').length]).toEqual([0, 2]);
    expect((await urls()).map((url) => url.split('/tips/')[0])).toEqual(['https://locked.test', 'https://locked.test']);
    expect(await here.forget()).toBe(0);
  });

  it('of which an original was changed meanwhile is not told as a record', async () => {
    await here.file('zhang', 1);
    await adoptOnly();
    const [first = ''] = lying('originals');
    const bytes = here.objects.get(first) ?? new Uint8Array();
    here.objects.set(first, bytes.with(10, 0));
    await expect(here.spread()).rejects.toThrow('was changed');
    here.objects.delete(first);
    await expect(here.spread()).rejects.toThrow('is not there');
    expect(await here.told('tips.tip_adopted')).toEqual([]);
    const faults: unknown[] = [];
    const forget = () => here.forget({}, (fault) => void faults.push(fault));
    expect(await forget()).toBe(0);
    expect(faults).toEqual([]);
    inDays(400);
    expect(await forget()).toBe(0);
    expect(String(faults)).toContain(`${tipIdOf(1)} was adopted and its originals are not locked`);
    here.objects.set(first, bytes);
    await here.spread();
    expect(await here.told('tips.tip_adopted')).toHaveLength(1);
    faults.length = 0;
    await forget();
    expect(faults).toEqual([]);
  });

  it('that is a clue has its pictures locked too, and becomes no record', async () => {
    const media = await here.pair('zhang', tipIdOf(1));
    await here.post('zhang', '/tips', { ...here.requestOf(tipIdOf(1), media), type: 'hit_and_run', plate: undefined });
    await here.review('tip_reviewer', 1, { verdict: 'adopt' });
    expect(lying('media')).toHaveLength(2);
    expect(await here.told('tips.tip_adopted')).toEqual([]);
  });
});

describe('what no report took up', () => {
  it('is removed after a week, and can be filed no more', async () => {
    const tipId = tipIdOf(1);
    const media = await here.pair('zhang', tipId);
    inDays(6.9);
    expect(await here.forget()).toBe(0);
    inDays(7);
    expect(await here.forget()).toBe(1);
    expect(lying('originals')).toEqual([]);
    const told = { occurredAt: new Date(at.getTime() - 20_000).toISOString() };
    expect((await here.post('zhang', '/tips', here.requestOf(tipId, media, told))).body.code).toBe(
      'tips.media_missing',
    );
    expect(await here.forget()).toBe(0);
    expect((await here.file('zhang', 1)).status).toBe(201);
  });

  it('goes from beside a report that was filed without it, which keeps its own', async () => {
    const tipId = tipIdOf(1);
    const taken = await here.photo('zhang', tipId, 'taken away', here.secondsAgo(30));
    await here.file('zhang', 1);
    expect(lying('originals')).toHaveLength(3);
    inDays(7);
    expect(await here.forget()).toBe(1);
    expect(lying('originals')).toHaveLength(2);
    expect(lying('originals').some((key) => key.endsWith(taken.body.mediaId))).toBe(false);
    expect(await urls()).toHaveLength(2);
    expect(await here.forget()).toBe(0);
  });

  it('is removed for good where a picture is registered beside it while it goes', async () => {
    const tipId = tipIdOf(1);
    const [old = ''] = await here.pair('zhang', tipId);
    inDays(7);
    const originals = {
      remove: async (key: string) => {
        if (key.endsWith(old)) await here.photo('zhang', tipId, 'a new one', here.secondsAgo(5));
        here.objects.delete(key);
      },
    };
    expect(await here.forget({ originals })).toBe(1);
    expect(lying('originals')).toHaveLength(1);
    expect(await here.forget()).toBe(0);
    inDays(14);
    expect(await here.forget()).toBe(1);
    expect(lying('originals')).toEqual([]);
  });
});

describe('a report that was not adopted', () => {
  it('keeps its pictures as long as somebody may go on with it, and no longer', async () => {
    await here.file('zhang', 1);
    await here.reject(1, 'plate_unclear');
    inDays(61.9);
    expect(await here.forget()).toBe(0);
    expect(await urls()).toHaveLength(2);
    expect(JSON.stringify((await own()).media)).not.toContain('removed');
    inDays(62);
    expect(await here.forget()).toBe(1);
    expect(lying('originals')).toEqual([]);
    expect(await urls()).toEqual([]);
    expect((await own()).media).toMatchObject([{ removed: true }, { removed: true }]);
    expect((await own()).reason.code).toBe('plate_unclear');
    expect(lying('media')).toEqual([]);
  });

  it('keeps them while an appeal is open, and as long again once it is answered', async () => {
    await here.file('zhang', 1);
    await here.reject(1, 'false_report');
    inDays(59);
    await appeal();
    inDays(300);
    expect(await here.forget()).toBe(0);
    expect((await answer(3)).status).toBe(200);
    inDays(361);
    expect(await here.forget()).toBe(0);
    inDays(362);
    expect(await here.forget()).toBe(1);
    expect(lying('originals')).toEqual([]);
  });

  it('keeps them where an appeal comes in between the list and the mark', async () => {
    await here.file('zhang', 1);
    await here.reject(1, 'false_report');
    inDays(62);
    const { listKept } = here.deps.store;
    const slow: typeof listKept = async (...asked) => {
      const page = await listKept(...asked);
      if (asked[0] !== 'turned_down') return page;
      inDays(60);
      expect((await appeal()).status).toBe(200);
      inDays(62);
      return page;
    };
    expect(await here.forget({ store: { ...here.deps.store, listKept: slow } })).toBe(0);
    expect(await urls()).toHaveLength(2);
  });

  it('takes no appeal once its pictures are going', async () => {
    await here.file('zhang', 1);
    await here.reject(1, 'false_report');
    inDays(62);
    await here.forget();
    inDays(60);
    expect((await own()).mayAppealUntil).toBeUndefined();
    expect((await appeal()).body.code).toBe('tips.nothing_to_appeal');
  });

  it('has them removed by the next run where one ended between its steps', async () => {
    await here.file('zhang', 1);
    await here.reject(1, 'plate_unclear');
    inDays(62);
    const broken = {
      remove: async () => {
        throw new Error('The store is away');
      },
    };
    await expect(here.forget({ originals: broken })).rejects.toThrow('The store is away');
    expect([lying('originals').length, (await urls()).length]).toEqual([2, 0]);
    expect(await here.forget()).toBe(1);
    expect(lying('originals')).toEqual([]);
    expect(await here.forget()).toBe(0);
  });

  it('holds up no other one where it cannot be removed', async () => {
    await here.file('zhang', 1);
    await here.file('zhang', 2, { plate: '浙B22222' });
    await here.reject(1, 'plate_unclear');
    await here.reject(2, 'plate_unclear');
    inDays(62);
    const faults: unknown[] = [];
    const remove = async (key: string) => {
      if (key.includes(tipIdOf(1))) throw new Error('The store is away');
      here.objects.delete(key);
    };
    expect(await here.forget({ originals: { remove } }, (fault) => void faults.push(fault))).toBe(1);
    expect([faults.length, lying('originals', 1).length, lying('originals', 2).length]).toEqual([1, 2, 0]);
  });
});

describe('a report that waits', () => {
  it('keeps its pictures however long nobody looks at it', async () => {
    await here.file('zhang', 1);
    inDays(400);
    expect(await here.forget()).toBe(0);
    expect(lying('originals')).toHaveLength(2);
  });

  it('behind another one keeps them until that one is adopted', async () => {
    await here.file('li', 1);
    await here.file('zhang', 2);
    inDays(60);
    expect(await here.forget()).toBe(0);
    await here.adopt(1);
    expect(await here.forget()).toBe(1);
    expect(lying('originals', 2)).toEqual([]);
    expect((await own(2)).status).toBe('second');
  });

  it('behind an adopted one keeps them as long as that one is evidence of nothing', async () => {
    await here.file('li', 1);
    await here.file('zhang', 2);
    await adoptOnly(1);
    inDays(20);
    expect(await here.forget({}, () => undefined)).toBe(0);
    expect(lying('originals', 2)).toHaveLength(2);
    await here.spread();
    expect(await here.forget()).toBe(1);
  });

  it('and is taken up where the first did not stand has all of them', async () => {
    await here.file('li', 1);
    await here.file('zhang', 2);
    inDays(20);
    await here.reject(1, 'plate_unclear');
    expect(await here.forget()).toBe(0);
    expect((await own(2)).status).toBe('submitted');
    expect(await urls(2)).toHaveLength(2);
  });
});
