import { DefenceId, RecordId } from '@yilu/contracts';
import { addDays } from '@yilu/kernel';
import type { ViolationRecord } from '@yilu/violations/domain/files';
import { notifyDue } from '@yilu/violations/use-cases/notify-due';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const today = '2026-11-20';
const late = new Date('2100-01-01');
const id = RecordId.parse('330203000001');

/** A town with one open record whose term ends so many days from today. */
async function fresh(daysLeft: number, over: Partial<ViolationRecord> = {}) {
  let now = new Date('2026-11-20T02:00:00.000Z');
  const here = await violationsTown(await store.table(`notify${count++}`, { now: () => now }));
  await here.publish({ handleBy: { on: addDays(today, daysLeft), provisional: false }, ...over });
  const notify = () =>
    notifyDue(here.deps, (fault) => {
      throw fault;
    })(late);
  return {
    ...here,
    notify,
    rounds: async () =>
      (await here.told('violations.record_published')).map(({ round, urgent }) => [round, urgent]).sort(),
    pass: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
}

describe('a record whose term to come nears its end', () => {
  it('is noticed again with fifteen days left and, urgently, with five: once each', async () => {
    const here = await fresh(16);
    expect(await here.notify()).toBe(0);
    here.pass(1);
    await Promise.all([here.notify(), here.notify()]);
    expect(await here.rounds()).toEqual([[2, false]]);
    here.pass(9);
    expect(await here.notify()).toBe(0);
    here.pass(1);
    await here.notify();
    await here.notify();
    here.pass(20);
    await here.notify();
    expect(await here.rounds()).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(
      (await here.find({ records: [id] })).records[0]?.steps.filter(({ what }) => what === 'noticed'),
    ).toHaveLength(2);
  });

  it('is noticed once, urgently, where both days have come', async () => {
    const here = await fresh(4);
    await here.notify();
    await here.notify();
    expect(await here.rounds()).toEqual([[3, true]]);
  });

  it.each<[string, Partial<ViolationRecord>]>([
    [
      'while a defence stops its clocks',
      { defence: { defenceId: DefenceId.parse(crypto.randomUUID()), state: 'assigned' } },
    ],
    ['once it is decided', { status: 'decided' }],
    ['once it is settled', { status: 'settled' }],
    ['once it is erased', { status: 'erased' }],
  ])('is left alone %s', async (_when, over) => {
    const here = await fresh(4, over);
    expect(await here.notify()).toBe(0);
    expect(await here.rounds()).toEqual([]);
  });
});
