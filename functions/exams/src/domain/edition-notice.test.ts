import { BookingNumber, PersonId, PlanId, SessionId } from '@yilu/contracts';
import { applicationLine, leafHashOf } from '@yilu/draw/application-line';
import { expect, it } from 'vitest';
import { toldOf } from './edition-notice.js';
import type { Booking } from './files.js';

const planId = PlanId.parse('P00001');
const [kept, gone] = [SessionId.parse('S2KEPT01'), SessionId.parse('S2GONE01')];
const number = BookingNumber.parse('2000000000001');
const lineOf = (preferences: SessionId[]) =>
  applicationLine({
    number,
    subject: 'S2',
    licenceClass: 'C1',
    rankTime: '2026-05-29T02:00:00.000Z',
    preferences,
    anySession: true,
    maskedName: '学*',
  });
const booking = (over: Partial<Booking> = {}): Booking => ({
  personId: PersonId.parse('00000000-0000-4000-8000-000000000001'),
  subject: 'S2',
  version: 3,
  number,
  planId,
  provider: 'alipay',
  licenceClass: 'C1',
  maskedName: '学*',
  pool: 'general',
  state: 'applied',
  application: {
    preferences: [gone, kept],
    anySession: true,
    rankTime: '2026-05-29T02:00:00.000Z',
    acceptedAt: '2026-11-20T02:00:00.000Z',
    line: lineOf([gone, kept]),
    leafHash: leafHashOf(lineOf([gone, kept])),
  },
  changes: 0,
  reminded: [],
  needs: [],
  steps: [],
  ...over,
});
const edition = { planId, edition: 2, reason: '考场检修' };
const told = (of: Booking) =>
  toldOf(of, edition, '2026-11-21T02:00:00.000Z', (sessionId) => sessionId !== gone, leafHashOf);

it('takes what is gone out of the preferences, and writes the line as the public list has it', () => {
  const next = told(booking());
  expect(next?.booking).toMatchObject({ version: 4, toldEdition: 2, application: { preferences: [kept] } });
  expect(next?.booking.application?.line).toBe(lineOf([kept]));
  expect(next?.booking.application?.leafHash).toBe(leafHashOf(lineOf([kept])));
  expect(next?.event.data).toMatchObject({ number, version: 2, reason: '考场检修', provider: 'alipay' });
});

it('leaves place in line and line alone where nothing that he asked for is gone', () => {
  const application = { ...booking().application, preferences: [kept], line: lineOf([kept]) } as never;
  expect(told(booking({ application }))?.booking.application).toEqual(application);
});

it.each([
  ['whoever was told already', { toldEdition: 2 }],
  ['whoever withdrew', { state: 'withdrawn' }],
  ['an applicant of another plan', { planId: PlanId.parse('P00002') }],
  ['whoever applied after it', { application: { ...booking().application, acceptedAt: '2026-11-21T02:00:00.000Z' } }],
] as const)('tells nothing to %s', (_, over) => {
  expect(told(booking(over as Partial<Booking>))).toBeUndefined();
});
