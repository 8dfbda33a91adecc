import { watchCollisions } from '@yilu/accidents/use-cases/watch-collisions';
import type { DomainEvent } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type City, city } from './city.js';
import { people } from './drivers.js';

let here: City;
beforeEach(async () => {
  here = await city();
});
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const alerts = async (query = '') => (await here.as('supervisor').get(`/accidents/staff/alerts${query}`)).body.items;

/** What the queue brings, everything that has happened so far, twice. */
const hear = async () => {
  const watch = watchCollisions({ ...here.deps, collisions: here.deps.collisions });
  const at = here.clock.at.toISOString();
  for (const [place, told] of here.events.entries())
    for (let twice = 0; twice < 2; twice++) await watch({ ...told, id: `event-${place}`, at } as DomainEvent);
};
/** The same two meet again and again. */
const meet = async (times: number) => {
  const ids: string[] = [];
  for (let n = 0; n < times; n++) ids.push(await here.steps.signed());
  await hear();
  return ids;
};

describe('accidents that have much in common', () => {
  it('raise one alert for officers, which grows and is not repeated', async () => {
    await meet(1);
    expect(await alerts()).toEqual([]);
    await meet(4);
    const [alert, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ state: 'open', caseCount: 5 });
    expect(alert.patterns).toEqual(['same_pair', 'same_vehicle', 'connected_group']);
  });

  it('are shown with what is needed to open them, and who looked is on record', async () => {
    const ids = await meet(2);
    const [{ alertId }] = await alerts();
    const { body } = await here.as('legal_reviewer').get(`/accidents/staff/alerts/${alertId}`);
    expect(body.cases.map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual(ids.sort());
    expect(body.cases[0]).toMatchObject({ status: 'signed', plates: [people.a.plate, people.b.plate] });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${people.a.personId}|${people.a.name}|${people.a.phone}`));
    expect(here.acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['alerts_listed', 'alert_read']));
  });

  it('are closed with a reason, once', async () => {
    await meet(2);
    const [{ alertId }] = await alerts();
    const close = (reason: string) =>
      here.as('supervisor').post(`/accidents/staff/alerts/${alertId}/closure`, { reason });
    expect((await close('')).status).toBe(400);
    expect((await close('两车同住一个小区，属正常')).body).toEqual({ alertId, state: 'closed' });
    expect(code(await close('再次关闭'))).toEqual([409, 'accident.alert_closed']);
    expect(await alerts()).toEqual([]);
    expect(await alerts('?state=closed')).toMatchObject([{ closing: { reason: '两车同住一个小区，属正常' } }]);
    const none = here.as('supervisor').get(`/accidents/staff/alerts/${crypto.randomUUID()}`);
    expect(code(await none)).toEqual([404, 'accident.no_such_alert']);
  });

  it.each(['accident_officer', 'auditor', 'admin', 'desk_operator'])('are not shown to %s', async (role) => {
    await meet(2);
    const [{ alertId }] = await alerts();
    for (const path of ['', `/${alertId}`])
      expect(code(await here.as(role).get(`/accidents/staff/alerts${path}`))).toEqual([403, 'accident.role_missing']);
    const closed = await here.as(role).post(`/accidents/staff/alerts/${alertId}/closure`, { reason: '没有权限' });
    expect(code(closed)).toEqual([403, 'accident.role_missing']);
  });

  it('change no letter of what citizens and the public see', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await here.steps.signed());
    const everything = async () => {
      const paths = [
        '/accidents',
        '/accidents/me/export',
        '/accidents/statistics',
        ...ids.flatMap((id) => [`/accidents/${id}`, `/accidents/${id}/agreement`]),
      ];
      const answers = await Promise.all(['a', 'b'].flatMap((who) => paths.map((path) => here.as(who).get(path))));
      return answers.map(({ text }) => text);
    };
    const before = await everything();
    await hear();
    expect(await alerts()).toHaveLength(1);
    expect(await everything()).toEqual(before);
    expect(before.join()).not.toMatch(/alert|pattern|same_pair/);
  });
});
