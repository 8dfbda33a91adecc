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
  await town.put({
    reports: [40, 240, 260, 900, 1_100].map((metres) =>
      reportOf({ reportId: reportId(`${metres}`), location: northOf(metres) }),
    ),
  });
});

const here = `lat=${crossing.lat}&lng=${crossing.lng}`;
interface Near {
  readonly reportId: string;
  readonly distanceMetres: number;
  readonly likeness: number;
}
const numbers = ({ body }: { body: { items: readonly Near[] } }) => body.items.map((one) => one.reportId);

describe('what was reported nearby', () => {
  it('shows anybody what is 40 and 240 metres away, and not what is 260', async () => {
    const answer = await town.get(undefined, `/feedback/nearby?${here}`);
    expect(answer.status).toBe(200);
    expect(numbers(answer)).toEqual([reportId('40'), reportId('240')]);
    expect(answer.body.items.map((one: Near) => one.distanceMetres)).toEqual([40, 240]);
  });

  it('shows the staff everything within a kilometre', async () => {
    for (const role of ['desk_operator', 'facilities', 'supervisor'] as const) {
      const answer = await town.get(role, `/feedback/staff/nearby?${here}`);
      expect(numbers(answer)).toEqual(['40', '240', '260', '900'].map(reportId));
    }
    expect((await town.get('unit:municipal', `/feedback/staff/nearby?${here}`)).status).toBe(403);
  });

  it('puts the same service before what is nearer', async () => {
    await town.put({
      reports: [reportOf({ reportId: reportId('B'), serviceCode: 'ROAD-DAMAGE', location: northOf(10) })],
    });
    const answer = await town.get(undefined, `/feedback/nearby?${here}&serviceCode=FAC-SIGNAL-DARK`);
    expect(numbers(answer)[0]).toBe(reportId('40'));
    expect(numbers(await town.get(undefined, `/feedback/nearby?${here}`))[0]).toBe(reportId('B'));
  });

  it('puts the same words before others at the same distance', async () => {
    await town.put({
      reports: [reportOf({ reportId: reportId('C'), location: northOf(40), description: '人行灯一直闪黄' })],
    });
    const answer = await town.get(undefined, `/feedback/nearby?${here}&text=${encodeURIComponent('人行灯闪黄')}`);
    expect(numbers(answer)[0]).toBe(reportId('C'));
  });

  it.each([
    ['private', { serviceCode: 'COMPLAINT' }],
    ['a question', { serviceCode: 'CONSULT' }],
    ['rejected', { status: 'rejected' }],
    ['closed', { status: 'closed' }],
    ['joined to another', { status: 'duplicate' }],
  ] as const)('shows nobody what is %s', async (_what, over) => {
    await town.put({ reports: [reportOf({ reportId: reportId('D'), location: northOf(5), ...over })] });
    expect(numbers(await town.get(undefined, `/feedback/nearby?${here}`))).not.toContain(reportId('D'));
    expect(numbers(await town.get('supervisor', `/feedback/staff/nearby?${here}`))).not.toContain(reportId('D'));
  });

  it('masks telephones and plates in what it shows', async () => {
    await town.put({
      reports: [
        reportOf({ reportId: reportId('E'), location: northOf(1), description: '打13812345678，浙B12345压到的' }),
      ],
    });
    const { text } = await town.get(undefined, `/feedback/nearby?${here}`);
    expect(text).not.toMatch(/13812345678|浙B12345/);
    expect(text).toContain('138****5678');
  });

  it('finds across the border of cells, in every direction', async () => {
    const around = Array.from({ length: 16 }, (_none, n) => (n * Math.PI) / 8);
    await town.put({
      reports: around.map((angle, n) =>
        reportOf({
          reportId: reportId(`F${n}`),
          location: {
            lat: crossing.lat + (240 * Math.sin(angle)) / 111_195,
            lng: crossing.lng + (240 * Math.cos(angle)) / (111_195 * Math.cos((crossing.lat * Math.PI) / 180)),
          },
        }),
      ),
    });
    const found = numbers(await town.get('supervisor', `/feedback/staff/nearby?${here}`));
    expect(found.filter((number) => number.startsWith('0000000000F') || number.startsWith('000000000F'))).toHaveLength(
      16,
    );
  });

  it('asks for a place', async () => {
    expect((await town.get(undefined, '/feedback/nearby')).body.code).toBe('request.invalid');
    expect((await town.get(undefined, '/feedback/nearby?lat=29.8&lng=500')).body.code).toBe('request.invalid');
  });
});
