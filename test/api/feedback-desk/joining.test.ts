import { moveFollowers } from '@yilu/feedback/use-cases/move-followers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf, vault } from '../../fixtures/feedback-people.js';
import { type FeedbackTown, feedbackTown, followOf, reportId, reportOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const [first, second, third] = [reportId('A'), reportId('B'), reportId('C')];
const join = (town: FeedbackTown, one: string, of: string, version: number) =>
  town.post('desk_operator', `/feedback/staff/reports/${one}/duplicate`, { version, of });
const at = '2026-11-20T02:00:00.000Z';

/** Brings the followers of what was joined along, as the queue does. */
async function bring(town: FeedbackTown) {
  let n = 0;
  for (const data of await town.told('feedback.report_changed'))
    await moveFollowers(town.deps)({ id: `event-${n++}-${data.reportId}`, at, type: 'feedback.report_changed', data });
}
async function three() {
  const town = await feedbackTown(store);
  const reports = [first, second, third].map((one) => reportOf({ reportId: one, followers: 2 }));
  await town.put({ reports });
  const people = ['neighbour', 'stranger', 'neighbour'] as const;
  await town.put({
    follows: reports.flatMap((report, place) => [
      followOf(report),
      followOf(report, { personId: personOf(people[place] ?? 'neighbour') }),
    ]),
  });
  return town;
}

describe('a duplicate', () => {
  it('is closed for everybody, names what it was joined to, and its followers go along, each counted once', async () => {
    const town = await three();
    expect(await join(town, second, first, 1)).toMatchObject({ status: 200, body: { status: 'duplicate' } });
    await bring(town);
    expect(await town.report(second)).toMatchObject({ duplicateOf: first });
    // Two of each, of whom the reporter is in both.
    expect(await town.report(first)).toMatchObject({ followers: 3, joined: [second] });
    expect(await town.followOf('stranger', first)).toMatchObject({ muted: false });
    expect(await town.told('feedback.report_changed')).toMatchObject([
      { change: 'joined', reportId: second, duplicateOf: first },
    ]);
  });
  it('brings its followers once, however often the news comes', async () => {
    const town = await three();
    await join(town, second, first, 1);
    await bring(town);
    const once = await town.report(first);
    await bring(town);
    expect(await town.report(first)).toEqual(once);
  });
  it('never leads to another duplicate, whichever was joined first', async () => {
    const town = await three();
    await join(town, third, second, 1);
    expect(await join(town, second, first, 1)).toMatchObject({ status: 200 });
    expect(await town.report(third)).toMatchObject({ duplicateOf: first });
    expect((await town.report(first))?.joined).toEqual([second, third]);
    await bring(town);
    expect(await town.followOf('stranger', first)).toBeDefined();
    expect(await town.followOf('neighbour', first)).toBeDefined();
  });
  it('is never joined back, so that nothing goes round in a circle', async () => {
    const town = await three();
    await join(town, second, first, 1);
    expect(await join(town, first, second, 1)).toMatchObject({ status: 409, body: { code: 'feedback.target_ended' } });
  });
  it('is no complaint, whose words its author alone reads', async () => {
    const town = await feedbackTown(store);
    await town.put({ reports: [reportOf({ serviceCode: 'COMPLAINT' }), reportOf({ reportId: second })] });
    expect(await join(town, first, second, 1)).toMatchObject({ body: { code: 'feedback.private_stays_alone' } });
    expect(await join(town, second, first, 1)).toMatchObject({ body: { code: 'feedback.private_stays_alone' } });
  });
  it('leaves its caller with the news of both', async () => {
    const town = await feedbackTown(store);
    const phone = await vault.seal('phone', second, '13900000001');
    await town.put({ reports: [reportOf(), reportOf({ reportId: second, caller: { phone } })] });
    await join(town, second, first, 1);
    const joined = (await town.told('feedback.caller_told'))[0];
    expect(joined).toMatchObject({ reportId: second, change: 'joined' });
    expect(await vault.open('link', second, joined?.link ?? '')).toBe(`https://h5.test/r/${first}`);
    const reason = { version: 1, reason: '现场未发现异常' };
    await town.post('desk_operator', `/feedback/staff/reports/${first}/rejection`, reason);
    const told = (await town.told('feedback.caller_told')).find(({ reportId: one }) => one === first);
    expect(await vault.open('phone', first, told?.phone ?? '')).toBe('13900000001');
  });
});
