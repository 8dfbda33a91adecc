import { countDesk } from '@yilu/feedback/use-cases/count-desk';
import { listDeskQueue } from '@yilu/feedback/use-cases/list-desk-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Who } from '../../fixtures/feedback-people.js';
import {
  type FeedbackTown,
  feedbackTown,
  northOf,
  photoId,
  photoOf,
  reportId,
  reportOf,
} from '../../fixtures/feedback-town.js';
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
const numbersIn = async (town: FeedbackTown, who: Who, queue: string, query = '') =>
  (await town.get(who, `/feedback/staff/queues/${queue}${query}`)).body?.items?.map(
    (item: { reportId: string }) => item.reportId,
  );
const townWith = async (...reports: readonly Parameters<typeof reportOf>[0][]) => {
  const town = await feedbackTown(store);
  await town.put({ reports: reports.map((over) => reportOf(over)) });
  return town;
};

/** What lies with whom: the desk, a lamp that its unit has not looked at, a signal in work, and one that is late. */
const busy = () =>
  townWith(
    { reportId: reportId('D') },
    {
      reportId: reportId('E'),
      status: 'dispatched',
      expectedOn: '2026-11-24',
      ...assignedTo('lighting', '2026-11-19T01:00:00.000Z'),
    },
    { reportId: reportId('F'), status: 'dispatched', expectedOn: '2026-11-25', ...assignedTo('lighting') },
    { reportId: reportId('G'), status: 'in_progress', expectedOn: '2026-11-19', ...assignedTo('technology') },
    { reportId: reportId('H'), status: 'replied' },
  );

