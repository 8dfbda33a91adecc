import { readFile } from 'node:fs/promises';
import type { OwnReportPhoto } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/feedback-people.js';
import { announced, phoneShot, shotAt } from '../../fixtures/feedback-shots.js';
import { darkSignal, type FeedbackTown, feedbackTown } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
let shot: Buffer;
beforeAll(async () => {
  [store, shot] = await Promise.all([startStore(), phoneShot()]);
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

const path = '/feedback/photos';
const register = async (request: object, who: 'reporter' | 'stranger' = 'reporter', key?: string) =>
  town.post(who, path, request, key);
const look = async (photoId: string) => (await town.get('reporter', `${path}/${photoId}`)).body as OwnReportPhoto;
const complete = (photoId: string) => town.post('reporter', `${path}/${photoId}/completion`);

/** Sends what is missing of a file, as a phone does. */
function sendMissing(photo: OwnReportPhoto, file: Buffer) {
  for (const { url, from, sizeBytes } of photo.parts)
    if (url) town.pictures.send(url, file.subarray(from, from + sizeBytes));
}
async function taken(file: Buffer, mediaType?: string): Promise<OwnReportPhoto> {
  const { body } = await register(announced(file, mediaType));
  sendMissing(body, file);
  expect((await complete(body.photoId)).status).toBe(200);
  await town.develop();
  return look(body.photoId);
}

describe('a photograph', () => {
  it('of a report without a name leads to nobody, not even by the receipt of its registration', async () => {
    const { body } = await register(announced(shot));
    const report = { ...darkSignal, anonymous: true, photoIds: [body.photoId] };
    expect((await town.post('reporter', '/feedback/reports', report)).status).toBe(201);
    const items = JSON.parse(await town.everything()) as object[];
    const telling = items.map((item) => JSON.stringify(item)).filter((item) => item.includes(personOf('reporter')));
    expect(telling.filter((item) => item.includes(body.photoId))).toEqual([]);
  });
  it('is registered, sent in parts, and lies sealed with copies without metadata', async () => {
    const { status, body } = await register(announced(shot));
    expect([status, body.state, body.parts.length]).toEqual([201, 'waiting', 1]);
    sendMissing(body, shot);
    expect((await look(body.photoId)).parts).toMatchObject([{ number: 1, stored: true }]);
    expect((await complete(body.photoId)).body).toMatchObject({ state: 'waiting', parts: [] });
    await town.develop();
    const photo = await look(body.photoId);
    expect(photo).toMatchObject({ state: 'sealed', shows: 'trouble', parts: [] });
    expect([photo.url, photo.thumbnailUrl]).toEqual([
      `https://pictures.test/feedback/copies/${photo.photoId}.jpg`,
      `https://pictures.test/feedback/copies/${photo.photoId}-small.jpg`,
    ]);
    const copy = town.pictures.objects.get(`feedback/copies/${photo.photoId}.jpg`);
    const { format, width, height, exif } = await sharp(copy).metadata();
    expect([format, width, height, exif]).toEqual(['jpeg', 480, 640, undefined]);
    // Where it was taken stands in no table in clear.
    expect(await town.everything()).not.toContain('29.87');
  });

  it('suggests to its taker the pin and the time that its file names, within ten metres', async () => {
    const { suggestion } = await taken(shot);
    expect(suggestion?.takenAt).toBe('2026-11-20T01:41:07.000Z');
    const { location } = suggestion ?? {};
    expect(location && metresBetween(location, shotAt)).toBeLessThan(10);
  });

  it('may be a WebP or a HEIC, whatever it was called', async () => {
    const webp = await phoneShot({ type: 'webp' });
    const heic = await readFile(new URL('../../../packages/pictures/fixtures/kerb.heic', import.meta.url));
    expect(await taken(webp, 'image/webp')).toMatchObject({ state: 'sealed', suggestion: { location: {} } });
    const { state, photoId, suggestion } = await taken(heic, 'image/jpeg');
    expect([state, suggestion?.location?.lat.toFixed(3)]).toEqual(['sealed', '29.875']);
    const { format } = await sharp(town.pictures.objects.get(`feedback/copies/${photoId}.jpg`)).metadata();
    expect(format).toBe('jpeg');
  });

  it.each([
    [
      'other bytes than were announced',
      (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.from([7])]),
      'other_bytes',
    ],
    [
      'a drawing with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'not_a_picture',
    ],
    ['half a file', (file: Buffer) => file.subarray(0, file.length / 2), 'cut_short'],
    ['an archive under the name of a HEIC', () => Buffer.from('PK\x03\x04 not a picture'), 'not_a_picture'],
  ] as const)('that is %s is refused, and its taker is told in words', async (_what, broken, refusal) => {
    const file = broken(shot);
    const { body } = await register(announced(refusal === 'other_bytes' ? shot : file, 'image/heic'));
    sendMissing(body, file);
    await complete(body.photoId);
    await town.develop();
    expect(await look(body.photoId)).toMatchObject({
      state: 'refused',
      refusal: { code: refusal, text: { zh: expect.stringMatching(/。$/), en: expect.any(String) } },
    });
    // He sees it on his screen, and hears of it only once it is part of a report.
    expect(await town.told('feedback.photo_refused')).toEqual([]);
    expect([...town.pictures.objects.keys()].filter((key) => key.includes('copies'))).toEqual([]);
  });

  it('that is sound outside and broken within is refused too', async () => {
    const broken = Buffer.from(shot);
    const codes = broken.indexOf(Buffer.from([0xff, 0xc4]));
    // More codes of one length than there can be.
    broken.fill(0xee, codes + 5, codes + 21);
    const { state, refusal } = await taken(broken);
    expect([state, refusal?.code]).toEqual(['refused', 'unreadable']);
  });
});

it('that was filed before its bytes came, and is no picture, is told to its taker with its report', async () => {
  const file = Buffer.from('no picture at all');
  const { body } = await register(announced(file));
  const reportId = await town.file('reporter', { photoIds: [body.photoId] });
  sendMissing(body, file);
  await complete(body.photoId);
  await town.develop();
  expect(await town.told('feedback.photo_refused')).toMatchObject([
    { reportId, photoId: body.photoId, refusal: 'not_a_picture', why: { zh: expect.stringContaining('照片') } },
  ]);
});

describe('an upload', () => {
  it('of several parts goes on with what is missing, and ends in one photograph', async () => {
    const large = await phoneShot({ width: 2700, height: 2700 });
    expect(large.length).toBeGreaterThan(5_300_000);
    const photoId = crypto.randomUUID();
    const ids: string[] = [];
    for (let cut = 0; cut < 3; cut++) {
      const { body } = await register({ photoId, ...announced(large) });
      ids.push(body.photoId);
      const [first] = body.parts;
      if (cut === 1) town.pictures.send(first.url, large.subarray(first.from, first.from + first.sizeBytes));
      expect((await complete(photoId)).body).toMatchObject({ status: 409, code: 'feedback.photo_incomplete' });
    }
    const left = await look(photoId);
    expect(left.parts.map(({ stored }) => stored)).toEqual([true, false]);
    expect(left.parts.map(({ url }) => url === undefined)).toEqual([true, false]);
    sendMissing(left, large);
    expect((await complete(photoId)).status).toBe(200);
    expect((await complete(photoId)).status).toBe(200);
    await town.develop();
    await town.develop();
    expect(new Set(ids)).toEqual(new Set([photoId]));
    expect((await look(photoId)).state).toBe('sealed');
    expect([...town.pictures.objects.keys()].filter((key) => key.includes('originals'))).toHaveLength(1);
  });

  it('that the store gave up after a day is begun anew under its number', async () => {
    const photoId = crypto.randomUUID();
    await register({ photoId, ...announced(shot) });
    town.pictures.giveUp();
    town.clock.at = new Date(town.clock.at.getTime() + 25 * 3_600_000);
    expect((await look(photoId)).parts).toEqual([{ number: 1, from: 0, sizeBytes: shot.length, stored: false }]);
    const { body } = await register({ photoId, ...announced(shot) });
    sendMissing(body, shot);
    await complete(photoId);
    await town.develop();
    expect((await look(photoId)).state).toBe('sealed');
  });

  it('answers a repeated request as the first, and a number in use for other bytes or another person 409', async () => {
    const photoId = crypto.randomUUID();
    const first = await register({ photoId, ...announced(shot) }, 'reporter', 'photo-key-1');
    const again = await register({ photoId, ...announced(shot) }, 'reporter', 'photo-key-1');
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = { ...announced(shot), sha256: 'ab'.repeat(32) };
    for (const taken of [
      await register({ photoId, ...other }),
      await register({ photoId, ...announced(shot) }, 'stranger'),
    ])
      expect([taken.status, taken.body.code]).toEqual([409, 'feedback.photo_taken']);
  });

  it('is bounded a day, and free again on the next', async () => {
    for (let n = 0; n < 60; n++) expect((await register(announced(shot))).status).toBe(201);
    const { status, body } = await register(announced(shot));
    expect([status, body.code, body.retryAt]).toEqual([429, 'feedback.photos_of_day', '2026-11-20T16:00:00.000Z']);
    expect((await register(announced(shot), 'stranger')).status).toBe(201);
    town.clock.at = new Date(body.retryAt);
    expect((await register(announced(shot))).status).toBe(201);
  });

  it.each([
    ['too large', { sizeBytes: 20_000_001 }],
    ['a drawing', { mediaType: 'image/svg+xml' }],
    ['an animation', { mediaType: 'image/gif' }],
    ['without a hash', { sha256: 'x' }],
    ['with a word that we do not know', { key: 'feedback/originals/other' }],
  ])('of a file that is %s is refused before a byte is sent', async (_what, over) => {
    expect((await register({ ...announced(shot), ...over })).status).toBe(400);
  });

  it('is nobody else’s', async () => {
    const { body } = await register(announced(shot));
    for (const answer of [
      await town.get('stranger', `${path}/${body.photoId}`),
      await town.post('stranger', `${path}/${body.photoId}/completion`),
      await town.get('reporter', `${path}/${crypto.randomUUID()}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'feedback.no_photo']);
    expect((await town.get(undefined, `${path}/${body.photoId}`)).status).toBe(401);
    expect((await town.get('facilities', `${path}/${body.photoId}`)).status).toBe(403);
  });
});
