import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Open311City, open311City, requestOf, square } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

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

describe('row 5: tokens', () => {
  const inWords = () => ({ ...without('lat'), long: '', address_string: '人民路菜场门口' });

  it('are answered where the place is given in words alone, in place of a number', async () => {
    const [answer] = JSON.parse((await city.post('requests.json', inWords())).text);
    expect(answer).toEqual({
      token: expect.stringMatching(/^[0-9A-Z]{24}$/),
      service_notice: expect.anything(),
      account_id: null,
    });
    expect(await city.json(`tokens/${answer.token}.json`)).toEqual([{ token: answer.token }]);
    expect(await city.json('requests.json')).toEqual([]);
  });
  it('give the number once somebody at the desk has found the place', async () => {
    const [{ token }] = JSON.parse((await city.post('requests.json', inWords())).text);
    const { items } = await city.deps.store.listQueue('desk', { limit: 5 });
    const [report] = items;
    if (!report) throw new Error('The desk has nothing');
    await city.file({ ...report, version: 2, location: square });
    expect(await city.json(`tokens/${token}.json`)).toEqual([{ service_request_id: report.reportId, token }]);
    const { text } = await city.ask(`tokens/${token}.xml`);
    expect(parser.parse(text).service_requests.request).toEqual({ service_request_id: report.reportId, token });
    expect(await city.json('requests.json')).toHaveLength(1);
  });
  it.each(['0123456789ABCDEFGHJKMNPQ', 'short', 'x'.repeat(500)])(
    'that nobody was given are not there: %s',
    async (token) => {
      expect((await city.ask(`tokens/${token}.json`)).status).toBe(404);
    },
  );
});
