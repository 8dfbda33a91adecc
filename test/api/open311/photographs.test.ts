import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Open311City, open311City, requestOf } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

let store: Store;
let city: Open311City;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  city = await open311City(store);
});

const whole = (over: Record<string, string> = {}) => requestOf(city.key, over);
const errorsOf = (text: string): { code: number; description: string }[] => JSON.parse(text);

describe('row 10: photographs in the request', () => {
  const formOf = (photos: number, bytes: Uint8Array = jpeg) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(whole())) form.set(name, value);
    for (let count = 1; count <= photos; count++)
      form.set(
        `photo${count}`,
        new File([bytes as Uint8Array<ArrayBuffer>, String(count)], `1.${count}.full.jpeg`, { type: 'image/jpeg' }),
      );
    return form;
  };
  const send = (form: FormData) => city.ask('requests.json', { method: 'POST', body: form });

  it('are kept sealed, and shown to nobody before an officer has looked at them', async () => {
    const { status, text } = await send(formOf(2));
    expect(status).toBe(200);
    const [{ service_request_id: number }] = JSON.parse(text);
    const report = await city.report(number);
    expect([report?.photoIds.length, city.objects.size]).toEqual([2, 2]);
    const photos = await city.deps.store.listPhotos(report?.reportId as never);
    expect(photos.map(({ state, by }) => [state, by.keyId])).toEqual(Array(2).fill(['waiting', 'fms000000000']));
    expect((await city.json(`requests/${number}.json`))[0].media_url).toBeNull();
    expect((await city.ask(`requests/${number}/photo.jpg`)).status).toBe(404);
  });
  it('are the same ones where the request is sent again', async () => {
    const [one, again] = [await send(formOf(2)), await send(formOf(2))];
    expect(again.text).toBe(one.text);
    expect(city.objects.size).toBe(2);
  });
  it('lead to the public copy once there is one', async () => {
    const [{ service_request_id: number }] = JSON.parse((await send(formOf(1))).text);
    const report = await city.report(number);
    if (!report) throw new Error('Nothing was filed');
    const [photo] = await city.deps.store.listPhotos(report.reportId);
    if (!photo) throw new Error('No photograph was kept');
    const keys = { publicKey: 'feedback/public/1.jpg', publicThumbnailKey: 'feedback/public/1-small.jpg' };
    await city.photos({ ...photo, ...keys, version: photo.version + 1, state: 'public' });
    await city.file({ ...report, version: report.version + 1, cover: keys.publicThumbnailKey });
    const shown = await city.app.request(`https://api.test/open311/requests/${number}/photo.jpg`);
    expect([shown.status, shown.headers.get('location')]).toEqual([302, 'https://pictures.test/feedback/public/1.jpg']);
  });
  it.each<[string, string, () => FormData]>([
    ['11 photographs', '11 photographs', () => formOf(11)],
    [
      'an archive under the name of a photograph',
      'photo1',
      () => formOf(1, new TextEncoder().encode('PK\x03\x04 bomb')),
    ],
    ['a film', 'photo1', () => formOf(1, new TextEncoder().encode('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'))],
    ['a file that is no photograph', 'photo1', () => formOf(1, new TextEncoder().encode('<svg onload="x"/>'))],
    ['more than four megabytes', 'larger', () => formOf(1, Uint8Array.from([...jpeg, ...new Uint8Array(4_300_000)]))],
  ])('are refused: %s', async (_case, word, form) => {
    const { status, text } = await send(form());
    expect([status, errorsOf(text)[0]?.description]).toEqual([400, expect.stringContaining(word)]);
    expect(city.objects.size).toBe(0);
  });
  it('may be four megabytes together, beside a description of 4,000 characters', async () => {
    const form = formOf(4, Uint8Array.from([...jpeg, ...new Uint8Array(999_990)]));
    form.set('description', '长'.repeat(4000));
    expect((await send(form)).status).toBe(200);
    expect([...city.objects.values()].reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(3_999_900);
  });
  it('may be HEIC, by the brands that the file names', async () => {
    const heic = new TextEncoder().encode('\0\0\0\x18ftypmif1\0\0\0\0mif1heic');
    expect((await send(formOf(1, heic))).status).toBe(200);
    const [report] = (await city.deps.store.listQueue('desk', { limit: 5 })).items;
    const photos = report && (await city.deps.store.listPhotos(report.reportId));
    expect(photos?.map(({ mediaType }) => mediaType)).toEqual(['image/heic']);
  });
  it('are refused in a form that is broken', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const { status } = await city.ask('requests.json', { method: 'POST', headers, body: '--x\r\nContent-Disp' });
    expect(status).toBe(400);
  });
});
