import { dutyPhoneOf } from '@yilu/feedback/city/duty-phones';
import { unitNameOf } from '@yilu/feedback/city/units';
import { escalateReports } from '@yilu/feedback/use-cases/escalate-reports';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FeedbackTown, feedbackTown, reportId, reportOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const id = reportId('A');
const base = `/feedback/staff/reports/${id}`;
const assignedTo = (unitId: string, at = '2026-11-20T01:30:00.000Z', seenAt?: string) => ({
  assignment: { unitId, at, returnBy: '2026-11-23', ...(seenAt ? { seenAt } : {}) },
});
const townWith = async (...reports: readonly Parameters<typeof reportOf>[0][]) => {
  const town = await feedbackTown(store);
  await town.put({ reports: reports.map((over) => reportOf(over)) });
  return town;
};

describe('what is late', () => {
  const faults: unknown[] = [];
  const run = (town: FeedbackTown) => escalateReports(town.deps, (fault) => void faults.push(fault))(() => true);
  afterEach(() => expect(faults).toEqual([]));
  const levels = async (town: FeedbackTown) =>
    (await town.told('feedback.report_overdue')).map(({ level }) => level).sort();

  it('is told to the unit, its lead and the supervisor, each once and on its day, and shows on the desk', async () => {
    const town = await townWith({ status: 'in_progress', expectedOn: '2026-11-20', ...assignedTo('technology') });
    expect(await run(town)).toEqual({ overdue: 0, told: 0 });
    town.clock.at = new Date('2026-11-21T02:00:00.000Z');
    expect(await run(town)).toEqual({ overdue: 1, told: 1 });
    expect(await run(town)).toEqual({ overdue: 1, told: 0 });
    expect(await levels(town)).toEqual(['unit']);
    const [told] = await town.told('feedback.report_overdue');
    expect(told).toMatchObject({ reportId: id, unitId: 'technology', unit: unitNameOf('ningbo', 'technology') });
    expect(told?.phone).toBe(dutyPhoneOf('ningbo', 'technology', 'unit'));
    town.clock.at = new Date('2026-11-25T02:00:00.000Z');
    await run(town);
    expect(await levels(town)).toEqual(['lead', 'unit']);
    expect((await town.get('supervisor', '/feedback/staff/queues/escalated')).body.items).toEqual([]);
    town.clock.at = new Date('2026-11-27T02:00:00.000Z');
    await run(town);
    expect(await levels(town)).toEqual(['lead', 'supervisor', 'unit']);
    expect((await town.get('supervisor', base)).body).toMatchObject({ overdue: true, escalatedTo: 'supervisor' });
    const shown = await town.get('supervisor', '/feedback/staff/queues/escalated');
    expect(shown.body.items).toMatchObject([{ reportId: id, escalatedTo: 'supervisor' }]);
  });
  it('is late at the desk, too, and in a unit that has not even looked', async () => {
    const town = await townWith(
      { expectedOn: '2026-11-19' },
      { reportId: reportId('B'), status: 'dispatched', expectedOn: '2026-11-19', ...assignedTo('lighting') },
    );
    expect(await run(town)).toEqual({ overdue: 2, told: 2 });
    const phones = (await town.told('feedback.report_overdue')).map(({ unitId, phone }) => [unitId, phone]);
    expect(phones).toContainEqual([undefined, dutyPhoneOf('ningbo', undefined, 'unit')]);
    expect(phones).toContainEqual(['lighting', dutyPhoneOf('ningbo', 'lighting', 'unit')]);
  });
  it('is an answer that its reporter waits for, which the desk owes him and not the unit that has done its work', async () => {
    const town = await townWith({
      ...{ status: 'in_progress', expectedOn: '2026-11-20', escalation: 1 },
      ...assignedTo('technology'),
    });
    const version = (await town.get('supervisor', base)).body.version;
    const completion = { version, outcome: 'not_fixed', text: '道路即将改建' };
    expect((await town.post('unit:technology', `${base}/completion`, completion)).status).toBe(200);
    const late = async () => (await town.get('supervisor', '/feedback/staff/queues/overdue')).body.items;
    // The fifth working day after Friday the twentieth, on which it was filed.
    town.clock.at = new Date('2026-11-27T02:00:00.000Z');
    expect([await run(town), await late()]).toEqual([{ overdue: 0, told: 0 }, []]);
    town.clock.at = new Date('2026-11-28T02:00:00.000Z');
    expect([await run(town), await run(town)]).toEqual([
      { overdue: 1, told: 1 },
      { overdue: 1, told: 0 },
    ]);
    expect(await late()).toMatchObject([{ reportId: id, status: 'done', overdue: true, escalatedTo: 'unit' }]);
    const [told] = await town.told('feedback.report_overdue');
    expect(told).toMatchObject({ level: 'unit', expectedOn: '2026-11-27' });
    expect([told?.unitId, told?.phone]).toEqual([undefined, dutyPhoneOf('ningbo', undefined, 'unit')]);
    town.clock.at = new Date('2026-12-02T02:00:00.000Z');
    await run(town);
    town.clock.at = new Date('2026-12-04T02:00:00.000Z');
    await run(town);
    expect(await levels(town)).toEqual(['lead', 'supervisor', 'unit']);
    const shown = await town.get('supervisor', base);
    expect(shown.body).toMatchObject({ overdue: true, escalatedTo: 'supervisor' });
    // What everybody reads is that the trouble was seen to.
    expect((await town.get(undefined, `/feedback/reports/${id}`)).body.overdue).toBe(false);
    const reply = { version: shown.body.version, text: '道路即将改建，届时更换。' };
    expect((await town.post('desk_operator', `${base}/reply`, reply)).status).toBe(200);
    expect([await run(town), await late()]).toEqual([{ overdue: 0, told: 0 }, []]);
  });
  it('is not what waits for its reporter', async () => {
    const town = await townWith({ status: 'replied', expectedOn: '2026-11-01', answerBy: '2026-11-02' });
    expect((await run(town)).told).toBe(0);
  });
});
