import { beforeEach, describe, expect, it } from 'vitest';
import { claimOf, type Hall, hall, ids } from './hall.js';
import { memoryStore } from './memory-store.js';

let here: Hall;
let memory: ReturnType<typeof memoryStore>;
beforeEach(async () => {
  memory = memoryStore();
  here = hall(memory.store);
  await here.fixed();
});
// 2026-11-23 is a Monday; 09:00 in Shanghai.
const nine = '2026-11-23T01:00:00.000Z';
const half = '2026-11-23T01:30:00.000Z';
const at = `/claims/${claimOf.a}/appointment`;
const book = (startsAt: string, centreId = 'jiangbei', who: 'a' | 'b' = 'a') =>
  here.call('POST', `/claims/${claimOf[who as 'a']}/appointment`, who, { centreId, startsAt });
const slots = async (day: string, centre = 'jiangbei') =>
  (await here.get('a', `/claims/centres/${centre}/slots?day=${day}`)).body;
const freeAt = async (startsAt: string) =>
  (await slots('2026-11-23')).slots.find((slot: { startsAt: string }) => slot.startsAt === startsAt)?.free;

describe('opening hours', () => {
  it.each([
    ['2026-11-23', 12, undefined, 'a Monday'],
    ['2026-11-28', 0, 'rest_day', 'a Saturday'],
    ['2026-11-19', 0, 'out_of_range', 'yesterday'],
    ['2026-12-05', 0, 'out_of_range', 'in more than two weeks'],
  ] as readonly [string, number, string | undefined, string][])(
    '%s has %i half hours (%s): %s',
    async (day, count, closed) => {
      const answer = await slots(day);
      expect([answer.slots.length, answer.closed]).toEqual([count, closed]);
    },
  );
  it('offer nothing on a holiday, and weekday hours on a make-up Saturday', async () => {
    here.clock.at = new Date('2026-09-28T00:00:00Z');
    expect((await slots('2026-10-03', 'haishu')).closed).toBe('rest_day');
    expect((await slots('2026-10-10', 'haishu')).slots).toHaveLength(12);
  });
  it('offer nothing in a year whose holidays are not announced yet, and say so', async () => {
    here.clock.at = new Date('2026-12-28T00:00:00Z');
    expect(await slots('2027-01-05')).toMatchObject({ closed: 'calendar_unknown', slots: [] });
  });
  it('do not offer what has begun today', async () => {
    here.clock.at = new Date('2026-11-23T01:10:00Z');
    const day = await slots('2026-11-23');
    expect([day.slots.length, day.slots[0].startsAt]).toEqual([11, half]);
  });
  it('stand with every centre of the demonstration, which says that it is one', async () => {
    const { items } = (await here.get('a', '/claims/centres')).body;
    expect(items.map(({ demo }: { demo: boolean }) => demo)).toEqual([true, true, true]);
    expect(items[0]).toMatchObject({
      today: [
        { from: '09:00', to: '11:30' },
        { from: '13:30', to: '17:00' },
      ],
    });
    expect(JSON.stringify(items)).not.toContain('slotCapacity');
  });
});

describe('an appointment', () => {
  it('takes one place, shows in the claim, and makes it one for a centre', async () => {
    expect((await book(nine)).status).toBe(200);
    expect(await freeAt(nine)).toBe(1);
    const claim = (await here.get('a', `/claims/${claimOf.a}`)).body;
    expect(claim).toMatchObject({
      route: 'centre',
      appointment: { centreId: 'jiangbei', startsAt: nine, endsAt: half },
    });
  });
  it('of a person who is deleted is free again, while one who is merged keeps it', async () => {
    await book(nine, 'jiangbei', 'a');
    await book(nine, 'jiangbei', 'b');
    await here.follow(here.event('identity.person_deleted', { personId: ids.a, revision: 2 }));
    await here.follow(here.event('identity.persons_merged', { personId: ids.b, into: ids.stranger, revision: 2 }));
    const { slots: left } = (await here.get('stranger', '/claims/centres/jiangbei/slots?day=2026-11-23')).body;
    expect(left.find((slot: { startsAt: string }) => slot.startsAt === nine).free).toBe(1);
    expect((await here.get('stranger', `/claims/${claimOf.b}`)).body.appointment.startsAt).toBe(nine);
    const told = memory.events.flatMap((one) =>
      one.type === 'claims.appointment_cancelled' ? [one.data.parties] : [],
    );
    expect(told).toEqual([[]]);
  });

  it('is moved by booking again: the old place is free, and no claim holds two', async () => {
    await book(nine);
    await book(half);
    expect([await freeAt(nine), await freeAt(half)]).toEqual([2, 1]);
    expect([...memory.slots.values()].reduce((sum, count) => sum + count, 0)).toBe(1);
  });
  it('booked again for the same time takes no second place', async () => {
    await book(nine);
    await book(nine);
    expect(await freeAt(nine)).toBe(1);
  });
  it('is given back by a cancellation, and by going online', async () => {
    await book(nine);
    expect((await here.call('DELETE', at, 'a')).status).toBe(200);
    expect(await freeAt(nine)).toBe(2);
    expect((await here.call('DELETE', at, 'a')).body.code).toBe('claims.no_appointment');
    await book(nine);
    await here.call('PUT', `/claims/${claimOf.a}/route`, 'a', { route: 'online' });
    expect(await freeAt(nine)).toBe(2);
    const cancelled = memory.events.filter(({ type }) => type === 'claims.appointment_cancelled');
    expect(cancelled).toHaveLength(2);
  });
  it('that is over is not cancelled, and the next one gives no place of the past back', async () => {
    await book(nine);
    here.clock.at = new Date('2026-11-24T00:00:00Z');
    expect((await here.call('DELETE', at, 'a')).body.code).toBe('claims.no_appointment');
    await book('2026-11-24T01:00:00.000Z');
    expect(memory.slots.get(`jiangbei ${nine}`)).toBe(1);
  });
  it.each([
    ['claims.centre_unknown', 'nowhere', nine],
    ['claims.slot_closed', 'jiangbei', '2026-11-23T01:10:00.000Z'],
    ['claims.slot_closed', 'jiangbei', '2026-11-28T01:00:00.000Z'],
    ['claims.slot_closed', 'jiangbei', '2026-11-19T01:00:00.000Z'],
  ])('is refused as %s at %s, %s', async (code, centre, startsAt) => {
    expect((await book(startsAt, centre)).body.code).toBe(code);
  });
  it('goes into a calendar with its place and a reminder, in lines of at most 75 octets', async () => {
    expect((await here.get('a', `${at}/calendar`)).body.code).toBe('claims.no_appointment');
    await book(nine);
    const { text } = await here.get('a', `${at}/calendar`);
    expect(text).toContain('DTSTART:20261123T010000Z\r\nDTEND:20261123T013000Z\r\n');
    expect(text).toContain('BEGIN:VALARM');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('江北交通事故理赔服务点（演示）');
  });
});

it('hints at each car’s own insurer where both are at fault, with its limit and that it is practice alone', async () => {
  const { mutualCover, compulsory } = (await here.get('a', `/claims/${claimOf.a}`)).body;
  expect(mutualCover).toMatchObject({ limitFen: 200_000, basis: expect.stringContaining('行业惯例') });
  expect(compulsory).toMatchObject({ withFaultFen: 200_000, withoutFaultFen: 10_000 });
});
