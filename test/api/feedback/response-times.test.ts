import type { ReportOutcome, ReportStatus, ResponseRow } from '@yilu/contracts';
import { noVault } from '@yilu/feedback/adapters/no-vault';
import type { Report, Step } from '@yilu/feedback/domain/files';
import { createOpen311App } from '@yilu/feedback/open311-app';
import { measureResponseTimes } from '@yilu/feedback/use-cases/measure-response-times';
import { isWorkingDay } from '@yilu/kernel/working-days';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedbackTown, feedbackTown, reportId, reportOf } from '../../fixtures/feedback-town.js';
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

const path = '/feedback/response-times';
const hourMs = 3_600_000;
const measure = () => measureResponseTimes(town.deps)();

/** Every way that a report can have gone so far. */
const lives: readonly (readonly [path: readonly ReportStatus[], outcome?: ReportOutcome])[] = [
  [['submitted']],
  [['submitted', 'accepted']],
  [['submitted', 'rejected']],
  [['submitted', 'accepted', 'dispatched']],
  [['submitted', 'accepted', 'dispatched', 'in_progress']],
  [['submitted', 'accepted', 'in_progress', 'done'], 'fixed'],
  [['submitted', 'accepted', 'in_progress', 'done', 'replied'], 'fixed'],
  [['submitted', 'accepted', 'dispatched', 'in_progress', 'done', 'replied', 'closed'], 'fixed'],
  [['submitted', 'accepted', 'in_progress', 'done', 'replied', 'closed'], 'not_fixed'],
  [['submitted', 'accepted', 'in_progress', 'done', 'replied', 'reopened'], 'fixed'],
  [
    ['submitted', 'accepted', 'in_progress', 'done', 'replied', 'reopened', 'in_progress', 'done', 'replied', 'closed'],
    'fixed',
  ],
];
const kinds = ['FAC-SIGNAL-DARK', 'ROAD-DAMAGE', 'FAC-LIGHTING'] as const;
const units = [undefined, 'technology', 'municipal', 'haishu'] as const;

/** One of many, filed every twenty-seven hours through ninety days and a little more, holidays and all. */
function lived(n: number): Report {
  const life = lives[n % lives.length];
  const [statuses, outcome] = [life?.[0] ?? [], life?.[1]];
  const filed = town.clock.at.getTime() - n * 27 * hourMs;
  const steps: Step[] = statuses.map((status, place) => ({
    at: new Date(filed + place * ((n % 7) + 1) * 9 * hourMs).toISOString(),
    status,
  }));
  const requestedAt = new Date(filed).toISOString();
  const unitId = units[(n * 5) % units.length];
  return reportOf({
    reportId: reportId(`${n}`),
    serviceCode: kinds[n % kinds.length] ?? kinds[0],
    status: statuses.at(-1) ?? 'submitted',
    ...{ requestedAt, steps, updatedAt: steps.at(-1)?.at ?? requestedAt },
    expectedOn: new Date(filed + (n % 6) * 24 * hourMs).toISOString().slice(0, 10),
    ...(outcome ? { outcome } : {}),
    ...(unitId ? { assignment: { unitId, at: requestedAt, returnBy: '2026-11-23' } } : {}),
  });
}

interface PublicRow {
  readonly agency_responsible: string;
  readonly service_code: string;
  readonly status: 'open' | 'closed';
  readonly requested_datetime: string;
  readonly expected_datetime: string | null;
  readonly extended_attributes: { readonly state: string; readonly outcome: string | null };
  readonly notes: readonly { readonly datetime: string; readonly summary: string }[];
}

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hourMs).toISOString().slice(0, 10);
/** The city's own day stands first in what Open311 says of an instant. */
function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = nextDay(from.slice(0, 10)); day <= to.slice(0, 10); day = nextDay(day)) if (isWorkingDay(day)) count++;
  return count;
}
const summary = (days: readonly number[]) => {
  const sorted = [...days].sort((one, other) => one - other);
  return [sorted.length, sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.ceil(sorted.length * 0.9) - 1]];
};

