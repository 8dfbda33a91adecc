import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DomainEvent } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { addDays } from '@yilu/kernel';
import { paymentDue } from '@yilu/law/violations/payment-due';
import { followServices } from '@yilu/violations/use-cases/follow-services';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsIn } from '../../faults/snapshot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { personOf } from '../../fixtures/violations-people.js';
import { decisionOf, recordOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const start = new Date('2026-03-02T02:00:00.000Z');
const clock = { at: start };
const on = (day: string) => {
  clock.at = new Date(`${day}T02:00:00.000Z`);
};
let store: Store;
let table: Table;
let here: ViolationsTown;
let number: string;
let recordId: string;
let count = 0;
const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: false };

beforeAll(async () => {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../packages/paper/bin/build-font.mjs', import.meta.url)),
  ]);
  store = await startStore();
}, 60_000);
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = start;
  table = await store.table(`violations-service-${count++}`, { now: () => clock.at });
  here = await violationsTown(table);
  ({ recordId } = await here.publish());
  number = (await here.post('owner', `/violations/records/${recordId}/decision`, fine)).body.number;
});

const faults: unknown[] = [];
const run = () => followServices(here.deps, (fault) => faults.push(fault))(new Date('2099-01-01T00:00:00.000Z'));
const note = (event: string, day: string, key?: string) =>
  here.post(
    'desk_operator',
    `/violations/staff/decisions/${number}/service`,
    { event, on: day, note: '挂号信 EB123' },
    key,
  );
const services = async (way = 'post') =>
  (await here.get('desk_operator', `/violations/staff/services?way=${way}`)).body.items;
const own = async () => (await here.get('owner', `/violations/decisions/${number}`)).body;
type Served = Extract<DomainEvent, { type: 'violations.decision_served' }>['data'];
const served = async (): Promise<Served[]> =>
  (await eventsIn(table)).flatMap((event) => (event.type === 'violations.decision_served' ? [event.data] : []));
const acts = async () => (await eventsIn(table)).flatMap(({ type, data }) => (type === 'staff.acted' ? [data] : []));

describe('a decision without consent to electronic service', () => {
  it('waits for the post, the longest waiting first, and no last day runs before it is there', async () => {
    on('2026-03-03');
    await here.put({
      decisions: [decisionOf(clock.at, { service: {}, due: { on: '2026-04-01', provisional: true } })],
    });
    expect(await services()).toMatchObject([
      { number, maskedPlate: '浙B·1***5', service: { state: 'to_do', by: 'mail' }, may: ['mailed', 'handed_over'] },
      { number: '3302031000000015' },
    ]);
    expect(JSON.stringify(await services())).not.toContain('personId');
    expect(await own()).toMatchObject({ service: { state: 'to_do', by: 'mail' }, due: { provisional: true } });
    expect((await own()).remedies.every(({ last }: { last?: unknown }) => last === undefined)).toBe(true);
    expect(await acts()).toContainEqual(expect.objectContaining({ act: 'services_listed', subject: 'post' }));
  });

  it('is due fifteen days after the post brought it, and every term runs from that day', async () => {
    on('2026-03-10');
    expect((await note('mailed', '2026-03-03')).status).toBe(200);
    expect((await own()).service).toEqual({ state: 'under_way', by: 'mail' });
    const { body } = await note('delivered', '2026-03-09');
    const due = paymentDue('2026-03-09');
    expect(body).toMatchObject({ service: { state: 'served', by: 'mail', on: '2026-03-09' }, due });
    expect(await own()).toMatchObject({ service: { state: 'served', by: 'mail', on: '2026-03-09' }, due });
    expect((await own()).remedies[0].last.on).toBe(addDays('2026-03-09', 60));
    expect(await served()).toMatchObject([
      {
        number,
        personId: personOf('owner'),
        by: 'mail',
        on: '2026-03-09',
        owed: { obligationId: `F${number}`, dueOn: due.on, dueProvisional: false },
      },
    ]);
    const record = (await here.get('owner', `/violations/records/${recordId}`)).body;
    expect(record.timeline.at(-1)).toMatchObject({ what: 'served' });
    expect(await services()).toEqual([]);
  });

  it('is served when it is handed over, whatever is under way', async () => {
    on('2026-03-10');
    await note('mailed', '2026-03-03');
    expect((await note('handed_over', '2026-03-10')).body.service).toEqual({
      state: 'served',
      by: 'in_person',
      on: '2026-03-10',
    });
    expect((await note('delivered', '2026-03-10')).body.code).toBe('service.served_already');
  });

  it('is noted once, however often it is sent', async () => {
    on('2026-03-10');
    const [one, two] = [
      await note('handed_over', '2026-03-10', 'key-of-one-act'),
      await note('handed_over', '2026-03-10', 'key-of-one-act'),
    ];
    expect(two.body).toEqual(one.body);
    expect(await served()).toHaveLength(1);
  });

  it('is noted in its order and on days that can be, by those whose work it is', async () => {
    on('2026-03-10');
    const codes = async (...steps: [string, string][]) => {
      const found: string[] = [];
      for (const [event, day] of steps) found.push((await note(event, day)).body.code);
      return found;
    };
    expect(await codes(['delivered', '2026-03-10'], ['returned', '2026-03-10'], ['published', '2026-03-10'])).toEqual(
      Array(3).fill('service.not_next'),
    );
    expect(await codes(['mailed', '2026-03-01'], ['mailed', '2026-03-11'])).toEqual(
      Array(2).fill('service.impossible_day'),
    );
    await note('mailed', '2026-03-05');
    expect(await codes(['mailed', '2026-03-06'], ['delivered', '2026-03-04'])).toEqual([
      'service.not_next',
      'service.impossible_day',
    ]);
    const path = `/violations/staff/decisions/${number}/service`;
    const body = { event: 'delivered', on: '2026-03-10', note: '签收' };
    expect((await here.post('legal_reviewer', path, body)).body.code).toBe('violations.role_missing');
    expect((await here.post('desk_operator', path.replace(number, '3302031999999993'), body)).body.code).toBe(
      'violations.no_decision',
    );
  });

  it('is printed in full while it has to be served, which the log tells, and afterwards for nobody', async () => {
    const path = `/violations/staff/decisions/${number}/document`;
    const before = await here.get('desk_operator', path);
    expect([before.status, before.text.startsWith('%PDF-')]).toEqual([200, true]);
    expect(before.text).toBe((await here.get('owner', `/violations/decisions/${number}/document`)).text);
    expect(await acts()).toContainEqual(expect.objectContaining({ act: 'decision_printed', subject: number }));
    await note('handed_over', '2026-03-02');
    expect((await here.get('desk_operator', path)).status).toBe(404);
    expect((await here.get('legal_reviewer', path)).status).toBe(403);
  });

  it('has the same paper after its service as before', async () => {
    const path = `/violations/decisions/${number}/document`;
    const before = (await here.get('owner', path)).text;
    on('2026-03-10');
    await note('handed_over', '2026-03-10');
    expect((await here.get('owner', path)).text).toBe(before);
  });
});