describe('the lists of the desk', () => {
  it('is not listed where the look cannot be told, and no fault of it is left that nobody waits for', async () => {
    const { deps } = await busy();
    const tell = () => Promise.reject(new Error('unreachable'));
    const desk = {
      ...deps.desk,
      listQueues: () => new Promise<never>((_, fail) => setTimeout(fail, 20, new Error('late'))),
    };
    const officer = { officerId: 'officer-lin', name: '林悦', isSupervisor: false };
    const list = listDeskQueue({ ...deps, desk, store: { ...deps.store, tell } });
    await expect(list(officer, 'desk', { limit: 20 })).rejects.toThrow('unreachable');
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  it('hold what nobody has taken up, what lies with a unit, what is late, and what no unit looked at for a day', async () => {
    const town = await busy();
    expect(await numbersIn(town, 'desk_operator', 'desk')).toEqual([reportId('D')]);
    expect(await numbersIn(town, 'facilities', 'lighting')).toEqual([reportId('E'), reportId('F')]);
    expect(await numbersIn(town, 'supervisor', 'overdue')).toEqual([reportId('G')]);
    expect(await numbersIn(town, 'auditor', 'unseen')).toEqual([reportId('E')]);
  });
  it('lose what its unit has looked at from the unseen, and keep it with the unit', async () => {
    const town = await busy();
    await town.post('unit:lighting', `/feedback/staff/reports/${reportId('E')}/acknowledgement`, { version: 1 });
    expect(await numbersIn(town, 'desk_operator', 'unseen')).toEqual([]);
    expect(await numbersIn(town, 'desk_operator', 'lighting')).toEqual([reportId('E'), reportId('F')]);
  });
  it('come page by page over all units, each report once, what is due first at the head', async () => {
    const days = ['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18'];
    const units = ['lighting', 'technology', 'municipal', 'lighting', 'order'];
    const town = await townWith(
      ...days.map((expectedOn, n) => ({
        reportId: reportId(`${n}`),
        status: 'in_progress' as const,
        expectedOn,
        ...assignedTo(units[n] ?? 'order'),
      })),
    );
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await town.get('desk_operator', `/feedback/staff/queues/overdue?limit=2${cursor}`);
      seen.push(...body.items.map((item: { reportId: string }) => item.reportId));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(days.map((_, n) => reportId(`${n}`)));
  });
  it('say by when the desk has to have looked, and which unit it would go to first', async () => {
    const town = await townWith({});
    expect((await town.get('desk_operator', '/feedback/staff/queues/desk')).body.items).toMatchObject([
      { priority: 'urgent', lookBy: '2026-11-20T01:15:00.000Z', suggestedUnitId: 'technology', overdue: false },
    ]);
  });
  it('show the beginning of what somebody wrote', async () => {
    const town = await townWith({ description: '灯'.repeat(4000) });
    const [item] = (await town.get('desk_operator', '/feedback/staff/queues/desk')).body.items;
    expect(item.description).toBe(`${'灯'.repeat(200)}…`);
    expect((await town.get('desk_operator', base)).body.description).toHaveLength(4000);
  });
  it('tell the log who looked', async () => {
    const town = await busy();
    await numbersIn(town, 'auditor', 'overdue');
    expect(await town.told('staff.acted')).toMatchObject([
      { context: 'feedback', officerId: 'officer-auditor', act: 'report_queue_listed', subject: 'overdue' },
    ]);
  });
  it('begin anew for a cursor that is none of ours', async () => {
    const town = await busy();
    expect(await numbersIn(town, 'desk_operator', 'lighting', '?cursor=xyz')).toHaveLength(2);
  });
});

describe('a unit’s own people', () => {
  it('see their unit’s reports and nobody else’s', async () => {
    const town = await busy();
    expect(await numbersIn(town, 'unit:lighting', 'lighting')).toHaveLength(2);
    expect(await numbersIn(town, 'unit:lighting', 'unseen')).toEqual([reportId('E')]);
    expect(await numbersIn(town, 'unit:municipal', 'unseen')).toEqual([]);
    for (const queue of ['desk', 'supervisor', 'technology', 'nowhere'])
      expect(await town.get('unit:lighting', `/feedback/staff/queues/${queue}`)).toMatchObject({ status: 404 });
    const strange = await town.get('unit:lighting', `/feedback/staff/reports/${reportId('G')}`);
    const none = await town.get('unit:lighting', `/feedback/staff/reports/${reportId('Z')}`);
    expect(strange).toMatchObject({ status: 404 });
    expect(strange.body).toEqual(none.body);
    expect((await town.get('unit:lighting', '/feedback/staff/units')).body).toMatchObject({ own: 'lighting' });
  });
  it('act on what is theirs alone, and reply to nobody', async () => {
    const town = await busy();
    const on = (number: string, act: string, body: object) =>
      town.post('unit:lighting', `/feedback/staff/reports/${reportId(number)}/${act}`, { version: 1, ...body });
    expect(await on('G', 'extension', { expectedOn: '2026-11-27', reason: '等待材料' })).toMatchObject({ status: 404 });
    expect(await on('E', 'dispatch', { unitId: 'technology' })).toMatchObject({ status: 403 });
    const done = { outcome: 'not_fixed', text: '道路即将改建', reply: '道路即将改建，届时更换。' };
    expect(await on('E', 'completion', done)).toMatchObject({ status: 403, body: { code: 'feedback.role_missing' } });
    expect(await on('E', 'completion', { ...done, reply: undefined })).toMatchObject({ status: 200 });
  });
  it('of an owner outside read what everybody may read, and never a question or a complaint', async () => {
    const words = '灯不亮，请回电 13900000009';
    const lying = { status: 'dispatched', description: words, ...assignedTo('lighting') } as const;
    const town = await townWith(lying, { reportId: reportId('B'), serviceCode: 'COMPLAINT' });
    expect((await town.get('desk_operator', base)).body.description).toBe(words);
    const seen = await town.get('unit:lighting', base);
    const listed = await town.get('unit:lighting', '/feedback/staff/queues/lighting');
    for (const { status, text } of [seen, listed]) {
      expect(status).toBe(200);
      expect(text).not.toContain('13900000009');
    }
    const sent = { version: 1, unitId: 'lighting' };
    expect(await town.post('desk_operator', `/feedback/staff/reports/${reportId('B')}/dispatch`, sent)).toMatchObject({
      body: { code: 'feedback.private_stays_inside' },
    });
  });
  it('are nobody where the city does not know their unit', async () => {
    const town = await busy();
    expect(await town.get('unit:atlantis', '/feedback/staff/queues/unseen')).toMatchObject({ status: 403 });
  });
});

describe('one report on the desk', () => {
  it('comes with its history, its neighbours within a kilometre, its photographs, sentences and what may be done', async () => {
    const town = await townWith(
      {},
      { reportId: reportId('B'), location: northOf(900) },
      { reportId: reportId('C'), location: northOf(1100) },
    );
    await town.put({ photos: [photoOf({ reportId: id })] });
    const { body } = await town.get('desk_operator', base);
    expect(body).toMatchObject({
      reportId: id,
      version: 1,
      neighbours: [{ reportId: reportId('B') }],
      photos: [{ photoId: photoId(1), url: expect.stringContaining('copies') }],
      steps: [{ status: 'submitted' }],
      hasCaller: false,
      suggestedUnitId: 'technology',
    });
    expect(body.acts).toContain('dispatch');
    expect(body.templates).toEqual(expect.arrayContaining([expect.objectContaining({ act: 'reject' })]));
    expect(body).not.toHaveProperty('reporter');
    expect(await town.told('staff.acted')).toMatchObject([{ act: 'report_read', subject: id }]);
  });
  it('offers an auditor nothing to do, and shows him nobody’s words or pictures', async () => {
    const town = await townWith({ description: '灯不亮，请回电 13900000009' });
    await town.put({ photos: [photoOf({ reportId: id })] });
    const { body, text } = await town.get('auditor', base);
    expect(body.acts).toEqual([]);
    expect(text).not.toContain('13900000009');
    expect(text).not.toContain('pictures.test');
    expect((await town.get('auditor', '/feedback/staff/queues/desk')).text).not.toContain('13900000009');
  });
  it('shows an owner outside of its pictures what everybody may see, and a team of the police all of them', async () => {
    const photo = photoOf({ reportId: id });
    const publicKey = 'feedback/public/1.jpg';
    for (const [unitId, sealed, marked] of [
      ['lighting', undefined, publicKey],
      ['technology', photo.copyKey, photo.copyKey],
    ] as const) {
      const town = await townWith({ status: 'dispatched', ...assignedTo(unitId) });
      const url = async () => (await town.get(`unit:${unitId}`, base)).body.photos[0].url?.replace(/^.*test\//, '');
      await town.put({ photos: [photo] });
      expect(await url()).toBe(sealed);
      await town.put({ photos: [{ ...photo, version: 2, state: 'public', publicKey }] });
      expect(await url()).toBe(marked);
    }
  });
});

describe('the figures of the desk', () => {
  it('are by unit and service, of the lists as they are and of the month, and name no officer', async () => {
    const town = await busy();
    const on = (number: string, act: string, body: object) =>
      town.post('desk_operator', `/feedback/staff/reports/${reportId(number)}/${act}`, { version: 1, ...body });
    await on('D', 'acceptance', {});
    await on('G', 'completion', { outcome: 'not_fixed', text: '道路即将改建' });
    let n = 0;
    for (const data of await town.told('feedback.report_measured'))
      for (const _ of [1, 2])
        await countDesk(town.deps)({
          id: `measured-${data.done ? 'done' : 'looked'}`,
          at: `2026-11-20T02:00:0${n++}.000Z`,
          type: 'feedback.report_measured',
          data,
        });
    const { body } = await town.get('supervisor', '/feedback/staff/figures');
    const rowOf = (queue: string) => body.queues.find((one: { queue: string }) => one.queue === queue);
    expect(rowOf('lighting')).toMatchObject({ open: 2, overdue: 0, unseen: 2, more: false });
    expect(rowOf('desk')).toMatchObject({ open: 2 });
    expect(body).toMatchObject({
      month: '2026-11',
      looked: 1,
      minutesToLook: 60,
      rows: [{ unitId: 'technology', serviceCode: 'FAC-SIGNAL-DARK', done: 1, fixed: 0, inTime: 0, hoursToDone: 1 }],
    });
    expect(JSON.stringify(body)).not.toContain('officer');
  });
});