/** The table as anybody counts it who reads Open311 and knows nothing else of us. */
function recounted(rows: readonly PublicRow[], today: string): string[] {
  const groups = new Map<string, PublicRow[]>();
  for (const row of rows) {
    const place = JSON.stringify([row.agency_responsible, row.service_code]);
    groups.set(place, [...(groups.get(place) ?? []), row]);
  }
  const settled = ['done', 'replied', 'closed'];
  return [...groups.entries()]
    .map(([place, group]) => {
      const isLate = ({ extended_attributes: { state }, expected_datetime: day }: PublicRow) =>
        ![...settled, 'rejected', 'duplicate'].includes(state) && day !== null && day.slice(0, 10) < today;
      const looks = group.flatMap(({ requested_datetime: from, notes }) =>
        notes
          .filter(({ summary: said }) => said !== '已提交，等待受理')
          .slice(0, 1)
          .map(({ datetime }) => workingDays(from, datetime)),
      );
      const fixes = group.flatMap(({ requested_datetime: from, notes, extended_attributes: { state, outcome } }) =>
        outcome === 'fixed' && settled.includes(state)
          ? notes
              .filter(({ summary: said }) => said === '处理完毕')
              .slice(-1)
              .map(({ datetime }) => workingDays(from, datetime))
          : [],
      );
      const open = group.filter(({ status }) => status === 'open').length;
      return JSON.stringify([place, group.length, open, group.filter(isLate).length, summary(looks), summary(fixes)]);
    })
    .sort();
}
const shown = (rows: readonly ResponseRow[]): string[] =>
  rows
    .map(({ unit, serviceCode, counted, open, overdue, firstLook, fix }) =>
      JSON.stringify([
        JSON.stringify([unit.zh, serviceCode]),
        ...[counted, open, overdue],
        [firstLook.count, firstLook.median, firstLook.ninetyPercent],
        [fix.count, fix.median, fix.ninetyPercent],
      ]),
    )
    .sort();

describe('the table of response times', () => {
  it('equals what anybody counts from Open311 alone', async () => {
    const all = Array.from({ length: 88 }, (_none, n) => lived(n));
    for (let from = 0; from < all.length; from += 22) await town.put({ reports: all.slice(from, from + 22) });
    await town.put({
      reports: [reportOf({ reportId: reportId('P1'), serviceCode: 'COMPLAINT', expectedOn: '2026-11-02' })],
    });
    await measure();

    const wire = createOpen311App({
      ...town.deps,
      vault: noVault,
      bytes: { write: async () => undefined },
      open311Url: 'https://api.test/open311',
      contact: 'open311@ningbo.test',
      limit: () => undefined,
    });
    const answer = await wire.request('https://api.test/open311/requests.json?extensions=true');
    const { body } = await town.get(undefined, path);
    const published: readonly PublicRow[] = await answer.json();
    expect(published.length).toBeGreaterThan(75);
    expect(shown(body.rows)).toEqual(recounted(published, '2026-11-20'));
    expect(body.rows.some(({ overdue }: ResponseRow) => overdue > 0)).toBe(true);
    expect(body.rows.some(({ fix }: ResponseRow) => fix.count > 1)).toBe(true);
  });

  it('says what was counted, and when', async () => {
    expect((await town.get(undefined, path)).body).toEqual({ rows: [] });
    await town.put({ reports: [reportOf()] });
    await measure();
    const { body } = await town.get(undefined, path);
    expect([body.from, body.until]).toEqual(['2026-08-22T02:00:00.000Z', '2026-11-20T02:00:00.000Z']);
    expect(body.rows).toMatchObject([
      { unit: { zh: '宁波市公安局交通警察局' }, counted: 1, open: 1, firstLook: { count: 0 } },
    ]);
  });

  it('is counted anew every hour, and once where the job runs twice', async () => {
    await measure();
    await town.put({ reports: [reportOf()] });
    town.clock.at = new Date('2026-11-20T03:00:00.000Z');
    await Promise.all([measure(), measure()]);
    expect((await town.get(undefined, path)).body).toMatchObject({ until: '2026-11-20T03:00:00.000Z', rows: [{}] });
  });

  it('counts the days off between as none', async () => {
    const steps: Step[] = [
      { at: '2026-09-30T02:00:00.000Z', status: 'submitted' },
      { at: '2026-10-08T02:00:00.000Z', status: 'accepted' },
    ];
    await town.put({ reports: [reportOf({ status: 'accepted', requestedAt: '2026-09-30T02:00:00.000Z', steps })] });
    await measure();
    expect((await town.get(undefined, path)).body.rows).toMatchObject([{ firstLook: { count: 1, median: 1 } }]);
  });
});
