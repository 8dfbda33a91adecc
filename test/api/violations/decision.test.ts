import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dayOf } from '@yilu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const now = new Date('2026-11-20T02:00:00Z');
let store: Store;
let here: ViolationsTown;
let number: string;

beforeAll(async () => {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../packages/paper/bin/build-font.mjs', import.meta.url)),
  ]);
  store = await startStore();
  here = await violationsTown(await store.table('decision', { now: () => now }));
  const { recordId } = await here.publish();
  number = (await here.post('owner', `/violations/records/${recordId}/decision`, fine)).body.number;
}, 60_000);
afterAll(() => store.stop());

const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: true };
const at = (rest = '') => `/violations/decisions/${number}${rest}`;

describe('one’s own decision', () => {
  it('is shown with its organ, how it was served, and what can be done against it until when', async () => {
    const { status, body } = await here.get('owner', at());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number,
      outcome: 'fine',
      fen: 150_00,
      points: 6,
      procedure: 'simple',
      service: { state: 'served', by: 'electronic', on: dayOf(now) },
      standing: 'in_force',
      reviewFirst: true,
    });
    expect(body.remedies).toMatchObject([
      {
        kind: 'review',
        last: { on: '2027-01-19' },
        offices: [{ zh: '宁波市人民政府' }, { zh: '海曙区人民政府' }],
        online: {},
      },
      { kind: 'sue_after_review' },
    ]);
    expect(body.documentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('comes on paper, the same bytes every time', async () => {
    const [once, again] = [await here.get('owner', at('/document')), await here.get('owner', at('/document'))];
    expect(once.status).toBe(200);
    expect(once.text.startsWith('%PDF-')).toBe(true);
    expect(again.text).toBe(once.text);
    const english = await here.get('owner', at('/document?lang=en'));
    expect([english.status, english.text === once.text]).toEqual([200, false]);
    expect((await here.get('owner', at('/document?lang=fr'))).status).toBe(400);
  });

  it('gives its last days to a calendar: to pay, and to ask for review', async () => {
    const { status, text } = await here.get('owner', at('/remedies/calendar'));
    expect(status).toBe(200);
    expect(text.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20261207',
      'DTSTART;VALUE=DATE:20270119',
    ]);
    expect(text).toContain('TRIGGER:-P3D');
  });

  it('fills in an application for review', async () => {
    const { status, text } = await here.get('owner', at('/remedies/application'));
    expect([status, text.slice(0, 5)]).toEqual([200, '%PDF-']);
  });

  it.each(['', '/document', '/remedies/calendar', '/remedies/application'])(
    'is nobody else’s, and none answers the same: %s',
    async (rest) => {
      for (const who of ['driver', 'other', 'stranger'] as const) {
        const { status, body } = await here.get(who, at(rest));
        expect([status, body.code]).toEqual([404, 'violations.no_decision']);
      }
      const none = await here.get('owner', `/violations/decisions/3302031999999999${rest}`);
      expect([none.status, none.body.code]).toEqual([404, 'violations.no_decision']);
      expect((await here.get(undefined, at(rest))).status).toBe(401);
      expect((await here.get('legal_reviewer', at(rest))).status).toBe(403);
    },
  );

  it('has no term to remember before the post has brought it', async () => {
    const other = await violationsTown(await store.table('by-post', { now: () => now }));
    const { recordId } = await other.publish();
    const posted = { ...fine, electronicService: false };
    const { body: decided } = await other.post('owner', `/violations/records/${recordId}/decision`, posted);
    const view = await other.get('owner', `/violations/decisions/${decided.number}`);
    expect(view.body.service).toEqual({ state: 'to_do', by: 'mail' });
    expect(view.body.remedies.map(({ last }: { last?: unknown }) => last)).toEqual([undefined, undefined]);
    const application = await other.get('owner', `/violations/decisions/${decided.number}/remedies/application`);
    expect([application.status, application.body.code]).toEqual([409, 'violations.no_dates']);
    const calendar = await other.get('owner', `/violations/decisions/${decided.number}/remedies/calendar`);
    expect([calendar.status, calendar.body.code]).toEqual([409, 'violations.no_dates']);
  });
});
