import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Open311City, open311City, reportOf } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

let store: Store;
let city: Open311City;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  city = await open311City(store);
});

const replied = (over = {}) =>
  reportOf('AAAAAAAAAAA1', {
    status: 'replied',
    source: 'open311',
    outcome: 'fixed',
    client: { keyId: 'fms000000000' },
    reply: { at: '2026-11-25T01:00:00.000Z', text: '已更换' },
    survey: { until: '2026-12-02T16:00:00.000Z' },
    updatedAt: '2026-11-25T01:00:00.000Z',
    steps: [
      { at: '2026-11-24T01:00:00.000Z', status: 'submitted' },
      { at: '2026-11-24T02:00:00.000Z', status: 'accepted' },
      { at: '2026-11-25T01:00:00.000Z', status: 'done' },
      { at: '2026-11-25T01:00:00.000Z', status: 'replied', text: '已更换，请查看。问询电话 0574-87654321' },
    ],
    ...over,
  });

describe('row 9: updates that are read', () => {
  it('are what happened within a period, wherever it lies in a request’s life', async () => {
    await city.file(replied());
    const query = 'start_date=2026-11-24T00:00:00Z&end_date=2026-11-24T12:00:00Z';
    expect(await city.json(`servicerequestupdates.json?${query}`)).toEqual([
      {
        update_id: expect.stringContaining('AAAAAAAAAAA1-accepted-'),
        service_request_id: 'AAAAAAAAAAA1',
        status: 'open',
        updated_datetime: '2026-11-24T10:00:00+08:00',
        description: '已受理',
        media_url: null,
      },
    ]);
  });
  it('are numbered apart where two things happened at once, and are read under service_request_updates', async () => {
    await city.file(replied());
    const { text } = await city.ask(
      'servicerequestupdates.xml?api_key=&start_date=2026-11-25T00:00:00Z&end_date=2026-11-25T02:00:00Z',
    );
    expect(XMLValidator.validate(text)).toBe(true);
    const updates = parser.parse(text).service_request_updates.request_update;
    expect(new Set(updates.map((one: { update_id: string }) => one.update_id)).size).toBe(2);
    expect(updates[1].description).toBe('已答复：已更换，请查看。问询电话 0574-87654321');
  });
  it('say closed of what closes a request', async () => {
    await city.file(
      replied({
        status: 'rejected',
        steps: [{ at: '2026-11-25T01:00:00.000Z', status: 'rejected', text: '不在本市管辖范围' }],
      }),
    );
    expect((await city.json('servicerequestupdates.json'))[0].status).toBe('closed');
  });
  it('are none of private requests', async () => {
    await city.file(replied({ serviceCode: 'COMPLAINT' }));
    expect(await city.json('servicerequestupdates.json')).toEqual([]);
  });
  it('are refused over ninety-one days', async () => {
    const query = 'start_date=2026-08-01T00:00:00Z&end_date=2026-10-31T00:00:01Z';
    expect((await city.ask(`servicerequestupdates.json?${query}`)).status).toBe(400);
  });
});

