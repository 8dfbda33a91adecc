import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vault } from '../../fixtures/feedback-people.js';
import { crossing, feedbackTown, reportId, reportOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const id = reportId('A');
const base = `/feedback/staff/reports/${id}`;
const townWith = async (...reports: readonly Parameters<typeof reportOf>[0][]) => {
  const town = await feedbackTown(store);
  await town.put({ reports: reports.map((over) => reportOf(over)) });
  return town;
};

describe('who may', () => {
  const acts = [
    ...['acceptance', 'rejection', 'duplicate', 'dispatch', 'acknowledgement', 'return', 'schedule', 'extension'],
    ...['completion', 'reply', 'location', 'service', 'moderation'],
  ];
  const bodies: Readonly<Record<string, object>> = {
    rejection: { reason: '不归我们' },
    duplicate: { of: reportId('B') },
    dispatch: { unitId: 'order' },
    return: { reason: '不归我们' },
    extension: { expectedOn: '2026-11-27', reason: '等待材料' },
    completion: { outcome: 'not_fixed', text: '道路即将改建' },
    reply: { text: '已经修好了。' },
    location: { location: crossing },
    service: { serviceCode: 'FAC-CAMERA' },
    moderation: { reason: '含姓名' },
  };
  it.each(acts)('%s is an officer’s, with a role for it, and takes no field that it does not know', async (act) => {
    const town = await townWith({});
    const body = { version: 1, ...bodies[act] };
    const path = `${base}/${act}`;
    expect((await town.post(undefined, path, body)).status).toBe(401);
    expect((await town.post('reporter', path, body)).status).toBe(403);
    for (const role of ['auditor', 'admin', 'accident_officer'] as const)
      expect(await town.post(role, path, body)).toMatchObject({ status: 403, body: { code: 'feedback.role_missing' } });
    expect((await town.post('desk_operator', path, { ...body, officerId: 'x' })).status).toBe(400);
    expect((await town.post('desk_operator', path, { ...body, version: undefined })).status).toBe(400);
    expect((await town.report(id))?.version).toBe(1);
  });
  it.each(['queues/desk', 'units', 'figures', `reports/${id}`])(
    '%s is read by officers with a role for it',
    async (path) => {
      const town = await townWith({});
      expect((await town.get(undefined, `/feedback/staff/${path}`)).status).toBe(401);
      expect((await town.get('reporter', `/feedback/staff/${path}`)).status).toBe(403);
      expect((await town.get('admin', `/feedback/staff/${path}`)).status).toBe(403);
      expect((await town.get('auditor', `/feedback/staff/${path}`)).status).toBe(200);
    },
  );
  it('open what is sealed: the desk, for a reason, and never an auditor', async () => {
    const phone = await vault.seal('phone', id, '13900000001');
    const town = await townWith({ caller: { phone } });
    const ask = { what: 'caller', reason: '核实现场位置' };
    expect((await town.post('auditor', `${base}/unsealing`, ask)).status).toBe(403);
    expect((await town.post('unit:lighting', `${base}/unsealing`, ask)).status).toBe(403);
    expect((await town.post('desk_operator', `${base}/unsealing`, { what: 'caller' })).status).toBe(400);
    const opened = await town.post('desk_operator', `${base}/unsealing`, ask);
    expect(opened.body).toEqual({ values: ['13900000001'] });
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await town.told('staff.acted')).toMatchObject([
      { act: 'report_caller_read', subject: id, reason: ask.reason },
    ]);
    expect(await town.post('desk_operator', `${base}/unsealing`, { ...ask, what: 'text' })).toMatchObject({
      body: { code: 'feedback.nothing_sealed' },
    });
  });
});
