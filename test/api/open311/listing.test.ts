import { ReportId } from '@yilu/contracts';
import { createOpen311App } from '@yilu/feedback/open311-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Open311City, open311City, reportOf, square } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

const dayMs = 86_400_000;
const base = Date.parse('2026-11-25T01:00:00.000Z');
/** A number that sorts by its count. */
const numbered = (count: number) => ReportId.parse(String(count).padStart(12, '0'));
const instant = (at: number) => new Date(at).toISOString();

let store: Store;
let city: Open311City;
beforeAll(async () => {
  store = await startStore();
  city = await open311City(store);
  // One every two hours for a hundred days, through four months: each fifth is closed, each tenth about a road.
  const all = Array.from({ length: 1200 }, (_none, count) => {
    const at = instant(base - count * 2 * 3_600_000);
    const status = count % 5 === 0 ? 'closed' : 'accepted';
    return reportOf(numbered(count), {
      requestedAt: at,
      updatedAt: at,
      status,
      steps: [{ at, status }],
      serviceCode: count % 10 === 0 ? 'ROAD-DAMAGE' : 'FAC-SIGN-MISSING',
      location: { lat: square.lat + count * 0.0001, lng: square.lng },
    });
  });
  for (let from = 0; from < all.length; from += 25) await city.file(...all.slice(from, from + 25));
  await city.file(
    reportOf('PRVATE000001', { serviceCode: 'CONSULT', requestedAt: instant(base), updatedAt: instant(base) }),
  );
});
afterAll(() => store.stop());

const numbersOf = async (query: string): Promise<string[]> =>
  (await city.json(`requests.json?${query}`)).map((row: { service_request_id: string }) => row.service_request_id);
const countTo = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_none, at) => numbered(from + at * step));

describe('row 6: requests', () => {
  it('are those of the last ninety days, a thousand at most, the newest first', async () => {
    expect(await numbersOf('')).toEqual(countTo(0, 1000));
  });
  it('are those between two instants, both included', async () => {
    const from = instant(base - 20 * 3_600_000);
    const to = instant(base - 10 * 3_600_000);
    expect(await numbersOf(`start_date=${from}&end_date=${to}`)).toEqual(countTo(5, 11));
  });
  it('are those of the ninety days after a beginning that is named alone', async () => {
    const numbers = await numbersOf(`start_date=${instant(base - 99 * dayMs)}`);
    expect([numbers.length, numbers[0]]).toEqual([1000, numbered(108)]);
  });
  it('are those of the ninety days before an end that is named alone', async () => {
    expect((await numbersOf(`end_date=${instant(base - 50 * dayMs)}`))[0]).toBe(numbered(600));
  });
  it('may be asked for over ninety days, and not over ninety-one', async () => {
    const end = instant(base);
    expect((await city.ask(`requests.json?start_date=${instant(base - 90 * dayMs)}&end_date=${end}`)).status).toBe(200);
    const { status, text } = await city.ask(`requests.xml?start_date=${instant(base - 91 * dayMs)}&end_date=${end}`);
    expect([status, text]).toEqual([400, expect.stringContaining('90 days')]);
  });
  it('are those of one status, or of both', async () => {
    expect((await numbersOf('status=closed')).slice(0, 3)).toEqual([numbered(0), numbered(5), numbered(10)]);
    expect((await numbersOf('status=open')).slice(0, 5)).toEqual([1, 2, 3, 4, 6].map(numbered));
    expect(await numbersOf('status=open,closed&page_size=20')).toEqual(countTo(0, 20));
  });
  it('are those of one service, or of several', async () => {
    expect((await numbersOf('service_code=ROAD-DAMAGE')).slice(0, 3)).toEqual([0, 10, 20].map(numbered));
    expect(await numbersOf('service_code=ROAD-DAMAGE,FAC-SIGN-MISSING&page_size=20')).toEqual(countTo(0, 20));
    expect(await numbersOf('service_code=FAC-SIGN-MISSING&status=closed&page_size=2')).toEqual([5, 15].map(numbered));
  });
  it('are none of a service that is private or unknown', async () => {
    expect(await numbersOf('service_code=CONSULT')).toEqual([]);
    expect(await numbersOf('service_code=NOTHING')).toEqual([]);
  });
  it('that are named by their numbers set aside everything else that is asked', async () => {
    const query = `service_request_id=${numbered(7)},${numbered(1199)},PRVATE000001,nothing&status=closed&start_date=2026-11-25T00:00:00Z`;
    expect(await numbersOf(query)).toEqual([numbered(7), numbered(1199)]);
  });
  it('are nowhere where nothing is: an empty array, an empty root', async () => {
    expect(await numbersOf('end_date=2020-01-01T00:00:00Z')).toEqual([]);
    const { text } = await city.ask('requests.xml?end_date=2020-01-01T00:00:00Z');
    expect(text).toMatch(/<service_requests(\/>|><\/service_requests>)$/);
  });
});

