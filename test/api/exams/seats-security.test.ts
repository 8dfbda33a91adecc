import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hallId, type SeatsHall, seatsHall } from '../../fixtures/exams-seats.js';
import { paper } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: SeatsHall;
beforeAll(async () => {
  store = await startStore();
  here = await seatsHall(store);
  await here.confirm('c1');
  await here.pay('c1');
});
afterAll(() => store.stop());

const at = (what: string) => `/exams/sessions/${hallId('one')}/${what}`;
const mine = (what: string) => `/exams/bookings/S2/${what}`;
const routes: readonly (readonly [string, string, object])[] = [
  ['POST', at('hold'), { pool: 'general' }],
  ['POST', at('booking'), { pool: 'general' }],
  ['POST', at('waiting'), {}],
  ['DELETE', mine('hold'), {}],
  ['DELETE', mine('waiting'), {}],
  ['POST', mine('offer'), { answer: 'accept' }],
  ['POST', mine('change'), { sessionId: hallId('other') }],
  ['POST', mine('cancellation'), { understood: true }],
  ['POST', mine('illness'), { text: '急性肠胃炎，挂急诊。', certificateId: '00000000-0000-4000-8000-0000000000aa' }],
  ['POST', '/exams/certificates', paper],
];

describe.each(routes)('%s %s', (method, path, body) => {
  it('is closed to strangers and to officers: only the learner books', async () => {
    expect((await here.town.call(method, undefined, path, body)).status).toBe(401);
    expect((await here.town.call(method, 'exam_admin', path, body)).status).toBe(403);
  });
  it('wants a key that makes it one act', async () => {
    expect((await here.town.call(method, 'c2', path, body, '')).status).toBe(400);
  });
  it('refuses what it does not know, and what is too much', async () => {
    if (method === 'DELETE' || Object.keys(body).length === 0) return;
    expect((await here.town.call(method, 'c2', path, { ...body, personId: 'x' })).status).toBe(400);
    expect((await here.town.call(method, 'c2', path, { ...body, more: 'x'.repeat(2_000_000) })).status).toBe(413);
  });
});

it('shows and changes nothing of another citizen’s booking', async () => {
  for (const [method, path, body] of routes.filter(([, where]) => where.startsWith('/exams/bookings')))
    expect((await here.town.call(method, 'c2', path, body)).body.code).toBe('exams.no_booking');
  expect(await here.stateOf('c1')).toEqual(['booked']);
});
