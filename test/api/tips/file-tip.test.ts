import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { adopting, type TipsTown, tipIdOf, tipsTown } from '../../fixtures/tips-town.js';

const at = new Date('2026-11-20T02:00:00.000Z');
const hourMs = 3_600_000;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let store: Store;
let here: TipsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await tipsTown(await store.table(`tips-${count++}`), at);
});

const tipId = tipIdOf(1);
const mp4Of = (seconds: number): Uint8Array<ArrayBuffer> => {
  const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const box = (type: string, body: readonly number[]) => [...u32(body.length + 8), ...Buffer.from(type), ...body];
  const header = box('mvhd', [0, 0, 0, 0, ...u32(0), ...u32(0), ...u32(1_000), ...u32(seconds * 1_000), ...u32(0)]);
  return Uint8Array.from([...box('ftyp', [...Buffer.from('isom'), 0, 0, 2, 0]), ...box('moov', header)]);
};
async function video(seconds: number, beside?: readonly string[]) {
  const bytes = mp4Of(seconds);
  const capturedAt = here.secondsAgo(30);
  const told = {
    tipId,
    mediaType: 'video/mp4',
    bytes: bytes.length,
    sha256: sha256(bytes),
    capturedAt,
    source: 'live',
    ...(beside ? { beside } : {}),
  };
  const form = await here.post('zhang', '/tips/photos', told);
  if (form.status === 201) await here.store(form.body.fields.key, bytes);
  return (form.body.mediaId ?? form.body.code) as string;
}

describe('sending a picture', () => {
  it.each([
    ['album', 24 * hourMs - 60_000, 201],
    ['album', 24 * hourMs, 201],
    ['album', 24 * hourMs + 60_000, 422],
    ['live', 72 * hourMs - 60_000, 201],
    ['live', 72 * hourMs + 60_000, 422],
    ['live', -4 * 60_000, 201],
    ['live', -6 * 60_000, 422],
  ])('out of the %s, taken %i ms ago, is answered %i before anything is uploaded', async (source, age, status) => {
    const answer = await here.photo('zhang', tipId, 'a', new Date(at.getTime() - age).toISOString(), source);
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.body.code).toBe(age < 0 ? 'tips.in_future' : 'tips.too_old');
    expect(here.objects.size).toBe(status === 201 ? 1 : 0);
  });

  it('is the same medium when it is sent again, and a seventh one is refused', async () => {
    const first = await here.photo('zhang', tipId, 'a', here.secondsAgo(9));
    const again = await here.photo('zhang', tipId, 'a', here.secondsAgo(9));
    expect(again.body.mediaId).toBe(first.body.mediaId);
    for (const content of ['b', 'c', 'd', 'e', 'f']) await here.photo('zhang', tipId, content, here.secondsAgo(9));
    expect((await here.photo('zhang', tipId, 'g', here.secondsAgo(9))).body.code).toBe('tips.too_many_media');
  });

  it('takes up no room any more once its phone has taken it away', async () => {
    const ids: string[] = [];
    for (const content of ['a', 'b', 'c', 'd', 'e', 'f'])
      ids.push((await here.photo('zhang', tipId, content, here.secondsAgo(9))).body.mediaId);
    const seventh = async (beside: readonly string[]) =>
      (await here.photo('zhang', tipId, 'g', here.secondsAgo(9), 'live', beside)).body.code;
    expect(await seventh(ids)).toBe('tips.too_many_media');
    expect(await seventh(ids.slice(1))).toBeUndefined();

    const first = await video(6, ids.slice(1));
    expect(await video(7, [first])).toBe('tips.too_many_media');
    const second = await video(7, []);
    const both = here.requestOf(tipId, [first, second, ids[0] ?? '']);
    expect((await here.post('zhang', '/tips', both)).body.code).toBe('tips.too_many_media');
    expect((await here.post('zhang', '/tips', { ...both, media: [second, ids[0]] })).status).toBe(201);
  });

  it('is filed six at the most, whatever its phone told before', async () => {
    const ids: string[] = [];
    for (const content of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      ids.push((await here.photo('zhang', tipId, content, here.secondsAgo(9), 'live', [])).body.mediaId);
    const filed = await here.post('zhang', '/tips', here.requestOf(tipId, ids));
    expect([filed.status, filed.body.code]).toEqual([422, 'tips.too_many_media']);
  });

  it('for somebody else’s report is refused', async () => {
    await here.photo('zhang', tipId, 'a', here.secondsAgo(9));
    expect((await here.photo('li', tipId, 'b', here.secondsAgo(9))).body.code).toBe('tips.id_taken');
  });

  it('names its sender in no key of the store', async () => {
    await here.photo('zhang', tipId, 'a', here.secondsAgo(9));
    const [key] = [...here.objects.keys()];
    expect(key).toMatch(/^tips\/originals\/10000000-0000-4000-8000-000000000001\/[0-9a-f-]{36}$/);
  });
});