describe('row 9: updates that are sent', () => {
  /** As FixMyStreet sends a comment of its user. */
  const update = (over: Record<string, string> = {}) => ({
    api_key: city.key,
    jurisdiction_id: 'ningbo',
    service_request_id: 'AAAAAAAAAAA1',
    update_id: '4711',
    status: 'OPEN',
    updated_datetime: '2026-11-25T09:59:00+08:00',
    description: '还是歪的，电话 13800003333',
    first_name: '明',
    last_name: '-',
    email: 'li@example.cn',
    ...over,
  });

  it('are answered with their number, in both formats', async () => {
    await city.file(replied());
    const xml = await city.post('servicerequestupdates.xml', update());
    const id = parser.parse(xml.text).service_request_updates.request_update.update_id;
    expect(id).toMatch(/^AAAAAAAAAAA1-/);
    const json = await city.post('servicerequestupdates.json', update());
    expect(JSON.parse(json.text)).toEqual([{ update_id: id }]);
  });
  it('are words for the desk: kept once however often they are sent, shown to nobody, changing nothing', async () => {
    await city.file(replied());
    await city.post('servicerequestupdates.xml', update());
    await city.post('servicerequestupdates.xml', update());
    const report = await city.report('AAAAAAAAAAA1');
    expect([report?.status, report?.version]).toEqual(['replied', 2]);
    expect(report?.clientNotes).toEqual([
      expect.objectContaining({ status: 'open', text: expect.stringMatching(/^还是歪的，电话 138\*+3333$/) }),
    ]);
    expect(JSON.stringify(report)).not.toContain('li@example.cn');
    expect((await city.ask('requests/AAAAAAAAAAA1.json?extensions=true')).text).not.toContain('还是歪的');
  });
  it('reopen a request where its own client says so, and only within a week of the answer', async () => {
    await city.file(replied());
    expect((await city.post('servicerequestupdates.xml', update({ status: 'REOPEN' }))).status).toBe(200);
    expect(await city.report('AAAAAAAAAAA1')).toMatchObject({ status: 'reopened', reopened: 1 });
    await city.file(replied({ reportId: 'AAAAAAAAAAA2' }));
    const everything = ['requests/AAAAAAAAAAA1.json?extensions=true', 'servicerequestupdates.json'];
    for (const path of everything) expect((await city.ask(path)).text).not.toContain('还是歪的');
    city.clock.at = new Date('2026-12-03T00:00:00Z');
    const late = update({ service_request_id: 'AAAAAAAAAAA2', status: 'REOPEN' });
    expect((await city.post('servicerequestupdates.xml', late)).status).toBe(400);
  });
  it('close a request where its own client says that it is fixed', async () => {
    await city.file(replied());
    expect((await city.post('servicerequestupdates.xml', update({ status: 'FIXED' }))).status).toBe(200);
    expect((await city.report('AAAAAAAAAAA1'))?.status).toBe('closed');
    expect((await city.json('requests/AAAAAAAAAAA1.json'))[0].status).toBe('closed');
  });
  it('of another client change nothing', async () => {
    await city.file(replied());
    expect(
      (await city.post('servicerequestupdates.xml', update({ api_key: city.otherKey, status: 'REOPEN' }))).status,
    ).toBe(200);
    expect((await city.report('AAAAAAAAAAA1'))?.status).toBe('replied');
  });
  it.each<[string, number, Record<string, string>]>([
    ['no key', 403, { api_key: '' }],
    ['no request', 400, { service_request_id: '' }],
    ['an unknown request', 404, { service_request_id: 'ZZZZZZZZZZZZ' }],
    ['what can be no number', 404, { service_request_id: '../1' }],
    ['an unknown status', 400, { status: 'LOST' }],
    ['a date that is none', 400, { updated_datetime: 'now' }],
    ['nothing at all', 400, { description: '', status: '' }],
    ['a picture’s endless address', 400, { media_url: `https://x.test/${'a'.repeat(400_000)}` }],
    ['4,001 characters', 400, { description: '长'.repeat(4001) }],
    ['a foreign jurisdiction', 404, { jurisdiction_id: 'zaozhuang' }],
  ])('are refused with %s', async (_case, status, over) => {
    await city.file(replied());
    const answer = await city.post('servicerequestupdates.json', update(over));
    expect([answer.status, JSON.parse(answer.text)[0].code]).toEqual([status, status]);
  });
  it('are refused of a private request', async () => {
    await city.file(replied({ serviceCode: 'COMPLAINT' }));
    expect((await city.post('servicerequestupdates.xml', update())).status).toBe(404);
  });
  it('may bring photographs, which are sealed like all others', async () => {
    await city.file(replied());
    const form = new FormData();
    for (const [name, value] of Object.entries(update())) form.set(name, value);
    form.set('photo1', new File([Uint8Array.from([0xff, 0xd8, 0xff, 1])], '1.0.full.jpeg', { type: 'image/jpeg' }));
    const { status } = await city.ask('servicerequestupdates.xml', { method: 'POST', body: form });
    const report = await city.report('AAAAAAAAAAA1');
    expect([status, report?.photoIds.length, city.objects.size]).toEqual([200, 1, 1]);
  });
  it('may be as long as a request, and come to an end before the store does', async () => {
    await city.file(replied());
    const long = (count: number) => update({ update_id: String(count), description: '长'.repeat(4000) });
    const statuses: number[] = [];
    for (let count = 0; count < 9; count++)
      statuses.push((await city.post('servicerequestupdates.xml', long(count))).status);
    expect(statuses).toEqual([...Array(8).fill(200), 400]);
    expect((await city.report('AAAAAAAAAAA1'))?.clientNotes).toHaveLength(8);
  });
  it('come to an end after twenty', async () => {
    await city.file(replied());
    const statuses: number[] = [];
    for (let count = 0; count < 21; count++)
      statuses.push((await city.post('servicerequestupdates.xml', update({ update_id: String(count) }))).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(400);
  });
});
