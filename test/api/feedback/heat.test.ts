import type { DomainEvent } from '@yilu/contracts';
import { countHeat } from '@yilu/feedback/use-cases/count-heat';
import { cellOf } from '@yilu/geo/cells';
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

type Report = ReturnType<typeof reportOf>;
const filed = (report: Report, isPrivate = false): DomainEvent => ({
  id: `filed-${report.reportId}`,
  type: 'feedback.report_changed',
  at: report.requestedAt,
  data: {
    reportId: report.reportId,
    serviceCode: report.serviceCode,
    isPrivate,
    change: 'filed',
    status: 'submitted',
  },
});
/** Files them and brings the news of each, as the queue does. */
async function told(...reports: readonly Report[]) {
  await town.put({ reports });
  for (const report of reports) await countHeat(town.deps)(filed(report));
}
const numbered = (n: number, over: Partial<Report> = {}) => reportOf({ reportId: reportId(`${n}`), ...over });
const heat = async (query = '') => (await town.get(undefined, `/feedback/heat${query}`)).body;
const cell = cellOf(crossing, 7);

describe('the heat map', () => {
  it('counts what was filed in a cell, and shows it from three on', async () => {
    await told(numbered(1), numbered(2));
    expect(await heat()).toEqual({ from: '2026-10-26', to: '2026-11-22', cells: [] });
    await told(numbered(3));
    expect((await heat()).cells).toMatchObject([{ cell, count: 3 }]);
  });

  it('counts each report once, however often its news come', async () => {
    const three = [numbered(1), numbered(2), numbered(3)];
    await told(...three);
    for (const report of three) await countHeat(town.deps)(filed(report));
    expect((await heat()).cells).toMatchObject([{ count: 3 }]);
  });

  it('counts what was filed in words alone once, when the desk has found where it is', async () => {
    const at = '2026-11-20T01:30:00.000Z';
    const corrections = [
      { at, what: 'location', to: crossing },
      { at, what: 'location', from: crossing, to: crossing },
    ] as const;
    const three = [1, 2, 3].map((n) => numbered(n, { corrections }));
    await town.put({ reports: three });
    for (const report of three)
      for (const [id, change] of [
        ['late', 'filed'],
        ['first', 'moved'],
        ['second', 'moved'],
      ] as const) {
        const event = filed(report);
        await countHeat(town.deps)({
          ...event,
          id: `${id}-${event.id}`,
          data: { ...event.data, change },
        } as DomainEvent);
      }
    expect((await heat()).cells).toMatchObject([{ cell, count: 3 }]);
  });

  it('keeps cells, weeks and services apart', async () => {
    const before = { requestedAt: '2026-11-10T01:00:00.000Z' };
    await told(
      ...[1, 2, 3].map((n) => numbered(n)),
      ...[4, 5, 6, 7].map((n) => numbered(n, { location: northOf(800) })),
      ...[8, 9, 10].map((n) => numbered(n, before)),
      numbered(11, { serviceCode: 'ROAD-DAMAGE' }),
    );
    const counts = async (query: string) => (await heat(query)).cells.map(({ count }: { count: number }) => count);
    expect(await counts('')).toEqual([7, 4]);
    expect(await counts('?from=2026-11-18&to=2026-11-18')).toEqual([4, 4]);
    expect(await counts('?from=2026-11-09&to=2026-11-15')).toEqual([3]);
    expect(await counts('?from=2026-11-16&service=FAC-SIGNAL-DARK')).toEqual([4, 3]);
    expect(await counts('?service=ROAD-DAMAGE')).toEqual([]);
  });

  it('counts nothing private, nothing without a place, and no other news', async () => {
    const three = [numbered(1), numbered(2), numbered(3, { serviceCode: 'COMPLAINT' })];
    await told(...three);
    const { location: _, ...placeless } = numbered(4);
    await told(placeless);
    const [first] = three;
    if (first) {
      const news = filed(first);
      if (news.type === 'feedback.report_changed')
        await countHeat(town.deps)({ ...news, id: 'other', data: { ...news.data, change: 'accepted' } });
    }
    expect((await heat()).cells).toEqual([]);
  });

  it('shows thirteen weeks at most, and none backwards', async () => {
    expect((await heat('?from=2026-08-24&to=2026-11-22')).from).toBe('2026-08-24');
    expect((await heat('?from=2026-08-23&to=2026-11-22')).code).toBe('feedback.too_many_weeks');
    expect((await heat('?from=2026-11-23&to=2026-11-22')).code).toBe('feedback.too_many_weeks');
    expect((await heat('?from=1900-01-01')).code).toBe('feedback.too_many_weeks');
  });
});