describe('filing a report', () => {
  it('keeps it under a pseudonym, with a last day five working days away', async () => {
    const filed = await here.file('zhang', 1);
    expect(filed).toMatchObject({ status: 201, body: { status: 'submitted', reviewBy: { on: '2026-11-27' } } });
    const own = await here.get('zhang', `/tips/${tipId}`);
    expect(own.body).toMatchObject({
      plate: '浙B12345',
      plateKind: '02',
      text: '红灯亮了两秒后越过停止线。',
      type: 'red_light',
    });
    expect(own.body.media).toHaveLength(2);
    expect((await here.get('zhang', '/tips')).body.items).toHaveLength(1);
  });

  it('is part of what the caller may take away, words and pictures and all', async () => {
    await here.file('zhang', 1);
    const { body } = await here.get('zhang', '/tips/me/export');
    expect(body).toMatchObject({
      context: 'tips',
      records: [{ kind: 'tip', data: { text: '红灯亮了两秒后越过停止线。' } }],
    });
    expect((await here.get('li', '/tips/me/export')).body.records).toEqual([]);
  });

  it('answers somebody else’s report like none', async () => {
    await here.file('zhang', 1);
    expect((await here.get('li', `/tips/${tipId}`)).body.code).toBe('tips.not_found');
    expect((await here.get('li', '/tips')).body.items).toEqual([]);
  });

  it('is once, however often it is sent', async () => {
    const request = here.requestOf(tipId, await here.pair('zhang', tipId));
    const first = await here.post('zhang', '/tips', request);
    expect((await here.post('zhang', '/tips', request)).body).toEqual(first.body);
    expect(await here.told('tips.tip_filed')).toHaveLength(1);
  });

  it.each([
    ['plate', { plate: '浙B54321' }],
    ['type', { type: 'wrong_way' }],
    ['place', { place: '别的路口' }],
    ['words', { text: '他还逆行了一段。' }],
  ])('does not take another %s for what was filed under its number', async (_what, told) => {
    const request = here.requestOf(tipId, await here.pair('zhang', tipId));
    await here.post('zhang', '/tips', request);
    const changed = await here.post('zhang', '/tips', { ...request, ...told });
    expect([changed.status, changed.body.code]).toEqual([409, 'tips.filed_already']);
    expect((await here.get('zhang', `/tips/${tipId}`)).body.plate).toBe('浙B12345');
  });

  it('takes real names alone', async () => {
    const request = here.requestOf(tipId, []);
    expect(await here.post('nameless', '/tips', request)).toMatchObject({
      status: 403,
      body: { code: 'tips.real_name_needed' },
    });
  });

  it.each([
    ['an unknown type', { type: 'speeding_a_lot' }, 'tips.unknown_type'],
    ['no plate', { plate: undefined }, 'tips.plate'],
    ['a Cyrillic В', { plate: '浙В12345' }, 'tips.plate'],
    ['a Greek Α', { plate: '浙BΑ2345' }, 'tips.plate'],
    ['an O', { plate: '浙BO2345' }, 'tips.plate'],
    ['an unknown kind', { plateKind: '77' }, 'tips.plate'],
    ['another country', { location: { lat: 48.8, lng: 2.3 } }, 'tips.outside_city'],
    ['a time to come', { occurredAt: '2026-11-20T02:01:00.000Z' }, 'tips.in_future'],
    ['a time far from its pictures', { occurredAt: '2026-11-20T01:30:00.000Z' }, 'tips.time_differs'],
    ['a picture that is not his', { media: ['20000000-0000-4000-8000-000000000009'] }, 'tips.media_missing'],
    ['no picture', { media: [] }, 'tips.too_few_photos'],
  ])('is refused with %s, and nothing of it is lost', async (_what, told, code) => {
    expect((await here.file('zhang', 1, told)).body.code).toBe(code);
    expect((await here.file('zhang', 1)).status).toBe(201);
  });

  it.each([
    ['浙Ｂ１２３４５', '浙B12345', '02'],
    ['浙bd12345', '浙BD12345', '52'],
    ['浙B12345D', '浙B12345D', '51'],
    ['浙B1234挂', '浙B1234挂', '15'],
    ['浙B1234学', '浙B1234学', '16'],
    ['粤ZA123港', '粤ZA123港', '26'],
  ])('reads the plate %s', async (typed, plate, plateKind) => {
    await here.file('zhang', 1, { plate: typed });
    expect((await here.get('zhang', `/tips/${tipId}`)).body).toMatchObject({ plate, plateKind });
  });

  it.each([
    ['one second', 15, 14, 'tips.no_movement'],
    ['two seconds', 15, 13, undefined],
    ['eleven minutes', 690, 30, 'tips.no_movement'],
  ])('asks pictures that lie %s apart whether they show movement', async (_what, first, second, code) => {
    const one = await here.photo('zhang', tipId, 'a', here.secondsAgo(first));
    const other = await here.photo('zhang', tipId, 'b', here.secondsAgo(second));
    const request = here.requestOf(tipId, [one.body.mediaId, other.body.mediaId]);
    expect((await here.post('zhang', '/tips', request)).body.code).toBe(code);
  });

  it.each([
    [4, 'tips.media_refused'],
    [5, undefined],
    [60, undefined],
    [61, 'tips.media_refused'],
  ])('takes a video of %i seconds with a still of it, or does not', async (seconds, code) => {
    const film = await video(seconds);
    const still = await here.photo('zhang', tipId, 'still', here.secondsAgo(29));
    const alone = await here.post('zhang', '/tips', here.requestOf(tipId, [film]));
    expect(alone.body.code).toBe(code ?? 'tips.still_missing');
    const answer = await here.post('zhang', '/tips', here.requestOf(tipId, [film, still.body.mediaId]));
    expect(answer.body.code).toBe(code);
  });

  it('does not take a page with a script for a picture', async () => {
    const svg = Uint8Array.from(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
    const told = {
      tipId,
      mediaType: 'image/jpeg',
      bytes: svg.length,
      sha256: sha256(svg),
      capturedAt: here.secondsAgo(9),
      source: 'live',
    };
    const form = await here.post('zhang', '/tips/photos', told);
    await here.store(form.body.fields.key, svg);
    const answer = await here.post('zhang', '/tips', here.requestOf(tipId, [form.body.mediaId]));
    expect(answer.body.code).toBe('tips.media_refused');
  });

  it('takes a clue to a hit-and-run without plate or picture', async () => {
    const told = { type: 'hit_and_run', plate: undefined, occurredAt: '2026-11-18T20:00:00.000Z' };
    const clue = await here.post('zhang', '/tips', { ...here.requestOf(tipId, []), ...told });
    expect(clue).toMatchObject({ status: 201, body: { reviewBy: { on: '2026-11-23' } } });
  });

  it('ends for the day after ten, but not for emergencies', async () => {
    for (let n = 1; n <= 10; n++) expect((await here.file('zhang', n, { plate: `浙B${10_000 + n}` })).status).toBe(201);
    expect(await here.file('zhang', 11, { plate: '浙B99999' })).toMatchObject({
      status: 429,
      body: { code: 'tips.day_full', retryAt: '2026-11-20T16:00:00.000Z' },
    });
    expect((await here.file('zhang', 12, { type: 'drink_drive', plate: '浙B88888' })).status).toBe(201);
    expect((await here.get('zhang', '/tips/standing')).body.leftToday).toBe(0);
    here.clock.at = new Date('2026-11-20T16:00:00.000Z');
    expect((await here.file('zhang', 13, { plate: '浙B99999' })).status).toBe(201);
  });

  it.each([
    ['no token', undefined, 401],
    ['an officer', 'tip_reviewer', 403],
  ] as const)('is closed to %s', async (_what, who, status) => {
    expect((await here.post(who, '/tips', here.requestOf(tipId, []))).status).toBe(status);
    expect((await here.get(who, '/tips')).status).toBe(status);
  });

  it('knows no further fields and no text of half a thousand and one characters', async () => {
    const request = here.requestOf(tipId, []);
    expect((await here.post('zhang', '/tips', { ...request, reward: 1 })).body.code).toBe('request.invalid');
    expect((await here.post('zhang', '/tips', { ...request, text: '长'.repeat(501) })).body.code).toBe(
      'request.text_too_long',
    );
  });
});

describe('many at once', () => {
  it('who saw one car at one moment: one of them is the first', async () => {
    const requests = await Promise.all(
      (['zhang', 'li'] as const).flatMap((who, n) =>
        [1, 2].map(async (m) => {
          const id = tipIdOf(n * 2 + m);
          return { who, request: here.requestOf(id, await here.pair(who, id)) };
        }),
      ),
    );
    const filed = await Promise.all(requests.map(({ who, request }) => here.post(who, '/tips', request)));
    expect(filed.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(filed.map(({ body }) => body.status).sort()).toEqual(['second', 'second', 'second', 'submitted']);
  });

  it('of one reporter are never more than the day takes', async () => {
    for (let n = 1; n <= 8; n++) await here.file('zhang', n, { plate: `浙B${10_000 + n}` });
    const requests = await Promise.all(
      [11, 12, 13, 14].map(async (n) =>
        here.requestOf(tipIdOf(n), await here.pair('zhang', tipIdOf(n)), { plate: `浙B${20_000 + n}` }),
      ),
    );
    const filed = await Promise.all(requests.map((request) => here.post('zhang', '/tips', request)));
    expect(filed.filter(({ status }) => status === 201)).toHaveLength(2);
    expect((await here.get('zhang', '/tips/standing')).body.leftToday).toBe(0);
  });
});

describe('the first reporter', () => {
  const minutesLater = (minutes: number) => {
    here.clock.at = new Date(at.getTime() + minutes * 60_000);
  };
  it.each([
    ['five minutes later at the same place', 5, {}, 'second'],
    ['six minutes later, the same act', 6, {}, 'second'],
    ['six minutes later, another act', 6, { type: 'wrong_way' }, 'submitted'],
    ['at once, 90 metres away', 0, { location: { lat: 29.8708, lng: 121.55 } }, 'second'],
    ['at once, 120 metres away', 0, { location: { lat: 29.8711, lng: 121.55 } }, 'submitted'],
    ['of another car', 0, { plate: '浙B54321' }, 'submitted'],
    ['a day and a minute later', 1_441, {}, 'submitted'],
  ])('stands before a report %s or not', async (_what, minutes, told, status) => {
    await here.file('zhang', 1);
    minutesLater(minutes);
    expect((await here.file('li', 2, told)).body.status).toBe(status);
  });

  it('gives way to the second where his report does not stand, who is told so', async () => {
    await here.file('zhang', 1);
    await here.file('li', 2);
    await here.file('li', 3);
    expect((await here.get('tip_reviewer', '/tips/staff/tips')).body.items).toHaveLength(1);
    expect((await here.reject(1, 'plate_unclear')).status).toBe(200);
    expect((await here.get('li', `/tips/${tipIdOf(2)}`)).body.status).toBe('submitted');
    expect((await here.get('li', `/tips/${tipIdOf(3)}`)).body.status).toBe('second');
    expect((await here.told('tips.tip_changed')).map(({ news }) => news).sort()).toEqual(['not_adopted', 'taken_up']);
    expect((await here.review('tip_reviewer', 2, { verdict: 'adopt', record: adopting }, 2)).status).toBe(200);
  });
});
