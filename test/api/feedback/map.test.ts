import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  crossing,
  type FeedbackTown,
  feedbackTown,
  northOf,
  reportId,
  reportOf,
} from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

/** Some two kilometres around the crossing. */
const box = '121.54,29.865,121.56,29.88';
const show = (query = '') => town.get(undefined, `/feedback/map?bbox=${box}${query}`);
interface Feature {
  readonly id: string;
  readonly properties: Record<string, unknown>;
}
const numbers = ({ body }: { body: { features: readonly Feature[] } }) => body.features.map(({ id }) => id).sort();

describe('the map', () => {
  it('shows anybody open reports within a box as GeoJSON, and none outside of it', async () => {
    await town.put({ reports: [reportOf(), reportOf({ reportId: reportId('B'), location: northOf(3_000) })] });
    const { status, body } = await show();
    expect([status, body.type, body.more]).toEqual([200, 'FeatureCollection', false]);
    expect(body.features).toMatchObject([
      {
        type: 'Feature',
        id: reportId('A'),
        geometry: { type: 'Point', coordinates: [crossing.lng, crossing.lat] },
        properties: { serviceCode: 'FAC-SIGNAL-DARK', status: 'submitted', overdue: false, expectedOn: '2026-11-23' },
      },
    ]);
  });

  it('finds a report in every cell of its box', async () => {
    const places = Array.from({ length: 40 }, (_none, n) => ({
      lat: 29.866 + (n % 8) * 0.0018,
      lng: 121.541 + Math.floor(n / 8) * 0.0045,
    }));
    const all = places.map((location, n) => reportOf({ reportId: reportId(`${n}`), location }));
    await town.put({ reports: all.slice(0, 20) });
    await town.put({ reports: all.slice(20) });
    expect(numbers(await show())).toEqual(all.map((report) => report.reportId).sort());
  });

  it.each([
    ['a complaint', { serviceCode: 'COMPLAINT' }],
    ['a question', { serviceCode: 'CONSULT' }],
    ['what was rejected', { status: 'rejected' }],
    ['what was joined to another', { status: 'duplicate' }],
  ] as const)('never shows %s', async (_what, over) => {
    await town.put({ reports: [reportOf(over)] });
    for (const status of ['open', 'closed', 'all']) expect(numbers(await show(`&status=${status}`))).toEqual([]);
  });

  it('shows what was closed within thirty days to whoever asks for it, and open reports apart from that', async () => {
    await town.put({
      reports: [
        reportOf(),
        reportOf({ reportId: reportId('B'), status: 'closed', outcome: 'fixed', closedAt: '2026-10-22T02:00:00.000Z' }),
        reportOf({ reportId: reportId('C'), status: 'closed', outcome: 'fixed', closedAt: '2026-10-20T02:00:00.000Z' }),
      ],
    });
    expect(numbers(await show())).toEqual([reportId('A')]);
    expect(numbers(await show('&status=closed'))).toEqual([reportId('B')]);
    expect(numbers(await show('&status=all'))).toEqual([reportId('A'), reportId('B')]);
  });

  it('takes a report that is closed, and one that is reopened, to where it belongs', async () => {
    await town.put({ reports: [reportOf()] });
    await town.put({ reports: [reportOf({ version: 2, status: 'closed', closedAt: '2026-11-20T01:30:00.000Z' })] });
    expect([numbers(await show()), numbers(await show('&status=closed'))]).toEqual([[], [reportId('A')]]);
    await town.put({ reports: [reportOf({ version: 3, status: 'reopened' })] });
    expect([numbers(await show()), numbers(await show('&status=closed'))]).toEqual([[reportId('A')], []]);
  });

  it('shows no word that an officer hid, no telephone, and of pictures the public copy alone', async () => {
    await town.put({
      reports: [
        reportOf({
          description: '找13812345678',
          cover: 'feedback/public/one-small.jpg',
          caller: { phone: 'v1.sealed' },
        }),
        reportOf({ reportId: reportId('B'), description: '骂人的话', shown: { at: '2026-11-20T01:10:00.000Z' } }),
      ],
    });
    const { text, body } = await show();
    expect(text).not.toMatch(/13812345678|骂人的话|sealed|reporter|personId/);
    const [first] = body.features.filter(({ id }: Feature) => id === reportId('A'));
    expect(first.properties.thumbnailUrl).toBe('https://pictures.test/feedback/public/one-small.jpg');
  });

  it('says that there are more where a cell has more than a hundred', async () => {
    const all = Array.from({ length: 120 }, (_none, n) => reportOf({ reportId: reportId(`${n}`) }));
    for (let from = 0; from < all.length; from += 24) await town.put({ reports: all.slice(from, from + 24) });
    const { body } = await show();
    expect([body.features.length, body.more]).toEqual([100, true]);
  });

  it('refuses more than four kilometres, and says so', async () => {
    const { status, body } = await town.get(undefined, '/feedback/map?bbox=121.5,29.85,121.6,29.9');
    expect([status, body.code]).toEqual([422, 'feedback.box_too_large']);
    expect(body.detail).toContain('4 公里');
  });

  it.each(['', 'bbox=1,2,3', 'bbox=121.56,29.865,121.54,29.88', 'bbox=a,b,c,d', `bbox=${box}&status=some`])(
    'refuses “%s”',
    async (query) => {
      expect((await town.get(undefined, `/feedback/map?${query}`)).body.code).toBe('request.invalid');
    },
  );

  it('holds nothing outside of the city', async () => {
    const { body } = await town.get(undefined, '/feedback/map?bbox=116.3,39.9,116.31,39.91');
    expect(body).toEqual({ type: 'FeatureCollection', features: [], more: false });
  });
});
