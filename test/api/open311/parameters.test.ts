import { AssetCode, UnitId } from '@yilu/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Open311City, open311City, requestOf, square } from '../../fixtures/open311-city.js';
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

describe('an address_id', () => {
  const byNumber = (over: Record<string, string>) => ({ ...without('lat'), long: '', ...over });
  beforeEach(() =>
    city.put({
      assets: [
        {
          assetCode: AssetCode.parse('NB-1024'),
          version: 1,
          kind: 'sign',
          location: square,
          place: '中山西路禁令标志',
          unitId: UnitId.parse('facilities'),
        },
      ],
    }),
  );
  it('is the number of a facility, which stands where it stands', async () => {
    const [answer] = JSON.parse((await city.post('requests.json', byNumber({ address_id: 'NB-1024' }))).text);
    const [row] = await city.json(`requests/${answer.service_request_id}.json`);
    expect(row).toMatchObject({
      lat: square.lat,
      long: square.lng,
      address: '中山西路禁令标志',
      address_id: 'NB-1024',
    });
  });
  it('that nobody knows does not cost a request that says otherwise where it is', async () => {
    const [answer] = JSON.parse(
      (await city.post('requests.json', byNumber({ address_id: 'NB-9999', address_string: '中山西路' }))).text,
    );
    expect(answer.token).toMatch(/^[0-9A-Z]{24}$/);
  });
  it('that nobody knows is refused where nothing else is said', async () => {
    const { status, text } = await city.post('requests.json', byNumber({ address_id: 'NB-9999' }));
    expect([status, errorsOf(text)[0]?.description]).toEqual([400, 'address_id was not found']);
  });
});

describe('where parameters stand', () => {
  it('takes jurisdiction_id in the query, as the JavaScript client sends it, and in the body, as FixMyStreet does', async () => {
    expect((await city.post('requests.json', whole(), '?jurisdiction_id=ningbo')).status).toBe(200);
    expect((await city.post('requests.json', whole({ jurisdiction_id: 'ningbo' }))).status).toBe(200);
    expect((await city.post('requests.json', whole({ jurisdiction_id: '' }))).status).toBe(200);
    expect((await city.post('requests.json', whole(), '?jurisdiction_id=elsewhere')).status).toBe(404);
    expect((await city.post('requests.json', whole({ jurisdiction_id: 'elsewhere' }))).status).toBe(404);
  });
  it('takes api_key in the query or the body', async () => {
    expect((await city.post('requests.json', without('api_key'), `?api_key=${city.key}`)).status).toBe(200);
  });
  it('takes an empty parameter for none', async () => {
    expect(
      (await city.post('requests.json', whole({ 'attribute[direction]': '', address_string: '', media_url: '' })))
        .status,
    ).toBe(200);
    const { status, text } = await city.post('requests.json', whole({ 'attribute[danger_now]': '' }));
    expect([status, text]).toEqual([400, expect.stringContaining('danger_now')]);
  });
  // Read pair by pair against the pairs before, it would take minutes.
  it('refuses four megabytes of one name, without a key', async () => {
    const body = 'status=a&'.repeat(460_000);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await city.ask('requests.json', { method: 'POST', headers, body })).status).toBe(403);
  });
  it('takes keys that are percent-encoded, and those of a list with brackets behind', async () => {
    const body = `api_key=${city.key}&service_code=FAC-SIGN-MISSING&lat=${square.lat}&long=${square.lng}&attribute%5Bdanger_now%5D%5B%5D=%E6%98%AF`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const { status, text } = await city.ask('requests.json', { method: 'POST', headers, body });
    expect(status).toBe(200);
    expect((await city.report(JSON.parse(text)[0].service_request_id))?.attributes).toEqual({ danger_now: '是' });
  });
  it.each([
    ['JSON', 'application/json', '{}'],
    ['XML', 'text/xml', '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'],
  ])('takes no body in %s, and does not read it', async (_case, type, body) => {
    const { status, text } = await city.ask('requests.json', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect([status, errorsOf(text)[0]?.description]).toEqual([400, expect.stringContaining('form-urlencoded')]);
  });
});
