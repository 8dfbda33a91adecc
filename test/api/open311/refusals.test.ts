import { personLimiter } from '@yilu/http/person-limiter';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Open311City, open311City, requestOf } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

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
const without = (name: string) => Object.fromEntries(Object.entries(whole()).filter(([field]) => field !== name));
const errorsOf = (text: string): { code: number; description: string }[] => JSON.parse(text);

describe('row 8: what is wrong with a request', () => {
  it.each<[string, number, string, () => Record<string, string>]>([
    ['no key', 403, 'api_key', () => without('api_key')],
    ['a wrong key', 403, 'api_key', () => whole({ api_key: `${city.key}x` })],
    ['a key of nobody', 403, 'api_key', () => whole({ api_key: 'abc' })],
    ['no service', 400, 'service_code', () => without('service_code')],
    ['an unknown service', 404, 'service_code', () => whole({ service_code: 'NOTHING' })],
    ['a private service', 404, 'service_code', () => whole({ service_code: 'COMPLAINT' })],
    ['a car to be moved', 404, 'service_code', () => whole({ service_code: 'MOVE-CAR' })],
    ['a missing answer', 400, 'attribute[danger_now]', () => without('attribute[danger_now]')],
    ['a wrong answer', 400, 'attribute[danger_now]', () => whole({ 'attribute[danger_now]': '也许' })],
    ['no place', 400, 'lat and long', () => ({ ...without('lat'), long: '' })],
    ['half a place', 400, 'lat and long', () => without('long')],
    ['a place that is none', 400, 'lat and long', () => whole({ lat: 'here' })],
    ['a place that is not on earth', 400, 'lat and long', () => whole({ lat: '95' })],
    ['a place in another country', 400, 'outside', () => whole({ lat: '51.5', long: '-0.12' })],
    [
      'an address_id of nobody',
      400,
      'address_id',
      () => ({ ...without('lat'), long: '', address_id: '#NOTPINPOINTED#' }),
    ],
    ['4,001 characters', 400, '4001', () => whole({ description: '长'.repeat(4001) })],
    ['an answer of a page', 400, 'attribute[direction]', () => whole({ 'attribute[direction]': '东'.repeat(401) })],
    ['a picture’s endless address', 400, 'media_url', () => whole({ media_url: `https://x.test/${'a'.repeat(500)}` })],
    ['an address of a page', 400, 'address_string', () => whole({ address_string: '路'.repeat(201) })],
  ])('is said of %s', async (_case, status, word, fields) => {
    const answer = await city.post('requests.json', fields());
    expect(answer.status).toBe(status);
    expect(errorsOf(answer.text)[0]).toEqual({ code: status, description: expect.stringContaining(word) });
    const xml = await city.post('requests.xml', fields());
    expect([xml.status, XMLValidator.validate(xml.text)]).toEqual([status, true]);
    expect(xml.text).toContain(`<errors><error><code>${status}</code>`);
  });
  it('takes 4,000 characters', async () => {
    expect((await city.post('requests.json', whole({ description: '长'.repeat(4000) }))).status).toBe(200);
  });
  it('says everything at once', async () => {
    const { status, text } = await city.post('requests.json', {
      api_key: city.key,
      service_code: 'FAC-SIGN-MISSING',
      description: '长'.repeat(4001),
    });
    expect([status, errorsOf(text).length]).toEqual([400, 3]);
  });
  it('says of a revoked key what it says of a wrong one, from the moment on', async () => {
    const { apiKeys } = await city.deps.store.find({ apiKeys: ['fms000000000' as never] });
    await city.put({ apiKeys: apiKeys.map((key) => ({ ...key, version: 2, active: false })) });
    expect((await city.post('requests.json', whole())).status).toBe(403);
  });
  it('holds back a key that sends more than a hand can', async () => {
    const held = await open311City(store, { limit: personLimiter(() => new Date('2026-11-25T02:00:00Z')) });
    const statuses: number[] = [];
    for (let count = 0; count < 22; count++)
      statuses.push((await held.post('requests.json', { api_key: held.key })).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([400, 429]);
    expect((await held.post('requests.json', { api_key: held.otherKey })).status).toBe(400);
  });
});