describe('dates of clients', () => {
  it.each([
    ['an offset whose plus was not encoded', '2026-11-25T09:00:00+08:00'],
    ['an offset that was encoded', '2026-11-25T09%3A00%3A00%2B08%3A00'],
    ['an offset without its colon', '2026-11-25T09:00:00%2B0800'],
    ['Zulu', '2026-11-25T01:00:00Z'],
    ['fractions of a second', '2026-11-25T01:00:00.000Z'],
    ['no offset, which is the city’s', '2026-11-25T09:00:00'],
    ['no seconds', '2026-11-25T01:00Z&end_date='],
  ])('may have %s', async (_case, date) => {
    expect(await numbersOf(`start_date=${date}`)).toContain(numbered(0));
  });
  it('may be a day, which begins in Ningbo', async () => {
    expect(await numbersOf('start_date=2026-11-25')).toEqual(countTo(0, 5));
  });
  it('may lie ahead, where nothing is yet', async () => {
    expect(await numbersOf('start_date=2027-01-01T00:00:00Z')).toEqual([]);
  });
  it.each(['yesterday', '2026-02-30', '2026-11-25T25:00:00Z', '22.11.2026', '1795000000'])(
    'are refused as %s',
    async (date) => {
      const { status, text } = await city.ask(`requests.json?start_date=${date}`);
      expect([status, JSON.parse(text)[0].description]).toEqual([400, expect.stringContaining('start_date')]);
    },
  );
  it('are refused in the wrong order', async () => {
    const query = 'start_date=2026-11-25T00:00:00Z&end_date=2026-11-24T00:00:00Z';
    expect((await city.ask(`requests.json?${query}`)).status).toBe(400);
  });
});

describe('row 10: pages and places', () => {
  it('are taken by page and page_size', async () => {
    expect(await numbersOf('page=3&page_size=40')).toEqual(countTo(80, 120));
  });
  it.each(['page=0', 'page=x', 'page_size=0', 'page_size=1001', 'page=60&page_size=1000', 'page=-1'])(
    'are refused as %s',
    async (query) => {
      expect((await city.ask(`requests.json?${query}`)).status).toBe(400);
    },
  );
  it('are those within a radius of a point', async () => {
    // A ten-thousandth of a degree to the north is eleven metres.
    expect(await numbersOf(`lat=${square.lat}&long=${square.lng}&radius=50`)).toEqual(countTo(0, 5));
    expect((await numbersOf(`lat=${square.lat}&long=${square.lng}`)).length).toBe(23);
  });
  it.each(['lat=29.8', 'long=121', 'lat=x&long=1', 'lat=91&long=1', 'radius=5', `lat=29.8&long=121.5&radius=20000`])(
    'are refused as %s',
    async (query) => {
      expect((await city.ask(`requests.json?${query}`)).status).toBe(400);
    },
  );
});

describe('the stream of a list', () => {
  /** The same city, its list by time read through `listListed`. */
  const readThrough = (listListed: typeof city.deps.store.listListed, log?: (fault: Error) => void) =>
    createOpen311App({ ...city.deps, store: { ...city.deps.store, listListed } }, log ? { log } : {});
  const requests = 'https://api.test/open311/requests.json';

  it('leaves page by page: its first bytes are there before the last page is asked for', async () => {
    const asked: string[] = [];
    const listListed: typeof city.deps.store.listListed = (...query) => {
      asked.push(query[0]);
      return city.deps.store.listListed(...query);
    };
    const response = await readThrough(listListed).request(requests);
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(first).toMatch(/^\[\{"service_request_id":"000000000000"/);
    const askedAtFirst = asked.length;
    let bytes = first.length;
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
      bytes += piece.value.length;
    expect(askedAtFirst).toBe(1);
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(bytes).toBeGreaterThan(400_000);
  });

  it('asks for no page that nobody takes', async () => {
    let asked = 0;
    const listListed: typeof city.deps.store.listListed = (...query) => {
      asked++;
      return city.deps.store.listListed(...query);
    };
    const response = await readThrough(listListed).request(requests);
    const reader = response.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBe(1);
    await reader?.cancel();
    expect(asked).toBe(1);
  });

  it('breaks off where a page fails, and never ends as if it were whole', async () => {
    let asked = 0;
    const listListed: typeof city.deps.store.listListed = (...query) => {
      if (++asked > 3) throw new Error('the store is gone');
      return city.deps.store.listListed(...query);
    };
    const response = await readThrough(listListed).request(requests);
    await expect(response.text()).rejects.toThrow('the store is gone');
  });

  it('is an error of the wire where the first page fails', async () => {
    const listListed = () => Promise.reject(new Error('the store is gone'));
    const faults: Error[] = [];
    const response = await readThrough(listListed, (fault) => faults.push(fault)).request(
      requests.replace('json', 'xml'),
    );
    const text = await response.text();
    expect([response.status, text]).toEqual([500, expect.stringContaining('<code>500</code>')]);
    expect(text).not.toContain('store');
    expect(faults).toHaveLength(1);
  });
});
