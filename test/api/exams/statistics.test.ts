import type { DomainEvent, EventData } from '@yilu/contracts';
import { countExam } from '@yilu/exams/use-cases/count-exam';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ExamsTown, examsTown } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: ExamsTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await examsTown(store);
});

type Used = EventData<'exams.seat_used'>;
const used = (id: string, over: Partial<Used> = {}): DomainEvent => ({
  id,
  type: 'exams.seat_used',
  at: '2026-12-07T02:00:00.000Z',
  data: { siteId: 'yinzhou', subject: 'S2', on: '2026-12-07', outcome: 'passed', waitedDays: 17, ...over },
});
const planned = (id: string, seats: number): DomainEvent => ({
  id,
  type: 'exams.seats_planned',
  at: '2026-11-20T02:00:00.000Z',
  data: { cells: [{ siteId: 'yinzhou', subject: 'S2', week: '2026-12-07', seats }] },
});
const figures = (query = 'from=2026-12-08&to=2026-12-10') => town.get(undefined, `/exams/statistics?${query}`);

it('tells of whole weeks what the events add up to, each counted once', async () => {
  const count = countExam(town.deps);
  const outcomes = [
    ...Array.from({ length: 12 }, () => 'passed' as const),
    ...Array.from({ length: 7 }, () => 'failed' as const),
    ...Array.from({ length: 5 }, () => 'no_show' as const),
  ];
  const all = [
    planned('p1', 40),
    planned('p2', -10),
    ...outcomes.map((outcome, n) => used(`u${n}`, { outcome, waitedDays: n < 6 ? 30 : 12 })),
  ];
  for (const event of [...all, ...all]) await count(event);
  const { status, body } = await figures();
  expect([status, body]).toEqual([
    200,
    {
      from: '2026-12-07',
      to: '2026-12-13',
      rows: [
        {
          ...{ week: '2026-12-07', siteId: 'yinzhou', subject: 'S2' },
          ...{ seats: 30, booked: 24, sat: 19, passed: 12, noShows: 5, medianWaitDays: 12 },
        },
      ],
    },
  ]);
  expect((await figures('from=2026-12-08&to=2026-12-10&siteId=haishu')).body.rows).toEqual([]);
});

it('keeps the results of few people back', async () => {
  const count = countExam(town.deps);
  await count(planned('p1', 40));
  for (let n = 0; n < 3; n++) await count(used(`u${n}`));
  expect((await figures()).body.rows).toEqual([
    { week: '2026-12-07', siteId: 'yinzhou', subject: 'S2', seats: 40, booked: 3 },
  ]);
});

it('moves an exam that an appeal put right', async () => {
  const count = countExam(town.deps);
  for (let n = 0; n < 12; n++) await count(used(`u${n}`, { outcome: n < 6 ? 'passed' : 'failed' }));
  await count(used('c1', { outcome: 'passed', was: 'failed' }));
  expect((await figures()).body.rows).toMatchObject([{ sat: 12, passed: 7 }]);
});

it('refuses days that do not fit together, and more than a year', async () => {
  expect((await figures('from=2026-12-10&to=2026-12-08')).body.code).toBe('exams.impossible_range');
  expect((await figures('from=2025-01-01&to=2026-12-08')).status).toBe(422);
  expect((await figures('from=soon&to=later')).status).toBe(400);
});
