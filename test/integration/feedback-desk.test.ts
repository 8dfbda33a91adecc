import { unitsOf } from '@yilu/feedback/city/units';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedbackTown, northOf, reportId, reportOf } from '../fixtures/feedback-town.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const id = reportId('A');
const base = `/feedback/staff/reports/${id}`;

it('makes the store calls that the README of the context names for the desk', async () => {
  const town = await feedbackTown(store);
  let calls: string[] = [];
  town.table.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        calls.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  await town.put({ reports: [reportOf(), reportOf({ reportId: reportId('B'), location: northOf(600) })] });
  const costs: Record<string, readonly [reads: number, writes: number]> = {};
  let version = 1;
  const count = async (name: string, request: () => ReturnType<typeof town.get>) => {
    calls = [];
    const { status, text, body } = await request();
    if (status >= 300) throw new Error(text);
    const writes = calls.filter((call) => call === 'TransactWriteItemsCommand').length;
    costs[name] = [calls.length - writes, writes];
    return body;
  };
  const act = async (name: string, path: string, body: object = {}) => {
    const acted = await count(name, () => town.post('desk_operator', `${base}/${path}`, { version, ...body }));
    version = acted.version;
  };
  const look = (name: string, path: string) => count(name, () => town.get('desk_operator', `/feedback/staff/${path}`));

  await act('accept', 'acceptance');
  await act('change service', 'service', { serviceCode: 'FAC-SIGNAL-STUCK' });
  await act('dispatch', 'dispatch', { unitId: 'technology' });
  await act('acknowledge', 'acknowledgement');
  await act('schedule', 'schedule');
  await act('extend', 'extension', { expectedOn: '2026-11-25', reason: '等待材料' });
  await act('complete', 'completion', { outcome: 'not_fixed', text: '道路即将改建' });
  await act('reply', 'reply', { text: '道路即将改建，届时更换。' });
  await look('a unit’s list', 'queues/technology');
  await look('what is late', 'queues/overdue');
  await look('one report', `reports/${id}`);
  await count('join', () =>
    town.post('desk_operator', `/feedback/staff/reports/${reportId('B')}/duplicate`, { version: 1, of: id }),
  );

  const lists = 2 * unitsOf('ningbo').length + 2;
  const once = [1, 1] as const;
  expect(costs).toMatchObject({
    ...Object.fromEntries(
      ['accept', 'change service', 'dispatch', 'acknowledge', 'schedule', 'extend', 'complete', 'reply'].map((name) => [
        name,
        once,
      ]),
    ),
    // What is joined along has to be known before it is read; a look is written down.
    join: [2, 1],
    'a unit’s list': [2, 1],
    'what is late': [lists, 1],
  });
  // Report and photographs side by side, then the cells within a kilometre side by side.
  expect(costs['one report']?.[0]).toBeLessThanOrEqual(2 + 24);
});