describe('a paper that the post brought back', () => {
  beforeEach(async () => {
    on('2026-03-20');
    await note('mailed', '2026-03-03');
    await note('returned', '2026-03-18');
  });

  it('is published without a name, and served when the sixty days are over', async () => {
    expect(await services()).toMatchObject([{ service: { state: 'to_do', by: 'public_notice' } }]);
    await note('published', '2026-03-20');
    expect(await services()).toEqual([]);
    const [line] = await services('notice');
    expect(line).toMatchObject({ service: { state: 'under_way', until: { on: '2026-05-19' } }, may: ['handed_over'] });
    expect(line.notice.zh).toContain('浙B·1***5');
    expect(line.notice.zh).not.toContain('浙B12345');
    on('2026-05-19');
    expect(await run()).toBe(0);
    on('2026-05-20');
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    const { on: dueOn } = paymentDue('2026-05-19');
    expect(await served()).toMatchObject([{ by: 'public_notice', on: '2026-05-19', owed: { dueOn } }]);
    expect(await own()).toMatchObject({ service: { state: 'served', by: 'public_notice' }, due: { on: dueOn } });
    expect(await services('notice')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is served once where two runs meet', async () => {
    await note('published', '2026-03-20');
    on('2026-05-20');
    await Promise.all([run(), run(), run()]);
    expect(await served()).toHaveLength(1);
  });

  it('is served by hand where its party comes before the notice is over', async () => {
    await note('published', '2026-03-20');
    on('2026-04-01');
    await note('handed_over', '2026-04-01');
    on('2026-05-20');
    expect(await run()).toBe(0);
    expect(await served()).toMatchObject([{ by: 'in_person', on: '2026-04-01' }]);
  });
});

describe('a decision that needs no service any more', () => {
  it('is listed no more, and nothing is noted of it, once it was revoked', async () => {
    const [decision] = (await here.find({ decisions: [decisionOf(clock.at).number] })).decisions;
    expect(decision).toBeUndefined();
    await here.put({
      decisions: [decisionOf(clock.at, { service: {}, standing: 'revoked' })],
    });
    expect((await services()).map((line: { number: string }) => line.number)).toEqual([number]);
    number = '3302031000000015';
    expect((await note('mailed', '2026-03-02')).body.code).toBe('service.decision_revoked');
  });

  it('tells of no last day where nothing is owed any more', async () => {
    const paid = decisionOf(clock.at, { recordId: recordOf(clock.at).recordId, service: {}, standing: 'paid' });
    await here.put({ decisions: [paid] });
    number = paid.number;
    await note('handed_over', '2026-03-02');
    expect((await served()).map(({ owed }) => owed)).toEqual([undefined]);
  });
});

it('sets a last day that was provisional once the year’s holidays are known, and tells of it once', async () => {
  const certain = decisionOf(clock.at, {
    consentAt: start.toISOString(),
    due: { on: addDays('2026-03-02', 15), provisional: true },
  });
  const open = decisionOf(new Date('2027-12-30T02:00:00.000Z'), {
    number: decisionOf(clock.at).number.replace('15', '23') as typeof certain.number,
    due: { on: '2028-01-14', provisional: true },
  });
  await here.put({ decisions: [certain, open] });
  expect([await run(), await run()]).toEqual([1, 0]);
  const { on: dueOn } = paymentDue('2026-03-02');
  expect(await served()).toMatchObject([
    { number: certain.number, by: 'electronic', owed: { dueOn, dueProvisional: false } },
  ]);
  expect((await here.find({ decisions: [certain.number] })).decisions[0]?.due).toEqual({
    on: dueOn,
    provisional: false,
  });
});
